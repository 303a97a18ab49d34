using FsCheck.Fluent;
using Segue.Reading.Tagging;
using Segue.Testing;

namespace Segue.Reading.Tests.Tagging;

public sealed class TagWordsTests
{
    [Theory]
    [InlineData("Python, SQL (Postgres) and C++.", "Python SQL ( Postgres ) and C++ .", "Python")]
    [InlineData("Zorb,Quill;Fennel", "Zorb Quill Fennel", "Zorb Quill")]
    [InlineData("node.js and e.g. C#", "node.js and e.g . C#", "")]
    [InlineData("• five+ years' work", "• five+ years ' work", "")]
    [InlineData("tools.Experience with ASP.NET", "tools Experience with ASP.NET", "")]
    [InlineData(",", ",", "")]
    [InlineData("", "", "")]
    public void Cut_Text_GivesWordsAndWhereCommasStood(string text, string expected, string beforeCommas)
    {
        List<TagWord> words = [];

        TagWords.Cut(text, 0, text.Length, words);

        Assert.Equal(expected, string.Join(' ', words.Select(word => text[word.Start..word.End])));
        Assert.Equal(beforeCommas, string.Join(' ', words.Where(word => word.BeforeComma).Select(word => text[word.Start..word.End])));
    }

    [Theory]
    [InlineData("We build. You learn! Done", "We build.|You learn!|Done")]
    [InlineData("Tools, e.g. Zorb\nand more", "Tools, e.g. Zorb|and more")]
    [InlineData("• One • Two", "One|Two")]
    [InlineData(" \n ", "")]
    public void Cut_Text_GivesSentences(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', TagSentences.Cut(text).Select(span => span.Quote(text).Trim())));

    [Fact]
    public void Cut_AnyText_GivesWordsInOrderWithoutBlanks() => Properties.Hold(Gen.Elements(" ", ",", ";", ".", "(", ")", "\"", "a", "Zorb", "+", "\t", "\u00A0", "é", "\uD83D").ListOf().Select(string.Concat), text =>
    {
        List<TagWord> words = [];
        TagWords.Cut(text, 0, text.Length, words);
        int from = 0;
        foreach (TagWord word in words)
        {
            if (word.Start < from || word.End <= word.Start || word.End > text.Length || text[word.Start..word.End].Any(char.IsWhiteSpace))
            {
                return false;
            }

            from = word.End;
        }

        return true;
    });
}
