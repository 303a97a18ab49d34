namespace Segue.Reading.Tagging;

/// <summary>Chooses spans by their probabilities.</summary>
internal static class SpanChooser
{
    /// <summary>Spans that do not overlap, so that the sum of their probabilities, each less <paramref name="threshold"/>, is greatest; appended in order.</summary>
    public static void Choose(SpanOdds odds, float threshold, List<ChosenSpan> chosen) => Choose(odds.Marginals, odds.Longest, threshold, chosen);

    /// <summary>The same by probabilities in the order of first words and lengths, <paramref name="longest"/> for each word.</summary>
    public static void Choose(ReadOnlySpan<float> marginals, int longest, float threshold, List<ChosenSpan> chosen)
    {
        int words = marginals.Length / longest;
        Span<float> best = words < 512 ? stackalloc float[words + 1] : new float[words + 1];
        Span<int> taken = words < 512 ? stackalloc int[words + 1] : new int[words + 1];
        best[0] = 0;
        taken[0] = 0;
        for (int end = 1; end <= words; end++)
        {
            (best[end], taken[end]) = (best[end - 1], 0);
            int most = Math.Min(longest, end);
            for (int length = 1; length <= most; length++)
            {
                float gain = marginals[((end - length) * longest) + length - 1] - threshold;
                if (gain > 0 && best[end - length] + gain > best[end])
                {
                    best[end] = best[end - length] + gain;
                    taken[end] = length;
                }
            }
        }

        int before = chosen.Count;
        for (int end = words; end > 0; end -= Math.Max(1, taken[end]))
        {
            if (taken[end] > 0)
            {
                chosen.Add(new ChosenSpan(end - taken[end], taken[end], marginals[((end - taken[end]) * longest) + taken[end] - 1]));
            }
        }

        chosen.Reverse(before, chosen.Count - before);
    }

    /// <summary>The one span of the highest score, for texts that are known to hold one.</summary>
    public static void ChooseOne(SpanOdds odds, List<ChosenSpan> chosen)
    {
        ChosenSpan best = default;
        double most = 0;
        for (int start = 0; start < odds.Words; start++)
        {
            for (int length = 1; length <= Math.Min(odds.Longest, odds.Words - start); length++)
            {
                double score = odds.Odds(start, length);
                if (score > most)
                {
                    most = score;
                    best = new ChosenSpan(start, length, odds.Marginal(start, length));
                }
            }
        }

        if (best.Length > 0)
        {
            chosen.Add(best);
        }
    }
}

/// <summary>A span in words.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="Length">How many words.</param>
/// <param name="Probability">The model's, 0 to 1.</param>
internal readonly record struct ChosenSpan(int Start, int Length, float Probability);
