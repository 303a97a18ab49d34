namespace Segue.Reading.Tagging;

/// <summary>
/// Scores the words of sentences for one layer. The sums of features that depend on one word, its place or its lists alone are worked out once and added
/// up; only pairs and triples of words are looked up one by one. The sums are those of <see cref="FeatureSet.Write"/>, to the last digit. Immutable.
/// </summary>
internal sealed class LayerScorer
{
    /// <summary>How many words one word tells of: itself and <see cref="FeatureSet.Farthest"/> to each side.</summary>
    public const int Reach = (2 * FeatureSet.Farthest) + 1;

    private readonly WeightTable _table;
    private readonly RoleSums[] _before = new RoleSums[FeatureSet.Farthest + 1];
    private readonly RoleSums[] _after = new RoleSums[FeatureSet.Farthest + 1];
    private readonly RoleSums[] _fromStart = new RoleSums[PlaceFeatures.Far + 1];
    private readonly RoleSums[] _fromEnd = new RoleSums[PlaceFeatures.Far + 1];
    private readonly RoleSums[] _length = new RoleSums[PlaceFeatures.Lengths * (PlaceFeatures.Far + 1)];
    private readonly RoleSums[] _leftLists = new RoleSums[Gazetteers.ListCount * ListFeatures.Combinations];
    private readonly RoleSums[] _rightLists = new RoleSums[Gazetteers.ListCount * ListFeatures.Combinations];
    private readonly RoleSums _noLists;
    private readonly bool _rich;

    public LayerScorer(WeightTable table, bool rich)
    {
        (_table, _rich) = (table, rich);
        FillEdges();
        FillPlaces();
        FillLists();
        _noLists = ListPairs(0, 0, 0);
    }

    /// <summary>What <paramref name="word"/> tells of each word around it, the farthest before first; as if it were in no list.</summary>
    /// <param name="word">The word.</param>
    /// <param name="sums">Where the sums go, of <see cref="Reach"/>.</param>
    public void Own(in WordForm word, Span<RoleSums> sums)
    {
        Span<uint> keys = stackalloc uint[FeatureSet.Most];
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
        Span<uint> keys = stackalloc uint[FeatureSet.Most];
        FeatureWriter edges = new(keys);
        PlaceFeatures.WriteEdges(ref edges, words[0], words[^1]);
        RoleSums all = _table.Sum(keys[..edges.Count]);
        int length = (int)PlaceFeatures.Bucket(words.Length) * (PlaceFeatures.Far + 1);
        for (int at = 0; at < words.Length; at++)
        {
            int left = words.Length - 1 - at;
            RoleSums sum = sums[at] + all + _before[Math.Min(at, FeatureSet.Farthest)] + _after[Math.Min(left, FeatureSet.Farthest)];
            sum += _fromStart[Math.Min(at, PlaceFeatures.Far)] + _fromEnd[Math.Min(left, PlaceFeatures.Far)] + _length[length + Math.Min(at, PlaceFeatures.Far)];
            sums[at] = sum + Lists(FeatureSet.At(words, at - 1).Lists, words[at], FeatureSet.At(words, at + 1).Lists);
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

    // The word's own sums were made as if it were in no list.
    private RoleSums Lists(ushort left, in WordForm word, ushort right)
    {
        if ((left | word.Lists | right) == 0)
        {
            return _noLists;
        }

        RoleSums sum = ListPairs(left, word.Lists, right);
        if (word.Lists == 0)
        {
            return sum;
        }

        WordForm without = word;
        without.Lists = 0;
        return sum + ListSum(word) - ListSum(without);
    }

    private RoleSums ListSum(in WordForm word)
    {
        Span<uint> keys = stackalloc uint[FeatureSet.Most];
        FeatureWriter to = new(keys);
        ListFeatures.Write(ref to, word);
        return _table.Sum(keys[..to.Count]);
    }

    private RoleSums ListPairs(ushort left, ushort here, ushort right)
    {
        RoleSums sum = default;
        for (int list = 0; list < Gazetteers.ListCount; list++)
        {
            uint place = ListFeatures.Place(here, list);
            sum += _leftLists[(list * ListFeatures.Combinations) + (int)((ListFeatures.Place(left, list) << 2) | place)];
            sum += _rightLists[(list * ListFeatures.Combinations) + (int)((place << 2) | ListFeatures.Place(right, list))];
        }

        return sum;
    }

    // What stands before a sentence tells the word at each place; from the reach on, nothing.
    private void FillEdges()
    {
        Span<RoleSums> start = stackalloc RoleSums[Reach];
        Span<RoleSums> end = stackalloc RoleSums[Reach];
        Own(FeatureSet.Start, start);
        Own(FeatureSet.End, end);
        for (int at = FeatureSet.Farthest - 1; at >= 0; at--)
        {
            _before[at] = _before[at + 1] + start[FeatureSet.Farthest + at + 1];
            _after[at] = _after[at + 1] + end[FeatureSet.Farthest - at - 1];
        }
    }

    private void FillPlaces()
    {
        Span<uint> keys = stackalloc uint[FeatureSet.Most];
        for (int at = 0; at <= PlaceFeatures.Far; at++)
        {
            FeatureWriter start = new(keys);
            PlaceFeatures.WriteFromStart(ref start, at);
            _fromStart[at] = _table.Sum(keys[..start.Count]);
            FeatureWriter end = new(keys);
            PlaceFeatures.WriteFromEnd(ref end, at);
            _fromEnd[at] = _table.Sum(keys[..end.Count]);
            for (int length = 0; length < PlaceFeatures.Lengths; length++)
            {
                FeatureWriter to = new(keys);
                PlaceFeatures.WriteLength(ref to, (uint)length, at);
                _length[(length * (PlaceFeatures.Far + 1)) + at] = _table.Sum(keys[..to.Count]);
            }
        }
    }

    private void FillLists()
    {
        Span<uint> keys = stackalloc uint[FeatureSet.Most];
        for (int list = 0; list < Gazetteers.ListCount; list++)
        {
            for (int both = 0; both < ListFeatures.Combinations; both++)
            {
                (uint first, uint second) = ((uint)both >> 2, (uint)both & 3);
                FeatureWriter left = new(keys);
                ListFeatures.WriteLeft(ref left, list, first, second);
                _leftLists[(list * ListFeatures.Combinations) + both] = _table.Sum(keys[..left.Count]);
                FeatureWriter right = new(keys);
                ListFeatures.WriteRight(ref right, list, first, second);
                _rightLists[(list * ListFeatures.Combinations) + both] = _table.Sum(keys[..right.Count]);
            }
        }
    }
}
