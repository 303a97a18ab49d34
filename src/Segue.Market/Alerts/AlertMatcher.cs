using System.Runtime.InteropServices;
using Segue.Market.Index;
using Segue.Market.Search;

namespace Segue.Market.Alerts;

/// <summary>
/// Saved searches turned round: given an ad, finds the searches that it meets, however many there are, without asking each. It finds exactly those whose
/// <see cref="WishRule"/> accepts the ad and whose words it holds. A search is filed under the rarest of the things that it insists on, below that under the next, so
/// that an ad meets few that it does not fit. Searches come and go at any time. Not thread-safe.
/// </summary>
public sealed class AlertMatcher
{
    private const int FirstLook = 512;

    // Passing over some hundreds side by side costs less than a few jumps through memory.
    private const int UsualFull = 512;

    private readonly AlertKeys _keys = new();
    private readonly AlertCircles _circles;
    private readonly int _full;
    private readonly AlertWords _words;
    private readonly AlertAdReader _reader;
    private readonly AdKeySet _ad = new();
    private readonly Dictionary<long, int> _slots = [];
    private readonly Stack<int> _free = [];
    private readonly List<FiledSearch> _searches = [];
    private readonly List<AlertNode?> _roots = [];
    private AlertNode _everywhere;
    private bool _circlesLead;
    private int _met;
    private int _lookAgain = FirstLook;

    /// <summary>Creates it without searches.</summary>
    /// <param name="skillNamed">Tells which catalogue skill typed words name, as <see cref="SearchOptions.SkillNamed"/>; null when words stand for themselves alone.</param>
    public AlertMatcher(Func<string, string?>? skillNamed = null)
        : this(skillNamed, UsualFull)
    {
    }

    /// <summary>Creates it with nodes that are full from so many searches on.</summary>
    internal AlertMatcher(Func<string, string?>? skillNamed, int full)
    {
        _full = full;
        _everywhere = new AlertNode(0, full);
        _words = new AlertWords(_keys, skillNamed);
        _circles = new AlertCircles(_keys);
        _reader = new AlertAdReader(_keys, _circles);
    }

    /// <summary>Gets how many searches there are.</summary>
    public int Count => _slots.Count;

    /// <summary>Gets a value indicating whether any search ever asked for words, so that ads are only held against them with their text.</summary>
    public bool AsksForWords => _words.Any;

    /// <summary>Adds a search; one with the same id goes.</summary>
    /// <param name="id">The caller's number for it.</param>
    /// <param name="wish">What is looked for.</param>
    public void Put(long id, SearchWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        Remove(id);
        AlertTerms terms = AlertTerms.Of(wish, _keys, _circles, _words);
        if (!_free.TryPop(out int slot))
        {
            slot = _searches.Count;
            _searches.Add(default);
        }

        int[] under = terms.Keys.Length == 0 && terms.Groups.Count > 0 ? terms.Groups.MinBy(Met)! : [];
        _searches[slot] = new FiledSearch(id, terms.Keys, terms.Keys.Count(key => !_keys.IsCircle(key)), terms.PayFrom, terms.IsPlain ? null : terms, under);
        _slots.Add(id, slot);
        File(slot);
    }

    /// <summary>Takes a search out.</summary>
    /// <returns>False when it was not there.</returns>
    public bool Remove(long id)
    {
        if (!_slots.Remove(id, out int slot))
        {
            return false;
        }

        Unfile(slot);
        _searches[slot] = default;
        _free.Push(slot);
        return true;
    }

    /// <summary>Notes what an ad has, so that searches are filed by what is rare among the ads that come. What is found never depends on it, only how quickly.</summary>
    /// <param name="card">The ad.</param>
    /// <param name="text">Its text; null when it is not at hand.</param>
    public void Learn(AdCard card, string? text = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        _reader.Read(card, _ad);
        if (text is not null && AsksForWords)
        {
            _words.Read(card, text, _ad);
        }

        _keys.Meet(_ad.Keys);
        if (++_met >= _lookAgain)
        {
            Refile();
        }
    }

    /// <summary>Finds the searches that an ad meets.</summary>
    /// <param name="card">The ad.</param>
    /// <param name="text">Its text; may be null only while <see cref="AsksForWords"/> is false.</param>
    /// <param name="today">The day, for what is open and what is recent.</param>
    /// <param name="found">Is given the searches' ids, each once, in no promised order.</param>
    public void Match(AdCard card, string? text, DateOnly today, List<long> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (AsksForWords)
        {
            ArgumentNullException.ThrowIfNull(text);
        }

        Learn(card, text);
        if (!card.IsShown)
        {
            return;
        }

        int pays = card.Pay is { IsStated: true } pay ? pay.High : AlertTerms.NoPay;
        AlertAd ad = new(card, pays, AlertEntry.PayStep(pays), card.IsOpenOn(today), today, found);
        Visit(_everywhere, AlertKeys.Always, ad);
        VisitRoots(_ad.Keys, ad);
        if (_circlesLead && card.Point is { } point)
        {
            VisitRoots(_circles.Around(point), ad);
        }
    }

    private void VisitRoots(ReadOnlySpan<int> keys, in AlertAd ad)
    {
        foreach (int key in keys)
        {
            if (key < _roots.Count && _roots[key] is { } root)
            {
                Visit(root, key, ad);
            }
        }
    }

    private void Visit(AlertNode node, int root, in AlertAd ad)
    {
        ReadOnlySpan<byte> there = _ad.There;
        ReadOnlySpan<AlertEntry> entries = node.EntriesUpTo(ad.PayStep);
        for (int i = 0; i < entries.Length; i++)
        {
            // Asked all at once: one branch that is hardly ever taken, in place of three that nobody can foresee.
            ref readonly AlertEntry entry = ref entries[i];
            if ((there[entry.First] & there[entry.Second] & there[entry.Third]) != 0)
            {
                Accept(node.Owners[i], root, ad);
            }
        }

        if (node.Branches is not { } branches)
        {
            return;
        }

        if (branches.Count < _ad.Count)
        {
            foreach ((int key, AlertNode branch) in branches)
            {
                if (_ad.Has(key))
                {
                    Visit(branch, root, ad);
                }
            }

            return;
        }

        foreach (int key in _ad.Keys)
        {
            if (branches.TryGetValue(key, out AlertNode? branch))
            {
                Visit(branch, root, ad);
            }
        }
    }

    private void Accept(AlertOwner owner, int root, in AlertAd ad)
    {
        if (ad.Pay < owner.PayFrom)
        {
            return;
        }

        if (owner.Slot < 0)
        {
            if (ad.IsOpen)
            {
                ad.Found.Add(owner.Id);
            }

            return;
        }

        FiledSearch search = _searches[owner.Slot];
        bool once = search.Under.Length == 0 || _ad.FirstOf(search.Under) == root;
        if (once && _ad.HasAll(search.Keys) && (search.Rest is { } rest ? rest.AcceptsRest(ad.Card, _ad, ad.Today) : ad.IsOpen))
        {
            ad.Found.Add(owner.Id);
        }
    }

    private void File(int slot)
    {
        FiledSearch search = _searches[slot];
        Array.Sort(search.Keys, Rarer);
        foreach (AlertNode node in NodesOf(search))
        {
            node.Add(slot, CollectionsMarshal.AsSpan(_searches));
        }
    }

    private void Unfile(int slot)
    {
        foreach (AlertNode node in NodesOf(_searches[slot]))
        {
            node.Remove(slot, CollectionsMarshal.AsSpan(_searches));
        }
    }

    private IEnumerable<AlertNode> NodesOf(FiledSearch search)
    {
        if (search.Keys.Length > 0)
        {
            yield return RootOf(search.Keys[0]);
        }
        else if (search.Under.Length == 0)
        {
            yield return _everywhere;
        }

        foreach (int key in search.Under)
        {
            yield return RootOf(key);
        }
    }

    private AlertNode RootOf(int key)
    {
        while (_roots.Count <= key)
        {
            _roots.Add(null);
        }

        _circlesLead |= _keys.IsCircle(key);
        return _roots[key] ??= new AlertNode(1, _full);
    }

    private int Rarer(int left, int right) =>
        _keys.IsCircle(left) != _keys.IsCircle(right) ? (_keys.IsCircle(left) ? 1 : -1)
        : _keys.Met(left) != _keys.Met(right) ? _keys.Met(left).CompareTo(_keys.Met(right))
        : right.CompareTo(left);

    private long Met(int[] group) => group.Sum(key => (long)_keys.Met(key));

    // What is rare shows itself by and by: after four times as many ads the searches are filed anew.
    private void Refile()
    {
        _lookAgain = Math.Max(FirstLook, _met) * 4;
        _roots.Clear();
        _everywhere = new AlertNode(0, _full);
        foreach (int slot in _slots.Values)
        {
            File(slot);
        }
    }

    private readonly record struct AlertAd(AdCard Card, int Pay, ushort PayStep, bool IsOpen, DateOnly Today, List<long> Found);
}
