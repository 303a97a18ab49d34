using Dapper;
using Segue.Basics;
using Segue.Market.Import;
using Segue.Market.Store;
using Segue.Reading;
using Segue.Storage;
using Segue.Testing;

namespace Segue.Market.Tests.Store;

/// <summary>Databases of versions before.</summary>
public sealed class OldStoreTests : IDisposable
{
    private static readonly DateTimeOffset Then = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void Database_OfTheFirstTwoSteps_IsCarriedOverWhole()
    {
        RawAd ad = Ads.Raw("a") with { Posted = new DateOnly(2026, 4, 30), PayText = "£50k", Url = "https://example.org/a" };
        RawAd copy = Ads.Raw("a") with { Id = "b" };
        AdFacts facts = Ads.Facts("a", skills: Ads.Skill("sql"));
        MakeOld((1, ad, facts, null), (2, copy, facts, 1));

        using Database database = Database.Open(_home.Path, Migrations.Of(typeof(AdStore).Assembly), Then);
        AdStore store = new(database.Connection);

        StoredAd kept = Assert.Single(store.List(null));
        Assert.Equal(ad, kept.Raw);
        Assert.Equal(FactsText.ToJson(facts), FactsText.ToJson(kept.Facts));
        Assert.Equal((Then, Then, "1"), (kept.FirstSeen, kept.LastSeen, kept.Catalogue));
        Assert.Equal(1, store.Get("b")?.DuplicateOf);
        Assert.Equal("changed", Assert.Single(store.Events(1)).What);
        Assert.Empty(database.Connection.Query("pragma foreign_key_check"));
    }

    [Fact]
    public void Import_IntoAnOldDatabase_KnowsItsAdsAndFindsCopiesOfThem()
    {
        RawAd ad = Ads.Raw("a");
        AdFacts facts = Ads.Facts("a", skills: Ads.Skill("sql"));
        MakeOld((1, ad, facts, null));

        using Database database = Database.Open(_home.Path, Migrations.Of(typeof(AdStore).Assembly), Then);
        AdStore store = new(database.Connection);
        AdImporter importer = new(store, one => Ads.Facts(one.Id), new ReadWith("1"), TimeProvider.System);
        AdFile file = new("f", "test", null, [], [Result.Ok(ad), Result.Ok(ad with { Id = "c", Description = ad.Description + " more" })], () => []);
        FileReport report = Assert.Single(importer.Import([file], CancellationToken.None).Files);

        Assert.Equal((0, 1, 0, 1), (report.New, report.SeenBefore, report.Changed, report.Duplicates));
        Assert.Equal(FactsText.ToJson(facts), FactsText.ToJson(store.Get("a")!.Facts));
        Assert.Equal(0, database.Connection.ExecuteScalar<int>("select count(*) from ad_body where typeof(text) = 'text' or typeof(facts) = 'text'"));
    }

    private void MakeOld(params (int Number, RawAd Ad, AdFacts Facts, int? Original)[] ads)
    {
        using Database database = Database.Open(_home.Path, [.. Migrations.Of(typeof(AdStore).Assembly).Take(2)], Then);
        foreach ((int number, RawAd ad, AdFacts facts, int? original) in ads)
        {
            database.Connection.Execute(
                "insert into ad (ad_id, source, source_id, title, description, employer, location, pay_text, url, posted, content_key, duplicate_of, role, region, facts, catalogue, first_seen, last_seen) "
                + "values (@number, @Source, @Id, @Title, @Description, @Employer, @Location, @PayText, @Url, @posted, 'k', @original, @Role, @Region, @json, '1', @then, @then)",
                new { number, ad.Source, ad.Id, ad.Title, ad.Description, ad.Employer, ad.Location, ad.PayText, ad.Url, posted = ad.Posted?.ToString("yyyy-MM-dd"), original, facts.Role, facts.Place?.Region, json = FactsText.ToJson(facts), then = Then.UtcDateTime.ToString("O") });
        }

        database.Connection.Execute("insert into ad_skill (ad_id, skill, strength) values (1, 'sql', 'required')");
        database.Connection.Execute("insert into ad_event (ad_id, at, what, detail) values (1, @then, 'changed', 'text')", new { then = Then.UtcDateTime.ToString("O") });
    }
}
