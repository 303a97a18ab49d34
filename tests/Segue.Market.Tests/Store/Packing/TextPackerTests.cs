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
        Assert.Equal(WordList.Instance.Find(token), WordList.Instance.Find(run.FoldedHigh, run.FoldedLow));
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
                Assert.Equal(number, WordList.Instance.Find(run.FoldedHigh, run.FoldedLow));
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
        Properties.Hold(AnyText, text => Ends(text).SequenceEqual(RunTable.Of(text)!.Ends.ToArray().Select(end => (int)end)) && (text.Length == 0 || RunTable.Of(text)!.StartsWithWord == TextRun.At(text, 0).IsWord), 3000);
        Assert.Equal(Ends(new string('a', 65_535)), RunTable.Of(new string('a', 65_535))!.Ends.ToArray().Select(end => (int)end));
        Assert.Null(RunTable.Of(new string('a', 65_536)));
    }

    [Fact]
    public void Text_PackedByTable_IsByteForByteThatOfThePlainWay()
    {
        Properties.Hold(AnyText, SameBothWays, 6000);
        Properties.Hold(Gen.Choose(1, 0x7F).Select(unit => (char)unit).ListOf().Resize(300).Select(units => string.Concat(units)), SameBothWays, 3000);
        Properties.Hold(Gen.Elements('a', 'B', '7', ' ', '-', 'é', '’', '\0').ListOf().Resize(300).Select(units => string.Concat(units)), SameBothWays, 3000);
    }

    [Theory]
    [InlineData("abcdefgh")]
    [InlineData("Abcdefghi")]
    [InlineData("ABCDEFGHIJKLMNOP")]
    [InlineData("abcdefghijklmnoP")]
    [InlineData("abcdefghijklmnopq")]
    [InlineData("OpenAI and TypeScript, openai, OPENAI; B2B, 4K, K8S, k8s, A1")]
    [InlineData("C++ developer (C#)+ and a+b")]
    public void Words_AtTheBordersOfANumber_AreTheSameBothWays(string text) => Assert.True(SameBothWays(text));

    [Fact]
    public void Words_WhilePacking_AreThoseOfTheText()
    {
        Properties.Hold(AnyText, text => Words(text, TextWords.Add).SequenceEqual(Words(text, TextWords.AddPlainly)), 3000);
        Properties.Hold(AnyText, text => Words(text, TextWords.Add).SequenceEqual(Words(text, (all, words) => TextPacker.Pack(all, new ByteSink(), words))), 2000);
        Assert.Equal(3, Words("C++, C# + c", TextWords.Add).Distinct().Count());
        Assert.Equal(Words("Data ENGINEER", TextWords.Add), Words("data, engineer!", TextWords.Add));
    }

    [Fact]
    public void Text_TooLongForATable_ComesBackWithTheWordsOfThePlainWay()
    {
        string text = string.Concat(Enumerable.Repeat("Data engineer in Leeds, C++ and É. ", 2_000));

        Assert.Null(RunTable.Of(text));
        Assert.Equal(text, Again(text));
        Assert.Equal(Words(text, TextWords.AddPlainly), Words(text, (all, words) => TextPacker.Pack(all, new ByteSink(), words)));
    }

    private static Gen<string> AnyText => Gen.Elements(
        "and", "The", "PYTHON", "DevOps", "OpenAI", "openai", "iOS", "I", "B2B", "K8S", " ", " ", " ", ", ", "\n\n- ", "£", "É", "école", "x9", "\0", "C++", "C#", "++", "#", "abcdefgh", "Abcdefghi",
        "abcdefghijklmnop", "Abcdefghijklmnop", "ABCDEFGHIJKLMNOPQ", new string('x', 70), new string('.', 130), "\uD800", "🙂", "’", " – ", "zyzzyva").ListOf().Resize(160).Select(string.Concat);

    private static bool SameBothWays(string text)
    {
        (ByteSink quick, ByteSink plain, List<uint> quickWords, List<uint> plainWords) = (new ByteSink(), new ByteSink(), [], []);
        bool written = RunPacker.TryPack(text, RunTable.Of(text)!, quick, quickWords);
        return written == TextPacker.TryPackPlainly(text, plain, plainWords) && (!written || (quick.Written.SequenceEqual(plain.Written) && quickWords.SequenceEqual(plainWords)));
    }

    private delegate void Cut(ReadOnlySpan<char> text, List<uint> words);

    private static List<uint> Words(string text, Cut cut)
    {
        List<uint> words = [];
        cut(text, words);
        return words;
    }

    private static List<int> Ends(string text) => Runs(text).Select(run => run.Text.Length).Aggregate(new List<int>(), (ends, length) => [.. ends, (ends.Count == 0 ? 0 : ends[^1]) + length]);

    private static IEnumerable<(string Text, TextRun Run)> Runs(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            TextRun run = TextRun.At(text, at);
            yield return (text.Substring(at, run.Length), run);
            at += run.Length;
        }
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
