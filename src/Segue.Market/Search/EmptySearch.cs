using Segue.Market.Index;

namespace Segue.Market.Search;

/// <summary>Tells which of the things asked for left nothing to be found.</summary>
/// <param name="open">The ads that could be found.</param>
/// <param name="filters">What was asked beside words.</param>
/// <param name="asked">The words asked for.</param>
/// <param name="refused">The words not wanted.</param>
internal sealed class EmptySearch(OrdinalSet open, IReadOnlyList<WishFilter> filters, IReadOnlyList<AskedWords> asked, IReadOnlyList<AskedWords> refused)
{
    /// <summary>Everything without which alone some ads would be found, and how many, the most first.</summary>
    public IReadOnlyList<Emptying> WhatWouldHelp()
    {
        List<(string Said, OrdinalSet Ads)> all =
        [
            .. filters.Select(filter => (filter.Said, filter.Ads)),
            .. asked.Select(words => ($"“{words.Clause.Typed}”", words.Set(open.Length))),
            .. refused.Select(words => ($"without “{words.Clause.Typed}”", new OrdinalSet(open.Length).Fill().AndNot(words.Set(open.Length)))),
        ];
        return
        [
            .. all.Select((one, index) => new Emptying(one.Said, Without(all, index)))
                .Where(emptying => emptying.Without > 0)
                .OrderByDescending(emptying => emptying.Without),
        ];
    }

    private int Without(List<(string Said, OrdinalSet Ads)> all, int left)
    {
        OrdinalSet rest = open.Copy();
        for (int i = 0; i < all.Count; i++)
        {
            if (i != left)
            {
                rest.And(all[i].Ads);
            }
        }

        return rest.Count;
    }
}
