using FsCheck;
using FsCheck.Fluent;
using Segue.Basics;
using Segue.Market.Store;
using Segue.Market.Store.Packing;
using Segue.Reading;
using Segue.Storage;
using Segue.Testing;

namespace Segue.Market.Tests.Store.Packing;

public sealed class FactsPackerTests : IDisposable
{
    private static readonly RawAd Ad = new("7", "Senior data engineer", "You know Python and SQL well. We pay £50,000.");

    private readonly Database _database = Database.OpenInMemory(Migrations.Of(typeof(AdStore).Assembly), TimeProvider.System.GetUtcNow());

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Facts_OfAnyKind_ComeBackExactly() => Properties.Hold(AnyFacts(), facts => FactsText.ToJson(Again(facts)) == FactsText.ToJson(facts), 1000);

    // Whoever adds a property to what an ad says finds here that it has to be packed too.
    [Theory]
    [InlineData(typeof(AdFacts), 16)]
    [InlineData(typeof(SkillMention), 8)]
    [InlineData(typeof(UnmappedPhrase), 3)]
    [InlineData(typeof(AdPay), 14)]
    [InlineData(typeof(AdPlace), 5)]
    public void Facts_HaveTheProperties_ThatArePacked(Type type, int properties) =>
        Assert.Equal(properties, type.GetProperties().Count(property => property.Name != "EqualityContract"));

    [Fact]
    public void Facts_WithWordsThatStandInTheAd_AreSmall()
    {
        AdFacts facts = Ads.Facts("7", skills: [.. Enumerable.Range(0, 20).Select(_ => Mention("python", "Python", "description", 9, 15))]);

        Assert.InRange(Pack(facts).Length, 1, 150);
        Assert.InRange(FactsText.ToJson(facts).Length, 1500, 5000);
    }

    [Fact]
    public void Decimals_KeepTheirPlaces()
    {
        AdFacts facts = Ads.Facts("7") with { Pay = Ads.Pay(50000.00m, -0.1m) with { Ote = decimal.MaxValue, AnnualLow = decimal.MinValue, AnnualHigh = 0.000m } };

        Assert.Equal(FactsText.ToJson(facts), FactsText.ToJson(Again(facts)));
    }

    [Fact]
    public void Bytes_ThatAreDamaged_AreRefusedOrGiveOtherFactsAndNeverMore()
    {
        TermTable terms = new(_database.Connection);
        byte[] packed = Pack(Ads.Facts("7", skills: [Mention("python", "Python", "description", 9, 15), Mention("sql", "other", "title", 0, 6)]), terms);
        for (int at = 0; at < packed.Length * 8; at++)
        {
            byte[] damaged = [.. packed];
            damaged[at / 8] ^= (byte)(1 << (at % 8));
            try
            {
                FactsPacker.Unpack(damaged, Ad, terms);
            }
            catch (InvalidDataException)
            {
                // The only way it may fail.
            }
        }
    }

    private static SkillMention Mention(string skill, string text, string field, int start, int end) =>
        new(skill, text, field, TextSpan.FromBounds(start, end), Strength.Required, false, null, null);

    private static Gen<AdFacts> AnyFacts()
    {
        Gen<string?> name = Gen.Elements<string?>(null, "", "python", "Yorkshire and The Humber", new string('x', 200), "half \uD800", "GB");
        Gen<double?> years = Gen.Elements<double?>(null, 0, 2, 2.5, 0.1, double.Epsilon, 1e300);
        Gen<TextSpan> span = Gen.Choose(0, 60).SelectMany(start => Gen.Choose(0, 20).Select(length => TextSpan.FromBounds(start, start + length)));
        Gen<string> field = Gen.Elements("title", "description", "pay", "requirements");
        Gen<SkillMention> mention =
            from skill in Gen.Elements("python", "sql", "machine-learning")
            from text in Gen.Elements("Python", "SQL", "words of its own", "")
            from inField in field
            from at in span
            from strength in Gen.Elements(Strength.Mentioned, Strength.Preferred, Strength.Required)
            from negated in Gen.Elements(true, false)
            from asked in years
            from level in Gen.Elements<SkillLevel?>(null, SkillLevel.None, SkillLevel.Leads)
            select new SkillMention(skill, at.End <= Ad.Description.Length ? at.Quote(Ad.Description) : text, inField, at, strength, negated, asked, level);
        Gen<decimal?> figure = Gen.Elements<decimal?>(null, 0m, 50000m, 50000.50m, 123456789012345678901234567.8m, -1.10m);
        Gen<AdPay?> pay =
            from low in figure
            from high in figure
            from text in name
            from at in span
            from ir35 in name
            from given in Gen.Elements(true, true, true, false)
            from proRata in Gen.Elements(true, false)
            select given ? new AdPay(low, high, "GBP", "year", high, low, "stated", text ?? "", "description", at, ir35) { Convention = ir35, ProRata = proRata, Ote = low } : null;
        return
            from id in Gen.Elements("7", "other")
            from role in name
            from seniority in Gen.Elements<Seniority?>(null, Seniority.Intern, Seniority.Head)
            from skills in mention.ListOf().Resize(30)
            from unmapped in span.ListOf().Resize(5)
            from paid in pay
            from place in name
            from workplace in Gen.Elements<Workplace?>(null, Workplace.OnSite, Workplace.Remote)
            from least in years
            from visa in Gen.Elements<bool?>(null, true, false)
            from days in Gen.Elements<(int Low, int High)?>(null, (2, 3), (5, 5))
            from closing in Gen.Elements<(DateOnly? Day, bool Said)?>(null, (new DateOnly(2026, 6, 18), true), (new DateOnly(2027, 1, 5), false), (null, false))
            from words in span
            select new AdFacts(id, role, seniority, skills, [.. unmapped.Select(at => new UnmappedPhrase("PyThing", "description", at))], paid, place is null ? null : new AdPlace(place, role, null) { County = role }, workplace, least, role, visa, place, role)
            {
                OtherPlaces = [.. unmapped.Select(at => new AdPlace($"Town {at.Start}", null, place) { Note = role })],
                OfficeDays = days is { } week ? new OfficeDays(week.Low, week.High, Quote(words), words) : null,
                Closing = closing is { } date ? new ClosingDate(date.Day, date.Said, Quote(words), words) : null,
            };
    }

    private static string Quote(TextSpan span) => span.End <= Ad.Description.Length ? span.Quote(Ad.Description) : "words of its own";

    private AdFacts Again(AdFacts facts)
    {
        TermTable terms = new(_database.Connection);
        return FactsPacker.Unpack(Pack(facts, terms), Ad, terms);
    }

    private byte[] Pack(AdFacts facts, TermTable? terms = null)
    {
        ByteSink sink = new();
        FactsPacker.Pack(facts, Ad, terms ?? new TermTable(_database.Connection), sink);
        return sink.Written.ToArray();
    }
}
