namespace Segue.Reading.Tagging.Training;

/// <summary>Negative log likelihood of the known spans plus half <c>l2</c> times the squared weights.</summary>
internal sealed class SpanObjective(List<Sentence> sentences, List<(int[] Features, int[] Offsets)> rows, int features, int longest, double l2, int threads)
{
    private readonly float[][] _partial = [.. Enumerable.Range(0, threads).Select(_ => new float[(features * Role.Count) + longest])];

    public double Evaluate(float[] weights, float[] gradient)
    {
        double[] values = new double[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, worker => values[worker] = Chunk(worker, weights, _partial[worker]));
        double value = values.Sum();
        double squares = 0;
        float strength = (float)l2;
        for (int i = 0; i < weights.Length; i++)
        {
            float sum = 0;
            foreach (float[] part in _partial)
            {
                sum += part[i];
            }

            gradient[i] = sum + (strength * weights[i]);
            squares += (double)weights[i] * weights[i];
        }

        return value + (0.5 * l2 * squares);
    }

    private double Chunk(int worker, float[] weights, float[] gradient)
    {
        Array.Clear(gradient);
        SpanLattice lattice = new();
        float[] lengths = weights[(features * Role.Count)..];
        float[] scores = [];
        SpanGradient counts = new();
        double value = 0;
        for (int index = worker; index < sentences.Count; index += threads)
        {
            Sentence one = sentences[index];
            int words = one.Words.Length;
            if (scores.Length < words * Role.Count)
            {
                scores = new float[words * Role.Count * 2];
            }

            (int[] ids, int[] offsets) = rows[index];
            SpanTrainer.Score(ids, offsets, weights, scores);
            lattice.Fill(scores, words, lengths);
            value += lattice.LogTotal - SpanGradient.Known(one, scores, lattice);
            float[] expected = counts.Expect(one, lattice, gradient.AsSpan(features * Role.Count));
            for (int at = 0; at < words; at++)
            {
                ReadOnlySpan<float> from = expected.AsSpan(at * Role.Count, Role.Count);
                for (int k = offsets[at]; k < offsets[at + 1]; k++)
                {
                    Span<float> to = gradient.AsSpan(ids[k] * Role.Count, Role.Count);
                    for (int role = 0; role < Role.Count; role++)
                    {
                        to[role] += from[role];
                    }
                }
            }
        }

        return value;
    }
}
