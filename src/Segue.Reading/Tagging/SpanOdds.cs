namespace Segue.Reading.Tagging;

/// <summary>
/// The probabilities of a semi-Markov model over one sentence, for reading: what <see cref="SpanLattice"/> works out with logarithms, by multiplication alone. So
/// that no product leaves the range of a number, each sum up to a word is kept as a share of all sums up to it. The buffers are reused; not for
/// use by two threads at once.
/// </summary>
internal sealed class SpanOdds
{
    private double[] _enter = [];
    private double[] _shrink = [];
    private double[] _spans = [];
    private double[] _odds = [];
    private double[] _rest = [];
    private float[] _marginal = [];

    /// <summary>Gets the number of words.</summary>
    public int Words { get; private set; }

    /// <summary>Gets the longest span that is considered, in words.</summary>
    public int Longest { get; private set; }

    /// <summary>Gets the probabilities: for each word, of the span of each length that starts with it, the shortest first; 0 where it does not fit.</summary>
    public ReadOnlySpan<float> Marginals => _marginal.AsSpan(0, Words * Longest);

    /// <summary>The probability of the span from <paramref name="start"/> with <paramref name="length"/> words.</summary>
    public float Marginal(int start, int length) => _marginal[(start * Longest) + length - 1];

    /// <summary>What the span from <paramref name="start"/> with <paramref name="length"/> words multiplies a cut by, against none there.</summary>
    public double Odds(int start, int length) => _odds[(start * Longest) + length - 1];

    /// <summary>Works out the probabilities.</summary>
    /// <param name="factors">For each word what each <see cref="Role"/> multiplies by.</param>
    /// <param name="words">The number of words.</param>
    /// <param name="lengths">What each length multiplies by, that of one word first; also the longest span.</param>
    public void Fill(ReadOnlySpan<double> factors, int words, ReadOnlySpan<double> lengths)
    {
        (Words, Longest) = (words, lengths.Length);
        Grow();
        _shrink[0] = 1;
        for (int start = 0; start < words; start++)
        {
            FillOdds(factors, start, lengths);
        }

        Forward(factors);
        Backward(factors);
    }

    private void FillOdds(ReadOnlySpan<double> factors, int start, ReadOnlySpan<double> lengths)
    {
        ReadOnlySpan<double> first = factors.Slice(start * Role.Count, Role.Count);
        Span<double> odds = _odds.AsSpan(start * Longest, Longest);
        int most = Math.Min(Longest, Words - start);
        odds[most..].Clear();
        odds[0] = first[Role.Single] * lengths[0];
        double begun = first[Role.Begin] * first[Role.Inside];
        for (int length = 2; length <= most; length++)
        {
            int last = (start + length - 1) * Role.Count;
            begun *= factors[last + Role.Inside];
            odds[length - 1] = begun * factors[last + Role.End] * lengths[length - 1];
        }
    }

    // Of all cuts up to a word: the share that end in no span there, and so on; shares shrink as the sum grows.
    private void Forward(ReadOnlySpan<double> factors)
    {
        double outside = 1;
        double span = 0;
        for (int end = 1; end <= Words; end++)
        {
            int start = end - 1;
            _enter[start] = outside + (span * factors[(start * Role.Count) + Role.Adjacent]);
            outside += span;
            span = 0;
            double shrink = 1;
            for (int length = 1; length <= Math.Min(Longest, end); length++, start--)
            {
                int at = (start * Longest) + length - 1;
                _spans[at] = _enter[start] * _odds[at] * shrink;
                span += _spans[at];
                shrink *= _shrink[start];
            }

            double all = 1 / (outside + span);
            _shrink[end] = all;
            (outside, span) = (outside * all, span * all);
        }
    }

    // _spans holds what leads up to a span and the span; _rest what may follow it, shrunk as all that ends there.
    private void Backward(ReadOnlySpan<double> factors)
    {
        double outside = 1;
        _rest[Words] = _shrink[Words];
        for (int start = Words - 1; start >= 0; start--)
        {
            double spans = 0;
            Span<float> marginal = _marginal.AsSpan(start * Longest, Longest);
            int most = Math.Min(Longest, Words - start);
            for (int length = 1; length <= most; length++)
            {
                double part = _spans[(start * Longest) + length - 1] * _rest[start + length];
                marginal[length - 1] = (float)part;
                spans += part;
            }

            marginal[most..].Clear();
            double begun = spans / _enter[start];
            outside *= _shrink[start + 1];
            _rest[start] = _shrink[start] * (outside + (begun * factors[(start * Role.Count) + Role.Adjacent]));
            outside += begun;
        }
    }

    private void Grow()
    {
        if (_enter.Length <= Words)
        {
            int size = Math.Max(Words + 1, _enter.Length * 2);
            (_enter, _shrink, _rest) = (new double[size], new double[size], new double[size]);
        }

        if (_odds.Length < Words * Longest)
        {
            int size = Math.Max(Words * Longest, _odds.Length * 2);
            (_odds, _spans, _marginal) = (new double[size], new double[size], new float[size]);
        }
    }
}
