using System.Numerics;

namespace Segue.Reading.Tagging.Training;

/// <summary>Moves numbers against their gradients; each by a rate that follows the mean and the spread of its past ones (Kingma and Ba, 2015).</summary>
/// <param name="count">How many numbers there are.</param>
/// <param name="penalty">The pull towards 0, times the rate; apart from the gradient, so that it is the same for all.</param>
internal sealed class Adam(int count, float penalty)
{
    private const float Fade = 0.9f;
    private const float FadeOfSquares = 0.999f;
    private const int WarmUp = 50;
    private const float Least = 0.02f;
    private const float Small = 1e-8f;

    private readonly float[] _means = new float[count];
    private readonly float[] _squares = new float[count];

    /// <summary>The rate of a step: it rises over the first steps and falls to nearly nothing.</summary>
    /// <param name="highest">The highest rate.</param>
    /// <param name="step">The number of the step, from 1.</param>
    /// <param name="left">The share of the training that is left.</param>
    public static float Rate(float highest, int step, float left) =>
        highest * MathF.Min(1, step / (float)WarmUp) * MathF.Max(Least, left) * MathF.Sqrt(1 - MathF.Pow(FadeOfSquares, step)) / (1 - MathF.Pow(Fade, step));

    /// <summary>Moves some of the numbers.</summary>
    /// <param name="all">All of them.</param>
    /// <param name="gradients">Their gradients.</param>
    /// <param name="start">The first that moves.</param>
    /// <param name="length">How many move.</param>
    /// <param name="rate">See <see cref="Rate"/>.</param>
    public void Move(float[] all, float[] gradients, int start, int length, float rate)
    {
        Span<float> values = all.AsSpan(start, length);
        ReadOnlySpan<float> gradient = gradients.AsSpan(start, length);
        Span<float> means = _means.AsSpan(start, length);
        Span<float> squares = _squares.AsSpan(start, length);
        float pull = 1 - (rate * penalty);
        Vector<float> small = new(Small);
        int at = 0;
        for (; at + Vector<float>.Count <= length; at += Vector<float>.Count)
        {
            Vector<float> now = new(gradient[at..]);
            Vector<float> mean = (new Vector<float>(means[at..]) * Fade) + (now * (1 - Fade));
            Vector<float> square = (new Vector<float>(squares[at..]) * FadeOfSquares) + (now * now * (1 - FadeOfSquares));
            mean.CopyTo(means[at..]);
            square.CopyTo(squares[at..]);
            ((new Vector<float>(values[at..]) * pull) - (mean * rate / (Vector.SquareRoot(square) + small))).CopyTo(values[at..]);
        }

        for (; at < length; at++)
        {
            means[at] = (means[at] * Fade) + (gradient[at] * (1 - Fade));
            squares[at] = (squares[at] * FadeOfSquares) + (gradient[at] * gradient[at] * (1 - FadeOfSquares));
            values[at] = (values[at] * pull) - (means[at] * rate / (MathF.Sqrt(squares[at]) + Small));
        }
    }
}
