using Segue.Reading.Tagging.Vectorized;

namespace Segue.Reading.Tagging;

/// <summary>
/// Scores the words of sentences for one layer. The sums of features that depend on one word, its place or its lists alone are worked out once and added
/// up; only pairs and triples of words are looked up one by one. The sums are those of <see cref="FeatureSet.Write"/>, to the last digit. Immutable.
/// </summary>
internal sealed class LayerScorer
{
    /// <summary>How many words one word tells of: itself and <see cref="FeatureSet.Farthest"/> to each side.</summary>
    public const int Reach = (2 * FeatureSet.Farthest) + 1;

    private const int MostOwn = 40;
    private const int EveryList = 1 << (2 * Gazetteers.ListCount);

    private readonly WeightTable _table;

    // What a word's place tells: from the start, for each length of sentence, as if no word were in a list; and from the end.
    private readonly RoleSums[] _fromStart = new RoleSums[PlaceFeatures.Lengths * (PlaceFeatures.Far + 1)];
    private readonly RoleSums[] _fromEnd = new RoleSums[PlaceFeatures.Far + 1];

    // What lists tell beyond what standing in none tells: of a word with each neighbour, and of the word alone.
    private readonly RoleSums[] _leftLists = new RoleSums[Gazetteers.ListCount * ListFeatures.Combinations];
    private readonly RoleSums[] _rightLists = new RoleSums[Gazetteers.ListCount * ListFeatures.Combinations];
    private readonly RoleSums[] _ownLists = new RoleSums[EveryList];
    private readonly bool _rich;

    public LayerScorer(WeightTable table, bool rich)
    {
        (_table, _rich) = (table, rich);
        FillPlaces();
        FillLists();
    }

    /// <summary>What <paramref name="word"/> tells of each word around it, the farthest before first; as if it were in no list.</summary>
    /// <param name="word">The word.</param>
    /// <param name="sums">Where the sums go, of <see cref="Reach"/>.</param>
    public void Own(in WordForm word, Span<RoleSums> sums)
    {
        Span<uint> keys = stackalloc uint[MostOwn];
        for (int offset = -FeatureSet.Farthest; offset <= FeatureSet.Farthest; offset++)
        {
            FeatureWriter to = new(keys);
            OwnFeatures.Write(ref to, word, offset);
            if (offset == 0)
            {
                ListFeatures.Write(ref to, word);
            }

            sums[FeatureSet.Farthest - offset] = _table.Sum(keys[..to.Count]);
        }
    }

    /// <summary>Adds to <paramref name="sums"/>, which hold what the words tell of each other, what their places and the lists tell.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="sums">One for each word.</param>
    public void AddPlaces(ReadOnlySpan<WordForm> words, Span<RoleSums> sums)
    {
        RoleSums all = Edges(words[0], words[^1]);
        ReadOnlySpan<RoleSums> fromStart = _fromStart.AsSpan((int)PlaceFeatures.Bucket(words.Length) * (PlaceFeatures.Far + 1), PlaceFeatures.Far + 1);
        ushort left = 0;
        for (int at = 0; at < words.Length; at++)
        {
            sums[at] += all + fromStart[Math.Min(at, PlaceFeatures.Far)] + _fromEnd[Math.Min(words.Length - 1 - at, PlaceFeatures.Far)];
            ushort here = words[at].Lists;
            ushort right = at + 1 < words.Length ? words[at + 1].Lists : (ushort)0;
            if ((left | here | right) != 0)
            {
                sums[at] += Lists(left, words[at], right);
            }

            left = here;
        }
    }

    /// <summary>What the word tells together with its neighbours.</summary>
    public RoleSums Pairs(ReadOnlySpan<WordForm> words, int at)
    {
        Span<uint> keys = stackalloc uint[PairFeatures.Most + RichFeatures.Most];
        FeatureWriter to = new(keys);
        PairFeatures.Write(ref to, FeatureSet.At(words, at - 1), words[at], FeatureSet.At(words, at + 1), words[0].Coarse);
        if (_rich)
        {
            RichFeatures.Write(ref to, words, at);
        }

        return _table.Sum(keys[..to.Count]);
    }

    private RoleSums Edges(in WordForm first, in WordForm last)
    {
        Span<uint> keys = stackalloc uint[2];
        FeatureWriter to = new(keys);
        PlaceFeatures.WriteEdges(ref to, first, last);
        return _table.Sum(keys);
    }

    // What the lists tell of a word beyond what it was said to tell while it was taken to be in none.
    private RoleSums Lists(ushort left, in WordForm word, ushort right)
    {
        RoleSums sum = default;
        int any = left | word.Lists | right;
        for (int list = 0; list < Gazetteers.ListCount; list++)
        {
            if (((any >> (list * 2)) & 3) != 0)
            {
                uint place = ListFeatures.Place(word.Lists, list);
                sum += _leftLists[(list * ListFeatures.Combinations) + (int)((ListFeatures.Place(left, list) << 2) | place)];
                sum += _rightLists[(list * ListFeatures.Combinations) + (int)((place << 2) | ListFeatures.Place(right, list))];
            }
        }

        if (word.Lists == 0)
        {
            return sum;
        }

        Span<uint> keys = stackalloc uint[2];
        return sum + _ownLists[word.Lists] + WithWord(word, word.Lists, keys) - WithWord(word, 0, keys);
    }

    private RoleSums WithWord(in WordForm word, ushort lists, Span<uint> keys)
    {
        FeatureWriter to = new(keys);
        ListFeatures.WriteWithWord(ref to, lists, word);
        return _table.Sum(keys);
    }

    // What stands before a sentence tells the word at each place, and what stands after it; from the reach on, nothing.
    private void FillPlaces()
    {
        Span<RoleSums> start = stackalloc RoleSums[Reach];
        Span<RoleSums> end = stackalloc RoleSums[Reach];
        Own(FeatureSet.Start, start);
        Own(FeatureSet.End, end);
        RoleSums before = default;
        RoleSums after = default;
        for (int at = PlaceFeatures.Far; at >= 0; at--)
        {
            before = at < FeatureSet.Farthest ? before + start[FeatureSet.Farthest + at + 1] : before;
            after = at < FeatureSet.Farthest ? after + end[FeatureSet.Farthest - at - 1] : after;
            _fromEnd[at] = after + FromEnd(at);
            for (int length = 0; length < PlaceFeatures.Lengths; length++)
            {
                _fromStart[(length * (PlaceFeatures.Far + 1)) + at] = before + FromStart(at, length) + NoLists();
            }
        }
    }

    private RoleSums FromStart(int at, int length)
    {
        Span<uint> keys = stackalloc uint[4];
        FeatureWriter to = new(keys);
        PlaceFeatures.WriteFromStart(ref to, at);
        PlaceFeatures.WriteLength(ref to, (uint)length, at);
        return _table.Sum(keys[..to.Count]);
    }

    private RoleSums FromEnd(int left)
    {
        Span<uint> keys = stackalloc uint[4];
        FeatureWriter to = new(keys);
        PlaceFeatures.WriteFromEnd(ref to, left);
        return _table.Sum(keys[..to.Count]);
    }

    private RoleSums NoLists()
    {
        Span<uint> keys = stackalloc uint[2 * Gazetteers.ListCount];
        FeatureWriter to = new(keys);
        ListFeatures.WritePairs(ref to, 0, 0, 0);
        return _table.Sum(keys);
    }

    private void FillLists()
    {
        Span<uint> keys = stackalloc uint[Gazetteers.ListCount + 1];
        RoleSums none = OwnLists(0, keys);
        for (int lists = 0; lists < EveryList; lists++)
        {
            _ownLists[lists] = OwnLists((ushort)lists, keys) - none;
        }

        for (int list = 0; list < Gazetteers.ListCount; list++)
        {
            int first = list * ListFeatures.Combinations;
            for (int both = ListFeatures.Combinations - 1; both >= 0; both--)
            {
                _leftLists[first + both] = OneList(left: true, list, both) - OneList(left: true, list, 0);
                _rightLists[first + both] = OneList(left: false, list, both) - OneList(left: false, list, 0);
            }
        }
    }

    private RoleSums OwnLists(ushort lists, Span<uint> keys)
    {
        FeatureWriter to = new(keys);
        ListFeatures.WriteAlone(ref to, lists);
        return _table.Sum(keys);
    }

    private RoleSums OneList(bool left, int list, int both)
    {
        Span<uint> keys = stackalloc uint[1];
        FeatureWriter to = new(keys);
        (uint first, uint second) = ((uint)both >> 2, (uint)both & 3);
        if (left)
        {
            ListFeatures.WriteLeft(ref to, list, first, second);
        }
        else
        {
            ListFeatures.WriteRight(ref to, list, first, second);
        }

        return _table.Sum(keys);
    }
}
