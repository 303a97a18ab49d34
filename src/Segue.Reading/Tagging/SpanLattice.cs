namespace Segue.Reading.Tagging;

/// <summary>The parts a word can play in a span; a word outside every span scores nothing.</summary>
internal static class Role
{
    /// <summary>First of several.</summary>
    public const int Begin = 0;

    /// <summary>Any of several, the first and last too.</summary>
    public const int Inside = 1;

    /// <summary>Last of several.</summary>
    public const int End = 2;

    /// <summary>The only one.</summary>
    public const int Single = 3;

    /// <summary>First of a span that follows another without a word between, on top of the other parts.</summary>
    public const int Adjacent = 4;

    /// <summary>How many parts there are.</summary>
    public const int Count = 5;
}

/// <summary>
/// The sums of a semi-Markov model over one sentence: every way to cut it into spans and words outside. A cut scores the sum of its spans; a span from
/// i to j scores begin(i) + inside(i..j) + end(j) + its length's weight, or single(i) + the length's weight, and adjacent(i) where it follows a span at once.
/// Time is words times the longest span. The buffers are reused; not for use by two threads at once.
/// </summary>
internal sealed class SpanLattice
{
    private float[] _afterOutside = [];
    private float[] _afterSpan = [];
    private float[] _restOutside = [];
    private float[] _restSpan = [];
    private float[] _insideSum = [];
    private float[] _marginal = [];
    private float[] _scratch = [];
    private float[] _lengths = [];
    private float[] _scores = [];
    private float[]? _pairs;
    private int _words;

    /// <summary>Gets the number of words.</summary>
    public int Words => _words;

    /// <summary>Gets the longest span that is considered, in words.</summary>
    public int Longest { get; private set; }

    /// <summary>Gets the log of the sum over all cuts.</summary>
    public float LogTotal { get; private set; }

    /// <summary>Fills the lattice.</summary>
    /// <param name="scores"><see cref="Role.Count"/> scores for each word.</param>
    /// <param name="words">The number of words.</param>
    /// <param name="lengths">The weight of each length, that of one word first; also the longest span.</param>
    /// <param name="pairs">What each span scores beside that, in the order of its first word and its length; null for nothing.</param>
    public void Fill(float[] scores, int words, float[] lengths, float[]? pairs = null)
    {
        _pairs = pairs;
        Longest = lengths.Length;
        _lengths = lengths;
        _scores = scores;
        _words = words;
        Grow(words);
        _insideSum[0] = 0;
        for (int at = 0; at < words; at++)
        {
            _insideSum[at + 1] = _insideSum[at] + scores[(at * Role.Count) + Role.Inside];
        }

        Forward();
        Backward();
    }

    /// <summary>The probability of the span from <paramref name="start"/> with <paramref name="length"/> words; 0 where it does not fit.</summary>
    public float Marginal(int start, int length) => _marginal[(start * Longest) + length - 1];

    /// <summary>The score of a span by itself, without what adjacency adds.</summary>
    public float SpanScore(int start, int length)
    {
        int row = start * Role.Count;
        float pair = _pairs is null ? 0 : _pairs[(start * Longest) + length - 1];
        if (length == 1)
        {
            return _scores[row + Role.Single] + _lengths[0] + pair;
        }

        int last = start + length - 1;
        return pair + _scores[row + Role.Begin] + _insideSum[last + 1] - _insideSum[start] + _scores[(last * Role.Count) + Role.End] + _lengths[length - 1];
    }

    /// <summary>The probability that a span starts at <paramref name="start"/> right after another.</summary>
    public float AdjacentMarginal(int start)
    {
        float log = _afterSpan[start] + _scores[(start * Role.Count) + Role.Adjacent] + StartsAt(start) - LogTotal;
        return MathF.Exp(log);
    }

    // Log sum over the spans that start here and what may follow them.
    private float StartsAt(int start)
    {
        int most = Math.Min(Longest, _words - start);
        for (int length = 1; length <= most; length++)
        {
            _scratch[length - 1] = SpanScore(start, length) + _restSpan[start + length];
        }

        return LogSum(_scratch.AsSpan(0, most));
    }

    private void Forward()
    {
        _afterOutside[0] = 0;
        _afterSpan[0] = float.NegativeInfinity;
        for (int end = 1; end <= _words; end++)
        {
            _afterOutside[end] = LogAdd(_afterOutside[end - 1], _afterSpan[end - 1]);
            int most = Math.Min(Longest, end);
            for (int length = 1; length <= most; length++)
            {
                int start = end - length;
                _scratch[length - 1] = Enter(start) + SpanScore(start, length);
            }

            _afterSpan[end] = LogSum(_scratch.AsSpan(0, most));
        }

        LogTotal = LogAdd(_afterOutside[_words], _afterSpan[_words]);
    }

    private float Enter(int start) => LogAdd(_afterOutside[start], _afterSpan[start] + _scores[(start * Role.Count) + Role.Adjacent]);

    private void Backward()
    {
        _restOutside[_words] = 0;
        _restSpan[_words] = 0;
        for (int start = _words - 1; start >= 0; start--)
        {
            float begun = StartsAt(start);
            _restOutside[start] = LogAdd(_restOutside[start + 1], begun);
            _restSpan[start] = LogAdd(_restOutside[start + 1], begun + _scores[(start * Role.Count) + Role.Adjacent]);
            float enter = Enter(start) - LogTotal;
            int most = Math.Min(Longest, _words - start);
            for (int length = 1; length <= most; length++)
            {
                float log = enter + SpanScore(start, length) + _restSpan[start + length];
                _marginal[(start * Longest) + length - 1] = log < -20 ? 0 : MathF.Exp(log);
            }

            for (int length = most + 1; length <= Longest; length++)
            {
                _marginal[(start * Longest) + length - 1] = 0;
            }
        }
    }

    private static float LogAdd(float one, float other)
    {
        float high = MathF.Max(one, other);
        float low = MathF.Min(one, other);
        return low - high < -20 || float.IsNegativeInfinity(high) ? high : high + MathF.Log(1 + MathF.Exp(low - high));
    }

    private static float LogSum(ReadOnlySpan<float> values)
    {
        float high = float.NegativeInfinity;
        foreach (float value in values)
        {
            high = MathF.Max(high, value);
        }

        if (float.IsNegativeInfinity(high))
        {
            return high;
        }

        float sum = 0;
        foreach (float value in values)
        {
            float below = value - high;
            sum += below < -20 ? 0 : MathF.Exp(below);
        }

        return high + MathF.Log(sum);
    }

    private void Grow(int words)
    {
        if (_afterOutside.Length < words + 1)
        {
            int size = Math.Max(words + 1, _afterOutside.Length * 2);
            (_afterOutside, _afterSpan, _restOutside, _restSpan, _insideSum) = (new float[size], new float[size], new float[size], new float[size], new float[size]);
        }

        if (_marginal.Length < words * Longest)
        {
            _marginal = new float[Math.Max(words * Longest, _marginal.Length * 2)];
        }

        if (_scratch.Length < Longest)
        {
            _scratch = new float[Longest];
        }
    }
}
