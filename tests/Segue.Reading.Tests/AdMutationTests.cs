using System.Text;
using Segue.Catalogue;
using Segue.Reading.Tagging;
using Segue.Testing;

namespace Segue.Reading.Tests;

/// <summary>Texts nobody would write: whatever comes in, nothing falls over and every place gives back the words that were read.</summary>
public sealed class AdMutationTests
{
    private const int Mutations = 300;
    private const int LongText = 200_000;

    private static readonly AdReader Reader = AdReader.Create(
        CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value,
        new Lazy<SkillTagger?>(() => SkillTagger.Open(Path.Combine(SharedData.Root, "data", "models", "skill-tagger.bin")).Value));
    private static readonly string[] Inserts = ["£", "£1", "$1,2", "99999999999", "\0", "\uD83D", "\uDE00", "\u202E", "Â£45", "\r", "\n\n", "(", "))", " years", "no ", "not required", "Salary:", "\u00A0", "İ", "ß", "ﬁ", "sponsor", "C#", ".NET", "…", "\t"];

    [Fact]
    public void Read_MutatedAds_PointIntoTheirText()
    {
        string[] seeds = [.. Directory.GetFiles(Path.Combine(SharedData.Root, "examples", "ads")).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        Random random = new(4);
        for (int number = 0; number < Mutations; number++)
        {
            string text = Mutated(seeds[number % seeds.Length], random);
            HoldsTogether(new RawAd("1", text[..Math.Min(80, text.Length)], text) { PayText = text[..Math.Min(60, text.Length)], Location = text[^Math.Min(40, text.Length)..] });
        }
    }

    [Theory]
    [InlineData("£1 ")]
    [InlineData("Salary: 4 ")]
    [InlineData("5 years of Docker ")]
    [InlineData("strong Docker not required ")]
    [InlineData("Requirements, (AbCd, Docker), ")]
    [InlineData("sponsor visa ")]
    [InlineData("GBP ")]
    [InlineData("1")]
    [InlineData("based in ")]
    [InlineData("- a\n")]
    [InlineData("DockerExperience ")]
    public void Read_LongMonotonousTexts_HoldTogether(string part)
    {
        StringBuilder text = new(LongText);
        while (text.Length < LongText)
        {
            text.Append(part);
        }

        HoldsTogether(new RawAd("1", "Data Engineer", text.ToString()));
    }

    private static string Mutated(string seed, Random random)
    {
        StringBuilder text = new(seed);
        for (int times = random.Next(1, 30); times > 0; times--)
        {
            int at = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0: text.Insert(at, Inserts[random.Next(Inserts.Length)]); break;
                case 1: text.Remove(at, Math.Min(random.Next(20), text.Length - at)); break;
                case 2: text.Insert(at, (char)random.Next(char.MaxValue)); break;
                default: text.Insert(at, seed.AsSpan(random.Next(seed.Length / 2), 40)); break;
            }
        }

        return text.ToString();
    }

    private static void HoldsTogether(RawAd ad)
    {
        AdExplanation read = Reader.Explain(ad);
        foreach (SkillMention mention in read.Facts.Skills)
        {
            Assert.Equal(mention.Text, mention.Span.Quote(Field(ad, mention.Field)));
        }

        foreach (UnmappedPhrase phrase in read.Facts.Unmapped)
        {
            Assert.Equal(phrase.Text, phrase.Span.Quote(Field(ad, phrase.Field)));
        }

        if (read.Facts.Pay is { } pay)
        {
            Assert.Equal(pay.Text, pay.Span.Quote(Field(ad, pay.Field)).Trim());
        }

        Assert.All(read.Reasons.Where(reason => reason.Field is "title" or "description"), reason => Assert.InRange(reason.Span.End, reason.Span.Start, Field(ad, reason.Field).Length));
    }

    private static string Field(RawAd ad, string field) => field switch
    {
        "title" => ad.Title,
        "pay" => ad.PayText ?? "",
        _ => ad.Description,
    };
}
