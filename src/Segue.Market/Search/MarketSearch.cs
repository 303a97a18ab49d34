using System.Numerics;
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

        OrdinalSet ground = refused.Length == 0 ? open : Without(open, refused);
        if (options is { HitsOnly: true, Sort: SearchSort.Relevance } && asked.Length > 0)
        {
            return new SearchAnswer(-1, Hits(Ranked(rarestFirst, Meeting(ground, filters), options.Limit), asked), [], []);
        }

        // With facets the words' ads are needed with and without each filter, so they are looked up once for all.
        OrdinalSet named = options.Facets ? WithWords(rarestFirst, ground) : ground;
        OrdinalSet hits = options.Facets ? Meeting(named, filters) : WithWords(rarestFirst, Meeting(ground, filters));
        IReadOnlyList<Facet> facets = options.Facets ? Facets(hits) : [];
        int total = hits.Count;
        if (total == 0)
        {
            return new SearchAnswer(0, [], facets, new EmptySearch(open, filters, asked, refused).WhatWouldHelp());
        }

        bool byWords = asked.Length > 0 && options.Sort == SearchSort.Relevance;
        IReadOnlyList<(int, int)> best = byWords ? Ranked(rarestFirst, hits, options.Limit) : Sorted(hits, options);
        return new SearchAnswer(total, Hits(best, asked), facets, []);

        IReadOnlyList<Facet> Facets(OrdinalSet found) => new FacetCounter(index, rule, today).Count(found, part => part == SearchPart.Skill || filters.TrueForAll(filter => filter.Part != part)
            ? found
            : Meeting(named, filters.Where(filter => filter.Part != part)));
    }

    /// <summary>The words of a wish that were probably meant to be others, because hardly any ad holds them; empty when none was.</summary>
    /// <param name="words">The words as typed.</param>
    /// <param name="options">Which words name skills: these are taken as meant.</param>
    public IReadOnlyList<MeantWord> Meant(string words, SearchOptions options)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(options);
        NearWords near = new(index);
        return [.. Clauses(words, options).SelectMany(near.In)];
    }

    /// <summary>What words ask for, with the skills that they name.</summary>
    private static IReadOnlyList<WordClause> Clauses(string words, SearchOptions options)
    {
        IReadOnlyList<WordClause> clauses = WordQuery.Parse(words);
        return options.SkillNamed is not { } named
            ? clauses
            : [.. clauses.Select(clause => clause.IsPrefix || clause.IsNot ? clause : clause with { Skill = named(clause.Typed) })];
    }

    private static OrdinalSet Without(OrdinalSet ads, AskedWords[] refused)
    {
        OrdinalSet rest = ads.Copy();
        foreach (AskedWords words in refused)
        {
            rest.AndNot(words.Set(ads.Length));
        }

        return rest;
    }

    private static OrdinalSet Meeting(OrdinalSet ads, IEnumerable<WishFilter> filters)
    {
        OrdinalSet? all = null;
        foreach (WishFilter filter in filters)
        {
            all = (all ?? ads.Copy()).And(filter.Ads);
        }

        return all ?? ads;
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
        ReadOnlySpan<ulong> words = hits.Words;
        for (int word = 0; word < words.Length; word++)
        {
            for (ulong rest = words[word]; rest != 0; rest &= rest - 1)
            {
                int ordinal = (word << 6) + BitOperations.TrailingZeroCount(rest);
                top.Offer(ordinal, options.Sort == SearchSort.Pay ? StatedPay(ordinal) : columns.PostedOrSeen(ordinal));
            }
        }

        return top.Best();
    }

    private int StatedPay(int ordinal) => index.Columns.PayFrom[ordinal] is >= 0 and not (sbyte)PayOrigin.Predicted ? index.Columns.PayHigh[ordinal] : 0;

    private SearchHit[] Hits(IReadOnlyList<(int Ordinal, int Points)> best, AskedWords[] asked) =>
        [.. best.Select(hit => (hit.Ordinal, Number: index.Columns.Number[hit.Ordinal])).Select(hit => new SearchHit(hit.Number, hit.Ordinal, Parts(hit.Ordinal, asked), index.CopiesOf(hit.Number)))];

    private static ScorePart[] Parts(int ordinal, AskedWords[] asked) => [.. asked.Select(words => new ScorePart(words.Clause.Typed, words.Points(ordinal)))];
}
