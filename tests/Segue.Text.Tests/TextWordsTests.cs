using FsCheck;
using FsCheck.Fluent;
using Segue.Testing;
using Segue.Text.Vectorized;

namespace Segue.Text.Tests;

public sealed class TextWordsTests
{
    private static readonly string[] Pieces =
    [
        " ", " ", "\n", ".", ".", "+", "#", "-", ", ", ".net", ".NET ", "node.js", "c++", "C#", "networks", "Analysis", "class", "s", "us ", "a", "Z", "9", "3.5", "\u2019s", "\u00e9", "\u0130",
        "\u212a", "\u4e2d", "\ud835\udc00", "\ud835", "\uffff", "responsibilities", "internationalisation", "            ",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Resize(120).Select(string.Concat);

    [Theory]
    [ClassData(typeof(WordCases))]
    public void Cut_Text_GivesItsWords(string text, string expected)
    {
        Assert.Equal(expected, Joined(text, words => words.Cut(text)));
    }

    [Theory]
    [ClassData(typeof(WordCases))]
    public void CutPlainly_Text_GivesItsWords(string text, string expected)
    {
        Assert.Equal(expected, Joined(text, words => words.CutPlainly(text)));
    }

    [Theory]
    [ClassData(typeof(WordCases))]
    public void WordScanner_Shifted_AgreesWithThePlainCut(string text, string expected)
    {
        Assert.All(Enumerable.Range(0, 130), shift => Assert.True(Agree(new string('-', shift) + text + "-"), $"{expected} after {shift}"));
    }

    [Fact]
    public void WordScanner_RandomText_AgreesWithThePlainCut()
    {
        Assert.True(WordScanner.IsFast, "this machine runs the plain cut only");

        Properties.Hold(Texts, Agree, 2000);
    }

    [Fact]
    public void WordScanner_RandomUnits_AgreesWithThePlainCut()
    {
        Gen<char> unit = Gen.OneOf(Gen.Choose(0, 127), Gen.Choose(0, 0x2FF), Gen.Choose(0, 0xFFFF)).Select(code => (char)code);

        Properties.Hold(unit.ListOf().Resize(300).Select(string.Concat), Agree, 1000);
    }

    [Fact]
    public void Hash_WordsThatFoldToTheSame_IsTheSame()
    {
        TextWords words = new();
        words.Cut("Networks network NETWORKS, analysis Analysis; R r; INTERNATIONALISATION internationalisations \u00c9T\u00c9 \u00e9t\u00e9 padding so that no word is last");

        uint[] hashes = words.Hashes.ToArray();

        Assert.Equal(hashes[0], hashes[1]);
        Assert.Equal(hashes[0], hashes[2]);
        Assert.Equal(hashes[3], hashes[4]);
        Assert.Equal(hashes[5], hashes[6]);
        Assert.Equal(hashes[7], hashes[8]);
        Assert.Equal(hashes[9], hashes[10]);
        Assert.NotEqual(hashes[0], hashes[3]);
    }

    [Fact]
    public void Cut_AfterALongText_GivesMemoryBack()
    {
        TextWords words = new();
        words.Cut(string.Concat(Enumerable.Repeat("a ", 500_000)));
        int many = words.Count;
        words.Cut("two words");

        Assert.Equal(500_000, many);
        Assert.Equal(2, words.Count);
        Assert.True(words.FreeStarts.Length < 100_000);
    }

    private static bool Agree(string text)
    {
        TextWords fast = new();
        TextWords plain = new();
        WordScanner.Cut(text, fast);
        plain.CutPlainly(text);
        return fast.Starts.SequenceEqual(plain.Starts) && fast.Ends.SequenceEqual(plain.Ends) && fast.Hashes.SequenceEqual(plain.Hashes);
    }

    private static string Joined(string text, Action<TextWords> cut)
    {
        TextWords words = new();
        cut(words);
        return string.Join('|', words.Starts.ToArray().Zip(words.Ends.ToArray(), (start, end) => text[start..end]));
    }
}
