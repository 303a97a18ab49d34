using FsCheck;
using FsCheck.Fluent;
using Segue.Market.Store.Copies;
using Segue.Market.Store.Packing;
using Segue.Market.Store.Packing.Vectorized;
using Segue.Testing;

namespace Segue.Market.Tests.Store.Packing;

public sealed class TextPackerTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Data engineer, Leeds.\n\nYou will build Python pipelines (Kafka) with the team!")]
    [InlineData("the The THE tHe A a i I IOS iOS B2B GitHub GITHUB")]
    [InlineData(" two  blanks and one at the end ")]
    [InlineData("£50,000 – £60,000 naïve café ÉCOLE 東京 🙂 x")]
    [InlineData("half a pair: \uD83D and \uDE42 the wrong way")]
    [InlineData("word\uD83D")]
    [InlineData("a\r\nb\tc\0d")]
    public void Text_PackedAndUnpacked_IsTheSame(string text) => Assert.Equal(text, Again(text));

    [Fact]
    public void Text_OfAnyUnits_ComesBack()
    {
        Gen<string> words = Gen.Elements("and", "The", "PYTHON", "kubernetes", " ", " ", "  ", "\n", ", ", ".", "£", "é", "É", "x9", "\uD800", "🙂", "zyzzyva", "ﬁ");
        Properties.Hold(words.ListOf().Resize(120).Select(string.Concat), text => Again(text) == text, 2000);
        Properties.Hold(Gen.Choose(0, char.MaxValue).Select(unit => (char)unit).ListOf().Resize(60).Select(units => string.Concat(units)), text => Again(text) == text, 1000);
    }

    [Fact]
    public void Run_InAnyText_IsWhatLookingAtEachLetterGives()
    {
        Gen<string> words = Gen.Elements("and", "The", "PYTHON", "DevOps", " ", ", ", "\n\n- ", "£", "É", "école", "x9", "\0", "abcdefghijklmnop", "Abcdefghijklmnopq", "’");
        Properties.Hold(words.ListOf().Resize(30).Select(string.Concat).Where(text => text.Length > 0), text => Runs(text).All(run => IsRight(run.Text, run.Run)) && string.Concat(Runs(text).Select(run => run.Text)) == text, 2000);
    }

    [Theory]
    [InlineData("the")]
    [InlineData("responsibilities")]
    [InlineData(", ")]
    [InlineData(".\n\n")]
    public void Word_ByItsLettersAsNumbers_HasTheNumberThatItsTextHas(string token)
    {
        TextRun run = TextRun.At(token, 0);

        Assert.Equal(token.Length, run.Length);
        Assert.True(WordList.Instance.Find(token) >= 0);
        Assert.Equal(WordList.Instance.Find(token), WordList.Instance.Find(run.Length, run.FoldedHigh, run.FoldedLow));
    }

    [Fact]
    public void Words_AllOfThem_AreFoundBothWays()
    {
        for (int number = 0; number < WordList.Instance.Count; number++)
        {
            string token = WordList.Instance[number];
            Assert.Equal(number, WordList.Instance.Find(token));
            TextRun run = TextRun.At(token, 0);
            if (run.Length == token.Length && run.IsShort && !run.HasCapitals)
            {
                Assert.Equal(number, WordList.Instance.Find(run.Length, run.FoldedHigh, run.FoldedLow));
            }
        }
    }

    [Fact]
    public void Text_OfAnAd_TakesLessThanHalf()
    {
        const string ad = "We are looking for a Senior Data Engineer to join our growing team in Leeds. You will design, build and support data pipelines in Python and SQL, "
            + "work closely with analysts and data scientists, and help to improve the quality of our data across the business. You have experience with cloud platforms such as AWS or Azure.";

        Assert.InRange(Pack(ad).Length, 1, ad.Length / 2);
    }

    [Fact]
    public void Bytes_ThatAreDamaged_AreRefusedOrGiveAnotherTextAndNeverMore()
    {
        byte[] packed = Pack("Data engineer, Leeds. You will build Python pipelines with zyzzyva (Kafka).");
        for (int at = 0; at < packed.Length; at++)
        {
            foreach (int bit in (int[])[1, 16, 128])
            {
                byte[] damaged = [.. packed];
                damaged[at] ^= (byte)bit;
                Try(damaged);
                Try(packed[..at]);
            }
        }
    }

    [Fact]
    public void Runs_ByTable_AreThoseOfThePlainWay()
    {
        Gen<string> words = Gen.Elements("and", "The", "PYTHON", "DevOps", " ", ", ", "\n\n- ", "£", "É", "école", "x9", "\0", "C++", "C#", "++", "abcdefghijklmnop", new string('x', 70), new string('.', 130), "\uD800", "’");
        Properties.Hold(words.ListOf().Resize(160).Select(string.Concat), text => Runs(text).SequenceEqual(Runs(text, RunTable.Of(text)), new SameRun()), 2000);
        Assert.Equal(Runs(new string('a', 70_000)), Runs(new string('a', 70_000), RunTable.Of(new string('a', 70_000))), new SameRun());
    }

    [Fact]
    public void Words_WhilePacking_AreThoseOfTheText()
    {
        Gen<string> words = Gen.Elements("and", "The", "PYTHON", " ", " ", ", ", "C++", "c#", "#", "++x", "É", "\uD800", "\0", "abcdefghijklmnopqrs");
        Properties.Hold(words.ListOf().Resize(60).Select(string.Concat), text => Words(text, packing: true).SequenceEqual(Words(text, packing: false)), 2000);
        Assert.Equal(3, Words("C++, C# + c", packing: false).Distinct().Count());
        Assert.Equal(Words("Data ENGINEER", packing: false), Words("data, engineer!", packing: false));
    }

    private static List<uint> Words(string text, bool packing)
    {
        List<uint> words = [];
        if (packing)
        {
            TextPacker.Pack(text, new ByteSink(), words);
        }
        else
        {
            TextWords.Add(text, words);
        }

        return words;
    }

    private static IEnumerable<(string Text, TextRun Run)> Runs(string text, RunTable? table = null)
    {
        for (int at = 0; at < text.Length;)
        {
            TextRun run = table?.At(text, at) ?? TextRun.At(text, at);
            yield return (text.Substring(at, run.Length), run);
            at += run.Length;
        }
    }

    private sealed class SameRun : IEqualityComparer<(string Text, TextRun Run)>
    {
        public bool Equals((string Text, TextRun Run) x, (string Text, TextRun Run) y) =>
            x.Text == y.Text && (x.Run.IsWord, x.Run.IsShort, x.Run.HasCapitals, x.Run.IsCapitalised, x.Run.IsCapitals) == (y.Run.IsWord, y.Run.IsShort, y.Run.HasCapitals, y.Run.IsCapitalised, y.Run.IsCapitals)
            && (!x.Run.IsShort || (x.Run.FoldedHigh, x.Run.FoldedLow) == (y.Run.FoldedHigh, y.Run.FoldedLow));

        public int GetHashCode((string Text, TextRun Run) obj) => obj.Text.GetHashCode(StringComparison.Ordinal);
    }

    private static bool IsRight(string text, TextRun run)
    {
        bool word = char.IsLetterOrDigit(text[0]);
        int capitals = text.Count(char.IsAsciiLetterUpper);
        bool isShort = text.Length <= 16 && text.All(c => c is > '\0' and < '\u0080');
        System.UInt128 folded = !isShort ? default : text.Reverse().Aggregate(System.UInt128.Zero, (number, c) => (number << 8) | char.ToLowerInvariant(c));
        return text.All(c => char.IsLetterOrDigit(c) == word) && run.IsWord == word && run.IsShort == isShort && run.HasCapitals == capitals > 0
            && run.IsCapitalised == (capitals == 1 && char.IsAsciiLetterUpper(text[0]))
            && run.IsCapitals == (capitals > 1 && !text.Any(char.IsAsciiLetterLower))
            && (!isShort || folded == new System.UInt128(run.FoldedHigh, run.FoldedLow));
    }

    private static void Try(byte[] damaged)
    {
        if (damaged.Length == 0)
        {
            Assert.Throws<InvalidDataException>(() => TextPacker.Unpack([]));
            return;
        }

        try
        {
            TextPacker.Unpack(damaged);
        }
        catch (InvalidDataException)
        {
            // The only way it may fail.
        }
    }

    private static string Again(string text) => TextPacker.Unpack(Pack(text));

    private static byte[] Pack(string text)
    {
        ByteSink sink = new();
        TextPacker.Pack(text, sink);
        return sink.Written.ToArray();
    }
}
