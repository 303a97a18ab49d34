using FsCheck;
using FsCheck.Fluent;
using Segue.Market.Store.Packing;
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
