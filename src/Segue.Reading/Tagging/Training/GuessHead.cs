using Segue.Reading.Tagging.Neural;

namespace Segue.Reading.Tagging.Training;

/// <summary>An unlabelled sentence.</summary>
/// <param name="Input">What the net takes in.</param>
/// <param name="Groups">The group of each word, see <see cref="WordForm.Fine"/>; 0 where it is not known.</param>
internal sealed record NetGuess(NetInput Input, int[] Groups);

/// <summary>Guesses the groups of hidden words from a net's states; used for training alone. Not for use by two threads at once.</summary>
internal sealed class GuessHead
{
    private const int Block = 16;

    private readonly int _width;
    private readonly int _groups;
    private readonly float[] _values;
    private readonly float[] _gradient;
    private readonly float[] _turned;
    private readonly Adam _adam;
    private float[] _states = [];
    private float[] _turnedStates = [];
    private float[] _guesses = [];

    /// <summary>Makes one that knows nothing.</summary>
    public GuessHead(int width, int groups, NetOptions options)
    {
        (_width, _groups) = (width, (groups + Block - 1) / Block * Block);
        Random random = new(options.Seed);
        _values = [.. Enumerable.Range(0, (width + 1) * _groups).Select(_ => (float)(random.NextDouble() - 0.5) / 10)];
        (_gradient, _turned) = (new float[_values.Length], new float[width * _groups]);
        _adam = new Adam(_values.Length, options.Penalty);
        Tables.Turn(_values.AsSpan(0, width * _groups), _turned, _groups);
    }

    /// <summary>Adds to <paramref name="back"/> how the states must move for the guesses at hidden words to be likelier, and gives their negative log likelihood.</summary>
    public double Add(NetGuess sentence, ReadOnlySpan<float> states, NetChance chance, Span<float> back)
    {
        int[] hidden = [.. Enumerable.Range(0, sentence.Groups.Length).Where(at => sentence.Groups[at] > 0 && chance.HidesWord(at))];
        if (hidden.Length == 0)
        {
            return 0;
        }

        Grow(hidden.Length);
        Span<float> gathered = _states.AsSpan(0, hidden.Length * _width);
        Span<float> guesses = _guesses.AsSpan(0, hidden.Length * _groups);
        for (int i = 0; i < hidden.Length; i++)
        {
            states.Slice(hidden[i] * _width, _width).CopyTo(gathered[(i * _width)..]);
            _values.AsSpan(_width * _groups, _groups).CopyTo(guesses[(i * _groups)..]);
        }

        Tables.AddProduct(gathered, _values.AsSpan(0, _width * _groups), guesses, _width, _groups);
        double loss = 0;
        for (int i = 0; i < hidden.Length; i++)
        {
            Span<float> row = guesses.Slice(i * _groups, _groups);
            loss -= Soften(row, sentence.Groups[hidden[i]]);
            Tables.AddScaled(row, 1, _gradient.AsSpan(_width * _groups, _groups));
        }

        Span<float> turned = _turnedStates.AsSpan(0, gathered.Length);
        Tables.Turn(gathered, turned, _width);
        Tables.AddProduct(turned, guesses, _gradient.AsSpan(0, _width * _groups), hidden.Length, _groups);
        gathered.Clear();
        Tables.AddProduct(guesses, _turned, gathered, _groups, _width);
        for (int i = 0; i < hidden.Length; i++)
        {
            Tables.AddScaled(gathered.Slice(i * _width, _width), 1, back.Slice(hidden[i] * _width, _width));
        }

        return loss;
    }

    /// <summary>Moves its numbers.</summary>
    public void Move(float rate)
    {
        _adam.Move(_values, _gradient, 0, _values.Length, rate);
        Array.Clear(_gradient);
        Tables.Turn(_values.AsSpan(0, _width * _groups), _turned, _groups);
    }

    // Turns scores into probabilities less 1 at the known group, and gives the log of what that had.
    private static double Soften(Span<float> row, int known)
    {
        float most = float.NegativeInfinity;
        foreach (float score in row)
        {
            most = MathF.Max(most, score);
        }

        float sum = 0;
        foreach (ref float score in row)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }

        float scale = 1 / sum;
        foreach (ref float score in row)
        {
            score *= scale;
        }

        double log = Math.Log(Math.Max(1e-30, row[known]));
        row[known] -= 1;
        return log;
    }

    private void Grow(int words)
    {
        if (_states.Length < words * _width)
        {
            (_states, _turnedStates, _guesses) = (new float[words * 2 * _width], new float[words * 2 * _width], new float[words * 2 * _groups]);
        }
    }
}
