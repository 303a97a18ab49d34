using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Segue.Market.Search;
using Segue.Market.Store;
using Segue.Market.Texts;

namespace Segue.Market.Index;

/// <summary>
/// All ads in memory, for search, matching and statistics: their columns, which ads name each skill, and which hold each word. It is made from the store and never holds what the store
/// does not. One thread may put while none reads; any number may read while none puts.
/// </summary>
public sealed class MarketIndex
{
    private readonly Dictionary<long, int> _copies = [];
    private readonly Lock _gate = new();
    private readonly SkillPostings _skills = new();
    private volatile bool _skillsWait;
    private OpenAds? _open;
    private ValueSets? _values;

    /// <summary>Gets the ads' properties.</summary>
    public AdColumns Columns { get; } = new();

    /// <summary>Gets which ads name each skill; of a market that came from a file they are put together when they are first asked for.</summary>
    public SkillPostings Skills
    {
        get
        {
            if (_skillsWait)
            {
                PutSkillsTogether();
            }

            return _skills;
        }
    }

    /// <summary>Gets which ads hold each word.</summary>
    internal TextIndex Texts { get; } = new();

    /// <summary>Gets the store's revision up to which the ads are here; -1 before the first.</summary>
    public long Revision { get; internal set; } = -1;

    /// <summary>Brings it up to date with a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="done">Told, now and then, how many ads were taken in so far; null for nobody.</param>
    /// <returns>How many ads came, changed or went.</returns>
    public int CatchUp(AdStore store, Action<int>? done = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        long revision = store.Revision;
        int count = 0;
        if (revision > Revision)
        {
            foreach (StoredAd ad in store.Changed(Revision))
            {
                Put(AdCard.Of(ad), ad.Raw.Description);
                count++;
                if (count % 1000 == 0)
                {
                    done?.Invoke(count);
                }
            }
        }

        Revision = revision;
        return count;
    }

    /// <summary>Adds an ad; one with the same number that is here dies.</summary>
    /// <param name="card">Its facts.</param>
    /// <param name="text">Its text. Of ads that are not the one shown of their copies no words are kept: they are never found.</param>
    /// <returns>Its ordinal.</returns>
    public int Put(AdCard card, string text = "")
    {
        ArgumentNullException.ThrowIfNull(card);
        int before = Columns.Find(card.Number);
        int ordinal = Columns.Put(card);
        CountCopy(before, -1);
        CountCopy(ordinal, 1);
        if (!_skillsWait)
        {
            _skills.Add(ordinal, Columns.SkillsOf(ordinal));
        }

        Texts.Add(card.IsShown ? (card.Title, card.Employer, text) : null);
        _open = null;
        _values = null;
        return ordinal;
    }

    /// <summary>The ads that can be applied for on a day, each the one shown of its copies. The set is shared: copy it before changing it.</summary>
    public OrdinalSet OpenOn(DateOnly day)
    {
        OpenAds? open = _open;
        if (open is null || open.Day != day.DayNumber)
        {
            OrdinalSet set = ColumnScan.Where(Columns.Count, ordinal => Columns.IsOpen(ordinal, day.DayNumber));
            _open = open = new OpenAds(set, day.DayNumber, new ConcurrentDictionary<string, int[]>(StringComparer.Ordinal));
        }

        return open.Set;
    }

    /// <summary>The ads that are the one shown of their copies, gone and closed ones too.</summary>
    public OrdinalSet Shown() => ColumnScan.Where(Columns.Count, ordinal => !Columns.IsDead(ordinal) && Columns.Number[ordinal] == Columns.Cluster[ordinal]);

    /// <summary>
    /// Counts values over a set of ads. Of a set of more than half of the open ads the others are counted, and taken from what all open ones give, which is kept.
    /// </summary>
    /// <param name="set">The ads.</param>
    /// <param name="key">What tells the counting apart from every other.</param>
    /// <param name="count">Counts over ordinals; each ad adds to the counts by itself.</param>
    internal int[] CountOver(OrdinalSet set, string key, Func<OrdinalSet, int[]> count)
    {
        OpenAds? open = _open;
        if (open is null || (long)set.Count * 2 <= open.Set.Count || !set.Copy().AndNot(open.Set).IsEmpty)
        {
            return count(set);
        }

        int[] all = open.Totals.GetOrAdd(key, _ => count(open.Set));
        int[] rest = count(open.Set.Copy().AndNot(set));
        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] = all[i] - rest[i];
        }

        return rest;
    }

    /// <summary>Gets the ads by the values of their properties, until the next ad is put.</summary>
    internal ValueSets Values => _values ?? Interlocked.CompareExchange(ref _values, new ValueSets(this), null) ?? _values;

    /// <summary>How many copies of an ad are kept beside it.</summary>
    internal int CopiesOf(long number) => _copies.GetValueOrDefault(number);

    /// <summary>Works out what follows from the columns, which were read from a file.</summary>
    internal void TakeOver()
    {
        Columns.TakeOver();
        _skillsWait = true;
        for (int ordinal = 0; ordinal < Columns.Count; ordinal++)
        {
            CountCopy(ordinal, 1);
        }
    }

    private void PutSkillsTogether()
    {
        lock (_gate)
        {
            if (_skillsWait)
            {
                _skills.AddAll(Columns);
                _skillsWait = false;
            }
        }
    }

    private void CountCopy(int ordinal, int by)
    {
        if (ordinal >= 0 && Columns.Cluster[ordinal] is var cluster && cluster != Columns.Number[ordinal])
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_copies, cluster, out _) += by;
        }
    }

    private sealed record OpenAds(OrdinalSet Set, int Day, ConcurrentDictionary<string, int[]> Totals);
}
