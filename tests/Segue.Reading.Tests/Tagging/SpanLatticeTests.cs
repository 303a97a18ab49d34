using Segue.Reading.Tagging;

namespace Segue.Reading.Tests.Tagging;

public sealed class SpanLatticeTests
{
    [Theory]
    [InlineData(1, 1, 3, false)]
    [InlineData(2, 4, 2, false)]
    [InlineData(3, 5, 3, false)]
    [InlineData(4, 6, 4, false)]
    [InlineData(5, 5, 3, true)]
    [InlineData(6, 6, 4, true)]
    public void Fill_ShortSentence_SumsOverEveryCut(int seed, int words, int longest, bool paired)
    {
        (float[] scores, float[] lengths) = Random(seed, words, longest);
        float[]? pairs = paired ? Random(seed + 1, words, words * longest).Lengths : null;
        List<(List<(int Start, int Length)> Spans, double Score)> cuts =
            [.. Cuts(words, longest).Select(cut => (cut, Score(cut, scores, lengths) + cut.Sum(span => pairs is null ? 0 : pairs[(span.Start * longest) + span.Length - 1])))];
        double total = cuts.Sum(cut => Math.Exp(cut.Score));
        SpanLattice lattice = new();

        lattice.Fill(scores, words, lengths, pairs);

        Assert.Equal(Math.Log(total), lattice.LogTotal, 3);
        foreach ((int start, int length) in cuts.SelectMany(cut => cut.Spans).Distinct())
        {
            double known = cuts.Where(cut => cut.Spans.Contains((start, length))).Sum(cut => Math.Exp(cut.Score)) / total;
            Assert.Equal(known, lattice.Marginal(start, length), 3);
        }
    }

    [Fact]
    public void Choose_Probabilities_TakesTheCutOfGreatestGain()
    {
        (float[] scores, float[] lengths) = Random(9, 7, 3);
        SpanOdds lattice = new();
        lattice.Fill([.. scores.Select(score => Math.Exp(score))], 7, [.. lengths.Select(length => Math.Exp(length))]);
        List<ChosenSpan> chosen = [];

        SpanChooser.Choose(lattice, 0.15f, chosen);

        double best = Cuts(7, 3).Max(cut => cut.Sum(span => lattice.Marginal(span.Start, span.Length) - 0.15f));
        Assert.Equal(best, chosen.Sum(span => span.Probability - 0.15f), 4);
        Assert.NotEmpty(chosen);
    }

    [Theory]
    [InlineData(1, 1, 8, 1)]
    [InlineData(2, 30, 8, 1)]
    [InlineData(3, 30, 16, 3)]
    [InlineData(4, 400, 8, 5)]
    [InlineData(5, 3, 8, 9)]
    public void Odds_AnySentence_AreThoseOfTheLogarithms(int seed, int words, int longest, float spread)
    {
        (float[] scores, float[] lengths) = Random(seed, words, longest);
        scores = [.. scores.Select(score => score * spread)];
        SpanLattice plain = new();
        SpanOdds odds = new();
        odds.Fill([.. scores.Select(score => Math.Exp(-score))], words, [.. lengths.Select(length => Math.Exp(length))]);

        plain.Fill(scores, words, lengths);
        odds.Fill([.. scores.Select(score => Math.Exp(score))], words, [.. lengths.Select(length => Math.Exp(length))]);

        for (int start = 0; start < words; start++)
        {
            for (int length = 1; length <= Math.Min(longest, words - start); length++)
            {
                Assert.Equal(plain.Marginal(start, length), odds.Marginal(start, length), 0.002f);
                Assert.Equal(Math.Exp(plain.SpanScore(start, length)), odds.Odds(start, length), 0.001 * odds.Odds(start, length));
            }
        }
    }

    private static (float[] Scores, float[] Lengths) Random(int seed, int words, int longest)
    {
        Random random = new(seed);
        return ([.. Enumerable.Range(0, words * Role.Count).Select(_ => (float)(random.NextDouble() * 3) - 1.5f)], [.. Enumerable.Range(0, longest).Select(_ => (float)random.NextDouble())]);
    }

    private static IEnumerable<List<(int Start, int Length)>> Cuts(int words, int longest, int from = 0)
    {
        if (from == words)
        {
            yield return [];
            yield break;
        }

        foreach (List<(int Start, int Length)> rest in Cuts(words, longest, from + 1))
        {
            yield return rest;
        }

        for (int length = 1; length <= Math.Min(longest, words - from); length++)
        {
            foreach (List<(int Start, int Length)> rest in Cuts(words, longest, from + length))
            {
                yield return [(from, length), .. rest];
            }
        }
    }

    private static double Score(List<(int Start, int Length)> cut, float[] scores, float[] lengths)
    {
        double sum = 0;
        int before = -1;
        foreach ((int start, int length) in cut)
        {
            int last = start + length - 1;
            sum += lengths[length - 1] + (length == 1
                ? At(start, Role.Single)
                : At(start, Role.Begin) + At(last, Role.End) + Enumerable.Range(start, length).Sum(at => At(at, Role.Inside)));
            sum += start == before ? At(start, Role.Adjacent) : 0;
            before = last + 1;
        }

        return sum;

        double At(int word, int role) => scores[(word * Role.Count) + role];
    }
}
