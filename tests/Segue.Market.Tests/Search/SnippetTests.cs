using Segue.Market.Search;
using Segue.Market.Texts;
using Segue.Reading;

namespace Segue.Market.Tests.Search;

public sealed class SnippetTests
{
    private static readonly string Filler = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"w{i}"));

    [Theory]
    [InlineData("Python needed ", " at once")]
    [InlineData("", " and Python too")]
    public void Of_AWordWithoutEnd_IsCut(string before, string after)
    {
        Snippet snippet = Snippet.Of(before + string.Concat(Enumerable.Repeat("\U0001F600x", 20_000)) + after, WordQuery.Parse("python"));

        Assert.InRange(snippet.Text.Length, 10, 400);
        Assert.Single(snippet.Marks);
        Assert.Equal("python", snippet.Text.Substring(snippet.Marks[0].Start, snippet.Marks[0].Length), ignoreCase: true);
        Assert.True(snippet.CutBefore || snippet.CutAfter);
    }

    [Theory]
    [InlineData("kafka", "*Kafka*")]
    [InlineData("kafka streams", "*Kafka* *Streams*")]
    [InlineData("\"kafka stream\"", "*Kafka* *Streams*")]
    [InlineData("kaf*", "*Kafka*")]
    [InlineData("zebra", "")]
    [InlineData("-kafka", "")]
    public void Of_Words_MarksThemInTheBestPiece(string typed, string marked)
    {
        Snippet snippet = Snippet.Of($"{Filler}\nWe use Kafka\tStreams, daily. {Filler}", WordQuery.Parse(typed));

        Assert.Equal(marked, string.Join(' ', snippet.Marks.Select(mark => $"*{snippet.Text.Substring(mark.Start, mark.Length)}*")));
        Assert.DoesNotContain('\n', snippet.Text);
        Assert.Equal((marked.Length > 0, true), (snippet.CutBefore, snippet.CutAfter));
    }

    [Fact]
    public void Of_SeveralPlaces_TakesTheOneThatSaysMost()
    {
        Snippet snippet = Snippet.Of($"Kafka. {Filler} Kafka and Spark here. {Filler}", WordQuery.Parse("kafka spark"));

        Assert.Contains("Kafka and Spark here", snippet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_EmptyText_IsEmpty() => Assert.Equal("", Snippet.Of(" ... ", WordQuery.Parse("x")).Text);

    [Fact]
    public void Why_EachThingAsked_SaysWhereAndThePointsAddUp()
    {
        SearchHit hit = new(1, 0, [new ScorePart("kafka", 30), new ScorePart("c#", 12)], 0);
        RawAd ad = new("1", "Kafka engineer", "Kafka, kafka and more.") { Employer = "Kafka Ltd" };

        Assert.Equal(42, hit.Points);
        Assert.Equal(["kafka 30 (title, employer, twice in the text)", "c# 12 (the skill under another name)"], WhyFound.Of(hit, ad, "kafka c#"));
    }
}
