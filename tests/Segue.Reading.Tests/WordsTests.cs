using Segue.Reading.Ads;
using Segue.Reading.Places;
using Segue.Reading.Titles;

namespace Segue.Reading.Tests;

/// <summary>The quick ways to ask for words, each beside the plain one.</summary>
public sealed class WordsTests
{
    private static readonly string[] Parts = ["ir35", "IR35", "ai", "AI/ML", "x", " ", "-", "é", "É", "K", "\u212A", "ı", "s", "ſ", "Head", "head of", "2", "C++", "experience", "Experience", "Strong", ")", "data", "\n"];

    [Theory]
    [InlineData("ir35")]
    [InlineData("k")]
    [InlineData("s")]
    [InlineData("é")]
    [InlineData("head of")]
    public void FindPart_AnyText_IsWhereTheRuntimeFindsIt(string part)
    {
        foreach (string text in Texts(new Random(21)))
        {
            Assert.Equal(text.IndexOf(part, StringComparison.OrdinalIgnoreCase), Words.FindPart(text, part));
        }
    }

    [Theory]
    [InlineData("ai")]
    [InlineData("ai/ml")]
    [InlineData("head of")]
    [InlineData("data")]
    public void TitleWords_AnyTitle_HasWhatStandsInIt(string word)
    {
        foreach (string text in Texts(new Random(22)))
        {
            TitleWords title = new(text);

            Assert.Equal(Words.Stands(text, word), title.Has(word));
            Assert.Equal(Words.AnyStands(text, word, "experience"), title.HasAny(word, "experience"));
        }
    }

    [Fact]
    public void GluedText_AnyText_IsEveryPlaceWhereAnItemStarts()
    {
        foreach (string text in Texts(new Random(23)))
        {
            Assert.Equal(Enumerable.Range(0, text.Length).Where(at => at + 2 < text.Length && GluedText.StartsAt(text, at)), GluedText.All(text));
        }
    }

    [Theory]
    [InlineData("stoke", 3)]
    [InlineData("isle", 2)]
    [InlineData("leeds", 1)]
    [InlineData("qqq", 0)]
    public void Gazetteer_FirstWord_KnowsHowLongANameMayBe(string first, int least) => Assert.InRange(Gazetteer.Shared.LongestFrom(first), least, least == 0 ? 0 : 9);

    private static IEnumerable<string> Texts(Random random) =>
        Enumerable.Range(0, 400).Select(_ => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Parts[random.Next(Parts.Length)])));
}
