namespace Segue.Reading.Tagging.Training;

/// <summary>What a filled lattice expects of each word against what is known: the gradient of the likelihood. The buffer is reused; not for use by two threads at once.</summary>
internal sealed class SpanGradient
{
    private float[] _expected = [];

    /// <summary>The score of the known spans.</summary>
    public static double Known(Sentence one, float[] scores, SpanLattice lattice)
    {
        double score = 0;
        int before = -1;
        foreach ((int start, int length) in one.Spans)
        {
            score += lattice.SpanScore(start, length);
            if (start == before)
            {
                score += scores[(start * Role.Count) + Role.Adjacent];
            }

            before = start + length;
        }

        return score;
    }

    /// <summary>Expected minus known counts of every part of every word; those of the lengths are added to <paramref name="lengths"/>. Good until the next call.</summary>
    public float[] Expect(Sentence one, SpanLattice lattice, Span<float> lengths)
    {
        int words = one.Words.Length;
        if (_expected.Length < words * Role.Count)
        {
            _expected = new float[words * Role.Count * 2];
        }

        float[] expected = _expected;
        Array.Clear(expected, 0, words * Role.Count);
        for (int start = 0; start < words; start++)
        {
            int most = Math.Min(lattice.Longest, words - start);
            bool any = false;
            for (int length = 1; length <= most; length++)
            {
                float p = lattice.Marginal(start, length);
                if (p > 0)
                {
                    any = true;
                    Count(expected, lengths, start, length, p);
                }
            }

            if (any && start > 0)
            {
                expected[(start * Role.Count) + Role.Adjacent] += lattice.AdjacentMarginal(start);
            }
        }

        int before = -1;
        foreach ((int start, int length) in one.Spans)
        {
            Count(expected, lengths, start, length, -1);
            if (start == before)
            {
                expected[(start * Role.Count) + Role.Adjacent] -= 1;
            }

            before = start + length;
        }

        return expected;
    }

    private static void Count(float[] expected, Span<float> lengths, int start, int length, float p)
    {
        lengths[length - 1] += p;
        if (length == 1)
        {
            expected[(start * Role.Count) + Role.Single] += p;
            return;
        }

        expected[(start * Role.Count) + Role.Begin] += p;
        expected[((start + length - 1) * Role.Count) + Role.End] += p;
        for (int at = start; at < start + length; at++)
        {
            expected[(at * Role.Count) + Role.Inside] += p;
        }
    }
}
