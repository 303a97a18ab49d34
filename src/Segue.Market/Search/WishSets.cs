using Segue.Market.Index;

namespace Segue.Market.Search;

/// <summary>The open ads that meet wishes without words, as sets; what each thing asked for leaves is kept for the next wish that asks for it. Not thread-safe.</summary>
/// <param name="index">The market.</param>
public sealed class WishSets(MarketIndex index)
{
    // An eighth of a megabyte each for a million ads.
    private const int Most = 64;

    private static readonly string Nothing = WishText.ToJson(new SearchWish());

    // By the wish as text, which is what wishes are compared by.
    private readonly LinkedList<(string Wish, DateOnly Today, OrdinalSet Set)> _kept = new();

    /// <summary>The ads that meet a wish, words left out. The set is the caller's.</summary>
    /// <param name="wish">The wish.</param>
    /// <param name="today">The day of asking.</param>
    public OrdinalSet Of(SearchWish wish, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(wish);
        OrdinalSet ads = (wish.Closed ? index.Shown() : index.OpenOn(today)).Copy();
        foreach (SearchWish one in Parts(wish))
        {
            ads.And(Kept(one, today));
        }

        return ads;
    }

    // What people ask for again and again, each by itself, and the rest together.
    private static IEnumerable<SearchWish> Parts(SearchWish wish)
    {
        SearchWish rest = wish with { Words = "", Closed = false, Roles = [], Place = null, WithinKm = null, PayFrom = null, Workplaces = [] };
        if (wish.Roles.Count > 0)
        {
            yield return new SearchWish { Roles = wish.Roles };
        }

        if (wish.Place is not null)
        {
            yield return new SearchWish { Place = wish.Place, WithinKm = wish.WithinKm };
        }

        if (wish.PayFrom is not null)
        {
            yield return new SearchWish { PayFrom = wish.PayFrom };
        }

        if (wish.Workplaces.Count > 0)
        {
            yield return new SearchWish { Workplaces = wish.Workplaces };
        }

        if (WishText.ToJson(rest) != Nothing)
        {
            yield return rest;
        }
    }

    private OrdinalSet Kept(SearchWish one, DateOnly today)
    {
        string wish = WishText.ToJson(one);
        LinkedListNode<(string Wish, DateOnly Today, OrdinalSet Set)>? node = _kept.First;
        while (node is not null && !(node.Value.Set.Length == index.Columns.Count && node.Value.Today == today && node.Value.Wish == wish))
        {
            node = node.Next;
        }

        OrdinalSet set = node?.Value.Set ?? Made(one, today);
        if (node is not null)
        {
            _kept.Remove(node);
        }
        else if (_kept.Count == Most)
        {
            _kept.RemoveLast();
        }

        _kept.AddFirst((wish, today, set));
        return set;
    }

    private OrdinalSet Made(SearchWish one, DateOnly today)
    {
        OrdinalSet set = new OrdinalSet(index.Columns.Count).Fill();
        foreach (WishFilter filter in WishFilters.Of(index, new WishRule(one, today)))
        {
            set.And(filter.Ads);
        }

        return set;
    }
}
