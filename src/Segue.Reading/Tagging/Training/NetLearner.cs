using Segue.Reading.Tagging.Neural;

namespace Segue.Reading.Tagging.Training;

/// <summary>Trains a net a few sentences at a time. Deterministic by seed.</summary>
internal static class NetLearner
{
    /// <summary>Trains <paramref name="net"/> itself on <paramref name="examples"/>.</summary>
    /// <param name="net">The net, whose numbers move.</param>
    /// <param name="examples">What it learns from.</param>
    /// <param name="vectors">The vectors of words.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told after each round the sum of the losses.</param>
    public static void Train(SpanNet net, IReadOnlyList<NetExample> examples, WordVectors vectors, NetOptions options, Action<int, double> progress)
    {
        NetGradient gradient = new(net, vectors);
        NetChance chance = new(options.Seed, options.HiddenFeatures, options.HiddenStates, options.HiddenWords);
        NetMover mover = new(net, gradient, options.Penalty);
        Repeat(examples.Count, options, progress, (batch, rate) =>
        {
            double loss = 0;
            foreach (int at in batch)
            {
                loss += gradient.Add(examples[at], chance);
            }

            mover.Move(rate);
            return loss;
        });
    }

    private delegate double Step(ReadOnlySpan<int> batch, float rate);

    private static void Repeat(int count, NetOptions options, Action<int, double> progress, Step step)
    {
        Random random = new(options.Seed);
        int[] order = [.. Enumerable.Range(0, count)];
        int batches = (count + options.Batch - 1) / options.Batch;
        int done = 0;
        for (int round = 0; round < options.Rounds; round++)
        {
            random.Shuffle(order);
            double loss = 0;
            for (int batch = 0; batch < batches; batch++)
            {
                float left = 1 - (done / (float)(options.Rounds * batches));
                done++;
                loss += step(order.AsSpan(batch * options.Batch, Math.Min(options.Batch, count - (batch * options.Batch))), Adam.Rate(options.Rate, done, left));
            }

            progress(round, loss);
        }
    }
}

/// <summary>How a net is learned.</summary>
/// <param name="Seed">Of its first numbers, of the order and of what is hidden.</param>
/// <param name="Rounds">Passes over the sentences.</param>
/// <param name="Batch">How many sentences each step looks at.</param>
/// <param name="Rate">The highest rate; it falls to nearly nothing.</param>
/// <param name="Penalty">The pull of each number towards 0, times the rate.</param>
/// <param name="HiddenFeatures">See <see cref="NetChance"/>.</param>
/// <param name="HiddenStates">The same.</param>
/// <param name="HiddenWords">The same.</param>
internal sealed record NetOptions(int Seed, int Rounds, int Batch, float Rate, float Penalty, float HiddenFeatures, float HiddenStates, float HiddenWords);
