using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Texts;

namespace Segue.Market.Search;

/// <summary>Searches the market in memory. Any number of threads may search at once while nothing is put into the index.</summary>
/// <param name="index">The market.</param>
public sealed class MarketSearch(MarketIndex index)
{
    // Asking for each ad of a set costs as much as unpacking this many postings.
    private const int AskingCost = 12;

    /// <summary>Finds the ads that a wish asks for.</summary>
    /// <param name="wish">The wish.</param>
    /// <param name="today">The day of asking.</param>
    /// <param name="options">How it is to be answered.</param>
    public SearchAnswer Find(SearchWish wish, DateOnly today, SearchOptions options)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(options);
        WishRule rule = new(wish, today);
        OrdinalSet open = wish.Closed ? index.Shown() : index.OpenOn(today);
        List<WishFilter> filters = WishFilters.Of(index, rule);
        IReadOnlyList<WordClause> clauses = Clauses(wish.Words, options);
        AskedWords[] asked = [.. clauses.Where(clause => !clause.IsNot).Select(clause => new AskedWords(index, clause))];
        AskedWords[] refused = [.. clauses.Where(clause => clause.IsNot).Select(clause => new AskedWords(index, clause))];
        AskedWords[] rarestFirst = [.. asked.OrderBy(words => words.Ads)];

        OrdinalSet allowed = filters.Count + refused.Length == 0 ? open : All(open, filters, refused);
        if (options is { HitsOnly: true, Sort: SearchSort.Relevance } && asked.Length > 0)
        {
            return new SearchAnswer(-1, Hits(Ranked(rarestFirst, allowed, options.Limit), asked), [], []);
        }

        OrdinalSet hits = WithWords(rarestFirst, allowed);
        int total = hits.Count;
        if (total == 0)
        {
            return new SearchAnswer(0, [], options.Facets ? Facets(hits) : [], new EmptySearch(open, filters, asked, refused).WhatWouldHelp());
        }

        bool byWords = asked.Length > 0 && options.Sort == SearchSort.Relevance;
        IReadOnlyList<(int, int)> best = byWords ? Ranked(rarestFirst, hits, options.Limit) : Sorted(hits, options);
        return new SearchAnswer(total, Hits(best, asked), options.Facets ? Facets(hits) : [], []);

        IReadOnlyList<Facet> Facets(OrdinalSet found) => new FacetCounter(index, rule, today).Count(found, part => part == SearchPart.Skill || filters.TrueForAll(filter => filter.Part != part)
            ? found
            : WithWords(rarestFirst, All(open, [.. filters.Where(filter => filter.Part != part)], refused)));
    }

    /// <summary>What words ask for, with the skills that they name.</summary>
    private static IReadOnlyList<WordClause> Clauses(string words, SearchOptions options)
    {
        IReadOnlyList<WordClause> clauses = WordQuery.Parse(words);
        return options.SkillNamed is not { } named
            ? clauses
            : [.. clauses.Select(clause => clause.IsPrefix || clause.IsNot ? clause : clause with { Skill = named(clause.Typed) })];
    }

    private static OrdinalSet All(OrdinalSet open, IEnumerable<WishFilter> filters, AskedWords[] refused)
    {
        OrdinalSet all = open.Copy();
        foreach (WishFilter filter in filters)
        {
            all.And(filter.Ads);
        }

        foreach (AskedWords words in refused)
        {
            all.AndNot(words.Set(open.Length));
        }

        return all;
    }

    private static OrdinalSet WithWords(AskedWords[] rarestFirst, OrdinalSet allowed)
    {
        OrdinalSet? hits = null;
        foreach (AskedWords words in rarestFirst)
        {
            if (hits is null)
            {
                hits = words.Set(allowed.Length).And(allowed);
            }
            else if ((long)hits.Count * AskingCost < words.Ads)
            {
                words.Keep(hits);
            }
            else
            {
                hits.And(words.Set(allowed.Length));
            }
        }

        return hits ?? allowed;
    }

    private IReadOnlyList<(int Ordinal, int Points)> Ranked(AskedWords[] rarestFirst, OrdinalSet allowed, int limit)
    {
        TopAds top = new(index.Columns, limit);
        IReadOnlyList<TextSegment> segments = index.Texts.Segments;
        for (int segment = 0; segment < segments.Count; segment++)
        {
            RankedWords.Offer(rarestFirst, segment, segments[segment].First, allowed, top);
        }

        return top.Best();
    }

    private IReadOnlyList<(int Ordinal, int Points)> Sorted(OrdinalSet hits, SearchOptions options)
    {
        AdColumns columns = index.Columns;
        TopAds top = new(columns, options.Limit);
        foreach (int ordinal in hits.Ordinals())
        {
            bool stated = columns.PayFrom[ordinal] is >= 0 and not (sbyte)PayOrigin.Predicted;
            top.Offer(ordinal, options.Sort == SearchSort.Pay ? stated ? columns.PayHigh[ordinal] : 0 : columns.PostedOrSeen(ordinal));
        }

        return top.Best();
    }

    private SearchHit[] Hits(IReadOnlyList<(int Ordinal, int Points)> best, AskedWords[] asked)
    {
        Dictionary<long, int> copies = best.ToDictionary(hit => index.Columns.Number[hit.Ordinal], _ => -1);
        index.CountClusters(copies);
        return [.. best.Select(hit => new SearchHit(index.Columns.Number[hit.Ordinal], hit.Ordinal, Parts(hit.Ordinal, asked), copies[index.Columns.Number[hit.Ordinal]]))];
    }

    private static ScorePart[] Parts(int ordinal, AskedWords[] asked) => [.. asked.Select(words => new ScorePart(words.Clause.Typed, words.Points(ordinal)))];
}
