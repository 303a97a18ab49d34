namespace Segue.Reading.Tagging.Training;

/// <summary>
/// Trains a semi-Markov model a sentence at a time: each step hides a random part of every word's features, so that no single one is relied on, and moves
/// each weight by a rate that falls with its past gradients (AdaGrad). Deterministic by seed.
/// </summary>
internal sealed class SpanLearner
{
    private readonly List<Sentence> _sentences;
    private readonly List<(int[] Features, int[] Offsets)> _rows;
    private readonly LearnerOptions _options;
    private readonly SpanWeights _weights;
    private readonly float[] _squares;
    private readonly Random _random;
    private readonly SpanLattice _lattice = new();
    private readonly SpanGradient _gradient = new();
    private readonly float[] _lengthGradient;
    private float[] _scores = [];
    private int[] _kept = [];
    private int[] _offsets = [];

    private SpanLearner(IReadOnlyList<Sentence> sentences, Dictionary<uint, int> ids, int longest, LearnerOptions options)
    {
        _sentences = [.. sentences.Where(one => one.Words.Length > 0 && one.Spans.All(span => span.Length <= longest))];
        _rows = [.. _sentences.Select(one => SpanTrainer.Encode(one, ids, options.Rich))];
        _options = options;
        _weights = new SpanWeights(ids, new float[(ids.Count * Role.Count) + longest], longest);
        _squares = new float[_weights.Values.Length];
        _lengthGradient = new float[longest];
        _random = new Random(options.Seed);
    }

    /// <summary>Trains on <paramref name="sentences"/>.</summary>
    public static SpanWeights Train(IReadOnlyList<Sentence> sentences, Dictionary<uint, int> ids, int longest, LearnerOptions options, Action<int, double>? progress = null)
    {
        SpanLearner learner = new(sentences, ids, longest, options);
        int[] order = [.. Enumerable.Range(0, learner._sentences.Count)];
        for (int round = 0; round < options.Rounds; round++)
        {
            learner._random.Shuffle(order);
            double loss = 0;
            float rate = options.Rate * (1 - (0.9f * round / options.Rounds));
            foreach (int at in order)
            {
                loss += learner.Step(at, rate);
            }

            progress?.Invoke(round, loss);
        }

        return learner._weights;
    }

    private double Step(int index, float rate)
    {
        Sentence one = _sentences[index];
        int words = one.Words.Length;
        Hide(_rows[index].Features, _rows[index].Offsets);
        if (_scores.Length < words * Role.Count)
        {
            _scores = new float[words * Role.Count * 2];
        }

        float boost = 1 / (1 - _options.Hidden);
        SpanTrainer.Score(_kept, _offsets.AsSpan(0, words + 1), _weights.Values, _scores);
        for (int i = 0; i < words * Role.Count; i++)
        {
            _scores[i] *= boost;
        }

        _lattice.Fill(_scores, words, _weights.Lengths);
        Array.Clear(_lengthGradient);
        float[] expected = _gradient.Expect(one, _lattice, _lengthGradient);
        for (int at = 0; at < words; at++)
        {
            Move(at, expected.AsSpan(at * Role.Count, Role.Count), boost, rate);
        }

        for (int length = 0; length < _lengthGradient.Length; length++)
        {
            Move(_weights.LengthsAt + length, _lengthGradient[length], rate);
        }

        return _lattice.LogTotal - SpanGradient.Known(one, _scores, _lattice);
    }

    private void Move(int word, ReadOnlySpan<float> expected, float boost, float rate)
    {
        float most = 0;
        foreach (float value in expected)
        {
            most = MathF.Max(most, MathF.Abs(value));
        }

        if (most < 1e-4f)
        {
            return;
        }

        for (int k = _offsets[word]; k < _offsets[word + 1]; k++)
        {
            int at = _kept[k] * Role.Count;
            for (int role = 0; role < Role.Count; role++)
            {
                Move(at + role, expected[role] * boost, rate);
            }
        }
    }

    private void Move(int at, float gradient, float rate)
    {
        float pull = gradient + (_options.Penalty * _weights.Values[at]);
        _squares[at] += pull * pull;
        _weights.Values[at] -= rate * pull / (MathF.Sqrt(_squares[at]) + 1f);
    }

    private void Hide(int[] features, int[] offsets)
    {
        if (_kept.Length < features.Length)
        {
            _kept = new int[features.Length * 2];
        }

        if (_offsets.Length < offsets.Length)
        {
            _offsets = new int[offsets.Length * 2];
        }

        int kept = 0;
        uint least = (uint)(_options.Hidden * uint.MaxValue);
        ulong state = ((ulong)_random.Next() << 32) | (uint)_random.Next() | 1;
        for (int at = 0; at + 1 < offsets.Length; at++)
        {
            _offsets[at] = kept;
            for (int k = offsets[at]; k < offsets[at + 1]; k++)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                if ((uint)(state >> 32) >= least)
                {
                    _kept[kept++] = features[k];
                }
            }
        }

        _offsets[offsets.Length - 1] = kept;
    }
}

/// <summary>How a layer is learned.</summary>
/// <param name="Seed">Of the order and of what is hidden.</param>
/// <param name="Rounds">Passes over the sentences.</param>
/// <param name="Rate">The first rate; falls to a tenth.</param>
/// <param name="Hidden">The share of features hidden at each step, 0 to 1 exclusive.</param>
/// <param name="Penalty">The pull of each weight towards 0 at each step.</param>
/// <param name="Rich">Whether <see cref="RichFeatures"/> are learned too.</param>
internal sealed record LearnerOptions(int Seed, int Rounds, float Rate, float Hidden, float Penalty, bool Rich);
