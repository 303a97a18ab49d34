using Segue.Planning.Replanning;

namespace Segue.Planning.Tests.Replanning;

public sealed class MostKeptTests
{
    [Fact]
    public void Improve_SmallCases_KeepsAsMuchAsTryingEverything()
    {
        int better = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            Random random = new(seed);
            int[] now = [.. Enumerable.Range(0, 8).Select(_ => random.Next(-1, 3))];
            int[] before = [.. Enumerable.Range(0, 8).Select(_ => random.Next(-1, 3))];
            int best = Best(now, before);
            int[] improved = [.. now];

            MostKept.Improve(improved, before, 3);

            Assert.True(best == Kept(improved, before), $"seed {seed}: {Kept(improved, before)} kept, {best} could be");
            Assert.True(Allowed(improved, now), $"seed {seed}: an item left its stretch or its hours changed");
            better += best > Kept(now, before) ? 1 : 0;
        }

        Assert.True(better > 100, $"only {better} cases had anything to improve");
    }

    private static int Best(int[] now, int[] before)
    {
        int best = 0;
        for (int code = 0; code < 1 << 16; code++)
        {
            int[] one = [.. Enumerable.Range(0, 8).Select(cell => (code >> (2 * cell) & 3) - 1)];
            if (one.Sum() == now.Sum() && Kept(one, before) > best && Allowed(one, now))
            {
                best = Kept(one, before);
            }
        }

        return best;
    }

    private static int Kept(int[] now, int[] before) => now.Where((item, cell) => item >= 0 && before[cell] == item).Count();

    private static bool Allowed(int[] one, int[] now) => Enumerable.Range(0, 3).All(item =>
        one.Count(other => other == item) == now.Count(other => other == item) &&
        Array.IndexOf(one, item) >= Array.IndexOf(now, item) && Array.LastIndexOf(one, item) <= Array.LastIndexOf(now, item));
}
