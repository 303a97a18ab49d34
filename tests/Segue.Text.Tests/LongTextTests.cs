namespace Segue.Text.Tests;

public sealed class LongTextTests
{
    private const int TenMegabytes = 10_000_000;

    private static readonly PhraseMatcher Matcher = PhraseMatcher.Create([("machine learning", 0), ("machine learning operations and so on for long", 1), ("c++", 2), ("a a a a b", 3), ("node.js", 4), ("1", 5)]);

    [Theory]
    [InlineData("machine learning operations and so on for ", 0)]
    [InlineData("1.", -1)]
    [InlineData("node.js.", 4)]
    [InlineData("\u00e9", -1)]
    public void Match_TenMegabytesInOneLine_FindsOnlyWhatStandsThere(string part, int phrase)
    {
        string text = string.Concat(Enumerable.Repeat(part, TenMegabytes / part.Length));

        IReadOnlyList<PhraseMatch> matches = Matcher.Match(text);

        Assert.All(matches, match => Assert.Equal(phrase, match.Phrase));
        Assert.Equal(phrase >= 0, matches.Count > 0);
        Assert.All(matches.Take(100), match => Assert.StartsWith(text[match.Start..match.End], part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("machine learning and c++, ")]
    [InlineData("node.js. a a a ")]
    public void Match_EightTimesTheText_TakesAboutEightTimesTheMemory(string part)
    {
        long once = Allocated(string.Concat(Enumerable.Repeat(part, 10_000)));
        long eight = Allocated(string.Concat(Enumerable.Repeat(part, 80_000)));

        // Lists double as they grow, so the share is not exact; with the square of the length it would be 64.
        Assert.InRange(eight / (double)once, 0, 24);
    }

    private static long Allocated(string text)
    {
        Matcher.Match(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Matcher.Match(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
