using Segue.Reading.Tagging.Vectorized;

namespace Segue.Reading.Tagging;

/// <summary>Finds the spans of one layer, a sentence at a time, in buffers that are kept. Not for use by two threads at once.</summary>
internal sealed class SentenceTagger(TaggerModel model, TaggerLayer layer)
{
    private const int Most = 200;

    private readonly WordCache _cache = new(model, layer.Scorer);
    private readonly SpanOdds _odds = new();
    private WordForm[] _forms = new WordForm[Most];
    private RoleSums[] _sums = new RoleSums[Most + (2 * FeatureSet.Farthest)];
    private double[] _factors = new double[Most * Role.Count];
    private int[] _come = new int[Most];
    private int _words;

    /// <summary>Gets the layer.</summary>
    public TaggerLayer Layer => layer;

    /// <summary>Starts a sentence of so many words.</summary>
    public void Start(int words)
    {
        _words = words;
        if (_forms.Length < words)
        {
            (_forms, _sums, _factors, _come) = (new WordForm[words], new RoleSums[words + (2 * FeatureSet.Farthest)], new double[words * Role.Count], new int[words]);
        }

        _sums.AsSpan(0, words + (2 * FeatureSet.Farthest)).Clear();
    }

    /// <summary>Sets one of its words.</summary>
    public void Set(int at, ReadOnlySpan<char> word)
    {
        int place = _cache.Find(word);
        _forms[at] = _cache.Form(place);
        ReadOnlySpan<RoleSums> own = _cache.Sums(place);
        Span<RoleSums> sums = _sums.AsSpan(at, own.Length);
        for (int i = 0; i < own.Length; i++)
        {
            sums[i] += own[i];
        }
    }

    /// <summary>The spans of the sentence.</summary>
    public void Choose(List<ChosenSpan> chosen)
    {
        chosen.Clear();
        if (_words == 0)
        {
            return;
        }

        Span<WordForm> forms = _forms.AsSpan(0, _words);
        Span<RoleSums> sums = _sums.AsSpan(FeatureSet.Farthest, _words);
        model.Lists.Mark(forms);
        layer.Scorer.AddPlaces(forms, sums);
        layer.MostToCome(sums, _come);
        for (int start = 0; start < _words; start++)
        {
            int end = LiveEnd(sums, start, layer.Hopeless);
            if (end > start)
            {
                for (int at = start; at < end; at++)
                {
                    sums[at] += layer.Scorer.Pairs(forms, at);
                }

                Choose(sums[start..end], start, chosen);
                start = end;
            }
        }
    }

    /// <summary>Adds a share of the probabilities of the sentence's spans to <paramref name="to"/>, <paramref name="longest"/> for each word, the shortest first.</summary>
    public void AddMarginals(Span<float> to, int longest, float share)
    {
        Span<WordForm> forms = _forms.AsSpan(0, _words);
        Span<RoleSums> sums = _sums.AsSpan(FeatureSet.Farthest, _words);
        model.Lists.Mark(forms);
        layer.Scorer.AddPlaces(forms, sums);
        for (int at = 0; at < _words; at++)
        {
            sums[at] += layer.Scorer.Pairs(forms, at);
        }

        layer.Multiply(sums, _factors);
        _odds.Fill(_factors, _words, layer.LengthFactors);
        for (int start = 0; start < _words; start++)
        {
            for (int length = 1; length <= Math.Min(longest, _odds.Longest); length++)
            {
                to[(start * longest) + length - 1] += share * _odds.Marginal(start, length);
            }
        }
    }

    // The words from start on that some span of a score above the least holds, without a gap.
    private int LiveEnd(ReadOnlySpan<RoleSums> sums, int start, int least)
    {
        int end = start;
        for (int at = start; at < sums.Length && at <= end; at++)
        {
            end = Math.Max(end, at + layer.LongestAbove(sums[at..], at + 1 < sums.Length ? _come[at + 1] : TaggerLayer.Nothing, least));
            if (end <= at)
            {
                break;
            }
        }

        return end;
    }

    private void Choose(ReadOnlySpan<RoleSums> sums, int start, List<ChosenSpan> chosen)
    {
        layer.Multiply(sums, _factors);
        _odds.Fill(_factors, sums.Length, layer.LengthFactors);
        int before = chosen.Count;
        if (layer.OnlyOne)
        {
            SpanChooser.ChooseOne(_odds, chosen);
        }
        else
        {
            SpanChooser.Choose(_odds, layer.Threshold, chosen);
        }

        for (int at = before; at < chosen.Count; at++)
        {
            chosen[at] = chosen[at] with { Start = chosen[at].Start + start };
        }
    }
}
