namespace Segue.Text.Tests;

public sealed class MatchAllTests
{
    [Fact]
    public void MatchAll_OverlappingPhrases_GivesEveryOneInOrder()
    {
        PhraseMatcher matcher = PhraseMatcher.Create([("must have", 0), ("have experience", 1), ("experience", 2), ("experience with", 3)]);
        List<PhraseMatch> found = [];

        matcher.MatchAll("You must have experience with", found);

        Assert.Equal([(4, 13, 0), (9, 24, 1), (14, 24, 2), (14, 29, 3)], found.Select(match => (match.Start, match.End, match.Phrase)));
    }

    [Theory]
    [InlineData("no turnover here", true)]
    [InlineData("turnovers", true)]
    [InlineData("turn over", false)]
    [InlineData("", false)]
    public void Any_Phrase_IsFoundWhereverItStands(string text, bool stands)
    {
        Assert.Equal(stands, PhraseMatcher.Create([("turnover", 0)]).Any(text));
    }
}
