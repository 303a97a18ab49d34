using Segue.Basics;
using Segue.Market.Import;
using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Market.Store;
using Segue.Reading;
using Segue.Storage;

namespace Segue.Market.Tests.Store;

public sealed class AdImporterTests : IDisposable
{
    private const string Text = "A long text about pipelines ";

    private readonly Database _database = Database.OpenInMemory(Migrations.Of(typeof(AdStore).Assembly), TimeProvider.System.GetUtcNow());

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Import_NewAds_ThenTheSameAgain_AreSeenBefore()
    {
        FileReport first = Import("1", Row(Ads.Raw("a")), Row(Ads.Raw("b")));
        FileReport second = Import("1", Row(Ads.Raw("a")), Row(Ads.Raw("b")));

        Assert.Equal((2, 2, 0), (first.Read, first.New, first.SeenBefore));
        Assert.Equal((2, 0, 2), (second.Read, second.New, second.SeenBefore));
    }

    [Fact]
    public void Import_WithANewCatalogue_ReadsTheFactsAnew()
    {
        Import("1", Row(Ads.Raw("a")));

        Import("2", "data-scientist", Row(Ads.Raw("a")));

        Assert.Equal("data-scientist", new AdStore(_database.Connection).Get("a")?.Facts.Role);
    }

    [Fact]
    public void Import_ACopyUnderAnotherId_IsKeptAndNotShown()
    {
        RawAd ad = Ads.Raw("a");

        FileReport report = Import("1", Row(ad), Row(ad with { Id = "b", Title = "DATA engineer!" }));

        Assert.Equal((1, 1), (report.New, report.Duplicates));
        Assert.Equal(["a"], new AdStore(_database.Connection).List(null).Select(kept => kept.Raw.Id));
        Assert.Equal(1, new AdStore(_database.Connection).Get("b")?.DuplicateOf);
    }

    [Fact]
    public void Import_TheSameRowTwice_IsADuplicate()
    {
        FileReport report = Import("1", [.. Enumerable.Range(0, 300).Select(i => Row(Ads.Raw($"a{i}"))), Row(Ads.Raw("a0")), Row(Ads.Raw("a299"))]);

        Assert.Equal((300, 2, 0), (report.New, report.Duplicates, report.SeenBefore));
    }

    [Fact]
    public void Import_ANearCopyOfTheSameJob_IsADuplicate()
    {
        string text = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"w{i * 7919 % 1000}"));

        FileReport report = Import("1", Row(Ads.Raw("a", text: text)), Row(Ads.Raw("b", employer: "An agency", text: text + " call us now")));

        Assert.Equal((1, 1), (report.New, report.Duplicates));
    }

    [Fact]
    public void Import_TwoAdsOfOneFileUnderOneId_KeepsBoth()
    {
        FileReport report = Import("1", Row(Ads.Raw("a")), Row(Ads.Raw("b") with { Id = "a" }));

        Assert.Equal(2, report.New);
    }

    [Fact]
    public void Import_ChangedText_ReplacesIt()
    {
        Import("1", Row(Ads.Raw("a")));

        FileReport report = Import("1", Row(Ads.Raw("a") with { Description = Text + "now with Kafka" }));

        Assert.Equal(1, report.Changed);
        Assert.Equal("a", Assert.Single(Search("kafka")));
    }

    [Fact]
    public void Import_ChangedPayOrClosingDay_IsAChangeThatSaysWhat()
    {
        Import("1", Row(Ads.Raw("a") with { PayText = "£40,000", Closes = new DateOnly(2026, 11, 1) }));

        FileReport report = Import("1", Row(Ads.Raw("a") with { PayText = "£45,000", Closes = new DateOnly(2026, 12, 1) }), Row(Ads.Raw("a") with { PayText = "£99,000" }));
        FileReport again = Import("1", Row(Ads.Raw("a") with { PayText = "£45,000", Closes = new DateOnly(2026, 12, 1) }));

        Assert.Equal((1, 1), (report.Changed, report.Duplicates));
        Assert.Equal((0, 1), (again.Changed, again.SeenBefore));
        StoredAd ad = new AdStore(_database.Connection).Get("a")!;
        Assert.Equal(("£45,000", new DateOnly(2026, 12, 1)), (ad.Raw.PayText, ad.Raw.Closes));
        Assert.Equal("pay: £40,000 to £45,000; closing day: 2026-11-01 to 2026-12-01", Assert.Single(new AdStore(_database.Connection).Events(ad.Number)).Detail);
    }

    [Fact]
    public void Import_BadRows_AreCountedAndReported()
    {
        FileReport report = Import("1", Row(Ads.Raw("a")), Result.Fail<RawAd>(new Problem("market.bad-row", "Bad.") { Line = 3 }));

        Assert.Equal((2, 1, 1), (report.Read, report.New, report.Bad));
        Assert.Equal(3, Assert.Single(report.Problems).Line);
    }

    [Fact]
    public void Import_ThatIsStopped_LeavesNothing()
    {
        using CancellationTokenSource stop = new();
        IEnumerable<Result<RawAd>> Rows()
        {
            for (int i = 0; i < 600; i++)
            {
                if (i == 400)
                {
                    stop.Cancel();
                }

                yield return Row(Ads.Raw($"a{i}"));
            }
        }

        Assert.Throws<OperationCanceledException>(() => Importer("1", "data-engineer").Import([File(Rows())], stop.Token));

        Assert.Empty(new AdStore(_database.Connection).List(null));
    }

    [Fact]
    public void Search_WordsInTheTitle_ComeFirstAndSyntaxIsHarmless()
    {
        Import("1", Row(Ads.Raw("a", title: "Analyst") with { Description = Text + "kafka" }), Row(Ads.Raw("b", title: "Kafka engineer") with { Description = Text + "streams" }));

        Assert.Equal(["b", "a"], Search("kafka"));
        Assert.Empty(Search("\"AND ( NEAR"));
        Assert.Equal(2, Search("***").Count());
    }

    [Fact]
    public void Facts_ThroughTheStore_AreTheSame()
    {
        SkillMention mention = Ads.Skill("sql", Strength.Preferred, years: 2.5) with { Span = TextSpan.FromBounds(3, 6), Level = SkillLevel.WorksAlone };
        AdFacts facts = Ads.Facts("a", skills: mention) with { Pay = Ads.Pay(1.5m, 2m), Seniority = Seniority.Lead, Workplace = Workplace.Hybrid, VisaSponsorship = false };
        new AdImporter(new AdStore(_database.Connection), _ => facts, new ReadWith("1"), TimeProvider.System).Import([File([Row(Ads.Raw("a"))])], CancellationToken.None);

        AdFacts? read = new AdStore(_database.Connection).Get("1")?.Facts;

        Assert.Equal(mention, Assert.Single(read?.Skills ?? []));
        Assert.Equal((facts.Pay, facts.Place, facts.Seniority, facts.Workplace, facts.VisaSponsorship), (read?.Pay, read?.Place, read?.Seniority, read?.Workplace, read?.VisaSponsorship));
    }

    private static Result<RawAd> Row(RawAd ad) => Result.Ok(ad);

    private static AdFile File(IEnumerable<Result<RawAd>> rows) => new("test", "test", null, [], rows, () => []);

    private IEnumerable<string> Search(string query)
    {
        AdStore store = new(_database.Connection);
        MarketIndex index = new();
        index.CatchUp(store);
        return new MarketSearch(index).Find(new SearchWish { Words = query }, new DateOnly(2026, 11, 21), new SearchOptions()).Hits.Select(found => store.Get($"{found.Number}")?.Raw.Id ?? "");
    }

    private AdImporter Importer(string catalogue, string role) =>
        new(new AdStore(_database.Connection), ad => Ads.Facts(ad.Id, role, Ads.Skill("sql")), new ReadWith(catalogue), TimeProvider.System);

    private FileReport Import(string catalogue, params Result<RawAd>[] rows) => Import(catalogue, "data-engineer", rows);

    private FileReport Import(string catalogue, string role, params Result<RawAd>[] rows) =>
        Assert.Single(Importer(catalogue, role).Import([File(rows)], CancellationToken.None).Files);
}
