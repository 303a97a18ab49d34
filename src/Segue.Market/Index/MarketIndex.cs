using Segue.Market.Store;
using Segue.Market.Texts;

namespace Segue.Market.Index;

/// <summary>
/// All ads in memory, for search, matching and statistics: their columns, which ads name each skill, and which hold each word. It is made from the store and never holds what the store
/// does not. One thread may put while none reads; any number may read while none puts.
/// </summary>
public sealed class MarketIndex
{
    private OrdinalSet? _open;
    private int _openDay;

    /// <summary>Gets the ads' properties.</summary>
    public AdColumns Columns { get; } = new();

    /// <summary>Gets which ads name each skill.</summary>
    public SkillPostings Skills { get; } = new();

    /// <summary>Gets which ads hold each word.</summary>
    internal TextIndex Texts { get; } = new();

    /// <summary>Gets the store's revision up to which the ads are here; -1 before the first.</summary>
    public long Revision { get; private set; } = -1;

    /// <summary>Brings it up to date with a store.</summary>
    /// <returns>How many ads came, changed or went.</returns>
    public int CatchUp(AdStore store)
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
        int ordinal = Columns.Put(card);
        Skills.Add(ordinal, Columns.SkillsOf(ordinal));
        Texts.Add(card.IsShown ? (card.Title, card.Employer, text) : null);
        _open = null;
        return ordinal;
    }

    /// <summary>The ads that can be applied for on a day, each the one shown of its copies. The set is shared: copy it before changing it.</summary>
    public OrdinalSet OpenOn(DateOnly day)
    {
        OrdinalSet? open = _open;
        if (open is null || _openDay != day.DayNumber)
        {
            open = ColumnScan.Where(Columns.Count, ordinal => Columns.IsOpen(ordinal, day.DayNumber));
            (_open, _openDay) = (open, day.DayNumber);
        }

        return open;
    }

    /// <summary>The ads that are the one shown of their copies, gone and closed ones too.</summary>
    public OrdinalSet Shown() => ColumnScan.Where(Columns.Count, ordinal => !Columns.IsDead(ordinal) && Columns.Number[ordinal] == Columns.Cluster[ordinal]);

    /// <summary>Adds to each number how many ads here have it as the one shown for them, itself too.</summary>
    internal void CountClusters(Dictionary<long, int> counts)
    {
        if (counts.Count == 0)
        {
            return;
        }

        (long least, long most) = (counts.Keys.Min(), counts.Keys.Max());
        ReadOnlySpan<long> clusters = Columns.Cluster.Values;
        for (int ordinal = 0; ordinal < clusters.Length; ordinal++)
        {
            if (clusters[ordinal] >= least && clusters[ordinal] <= most && counts.TryGetValue(clusters[ordinal], out int count) && !Columns.IsDead(ordinal))
            {
                counts[clusters[ordinal]] = count + 1;
            }
        }
    }
}
