using System.Numerics;
using Segue.Market.Index;
using Segue.Market.Texts;
using Segue.Reading;

namespace Segue.Market.Search;

/// <summary>One thing that typed words ask for, looked up in every segment of the index.</summary>
internal sealed class AskedWords
{
    private readonly IReadOnlyList<TextSegment> _segments;
    private readonly TermHits?[] _hits;

    /// <summary>Looks a clause up.</summary>
    public AskedWords(MarketIndex index, WordClause clause)
    {
        (Clause, _segments) = (clause, index.Texts.Segments);
        int skill = clause.Skill is { } id ? index.Columns.SkillNames.Find(id) : -1;
        _hits = [.. _segments.Select(segment => new ClauseReader(segment).Read(clause, skill < 0 ? [] : Named(index, skill, segment)))];
        Ads = _hits.Sum(hits => hits?.Ads ?? 0);
        Rarity = TermWeights.Rarity(index.Columns.Count, Ads);
    }

    /// <summary>Gets the clause.</summary>
    public WordClause Clause { get; }

    /// <summary>Gets how many ads have it, dead ones too.</summary>
    public int Ads { get; }

    /// <summary>Gets what it counts against the others.</summary>
    public int Rarity { get; }

    /// <summary>A cursor over its ads in a segment; null when it has none there.</summary>
    public TermCursor? Open(int segment) => _hits[segment]?.Open();

    /// <summary>What it brings to an ad that has it.</summary>
    public int Points(int ordinal)
    {
        int segment = _segments.Count - 1;
        while (_segments[segment].First > ordinal)
        {
            segment--;
        }

        int ad = ordinal - _segments[segment].First;
        return Open(segment) is { } cursor && cursor.Seek(ad) == ad ? Rarity * cursor.Impact() : 0;
    }

    /// <summary>Its ads.</summary>
    public OrdinalSet Set(int length)
    {
        OrdinalSet set = new(length);
        for (int i = 0; i < _hits.Length; i++)
        {
            _hits[i]?.AddTo(set, _segments[i].First);
        }

        return set;
    }

    /// <summary>Takes out of a set what is not among its ads, asking for each ad of the set.</summary>
    public void Keep(OrdinalSet set)
    {
        for (int i = 0; i < _hits.Length; i++)
        {
            TermCursor? cursor = Open(i);
            int first = _segments[i].First;
            foreach (int ordinal in Range(set, first, first + _segments[i].Count))
            {
                if (cursor is null || cursor.Seek(ordinal - first) != ordinal - first)
                {
                    set.Remove(ordinal);
                }
            }
        }
    }

    private static IEnumerable<int> Range(OrdinalSet set, int from, int to)
    {
        for (int word = from >> 6; word <= (to - 1) >> 6; word++)
        {
            for (ulong rest = set.Words[word]; rest != 0; rest &= rest - 1)
            {
                int ordinal = (word << 6) + BitOperations.TrailingZeroCount(rest);
                if (ordinal >= from && ordinal < to)
                {
                    yield return ordinal;
                }
            }
        }
    }

    private static int[] Named(MarketIndex index, int skill, TextSegment segment)
    {
        List<int> ads = [];
        foreach (Strength strength in Enum.GetValues<Strength>())
        {
            ReadOnlySpan<int> ordinals = index.Skills.Of(skill, strength);
            int from = LowerBound(ordinals, segment.First);
            int to = LowerBound(ordinals, segment.First + segment.Count);
            foreach (int ordinal in ordinals[from..to])
            {
                // Copies have no words and are never found.
                ads.Add(ordinal - segment.First);
            }
        }

        return [.. ads];
    }

    private static int LowerBound(ReadOnlySpan<int> ordinals, int value) => ordinals.BinarySearch(value) is var at && at < 0 ? ~at : at;
}
