using Segue.Basics;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Reading;

namespace Segue.Market.Tests.Search;

public sealed class WishTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly AdCard Ad = new(1, "Senior Data Engineer", [new AskedSkill("python", Strength.Required, null), new AskedSkill("sql", Strength.Preferred, null)])
    {
        Cluster = 1,
        Source = "greenhouse:acme",
        Role = "data-engineer",
        Seniority = Seniority.Senior,
        Place = new AdPlace("Leeds", "Yorkshire and The Humber", "GB"),
        Point = GeoPoint.Of(53.8, -1.55),
        Workplace = Workplace.Hybrid,
        Employment = "permanent",
        VisaSponsorship = true,
        Pay = new YearlyPay(50_000, 60_000, PayOrigin.Text),
        Posted = Today.AddDays(-3),
        FirstSeen = Today,
    };

    public static TheoryData<SearchWish, SearchWish> Pairs() => new()
    {
        { new() { Roles = ["data-engineer", "x"] }, new() { Roles = ["x"] } },
        { new() { Seniorities = [Seniority.Senior] }, new() { Seniorities = [Seniority.Lead] } },
        { new() { Skills = ["python", "sql"] }, new() { Skills = ["python", "git"] } },
        { new() { Required = ["python"] }, new() { Required = ["sql"] } },
        { new() { Preferred = ["sql"] }, new() { Preferred = ["python"] } },
        { new() { Place = "Yorkshire and The Humber" }, new() { Place = "Nowhere" } },
        { new() { Workplaces = [Workplace.Hybrid, Workplace.Remote] }, new() { Workplaces = [Workplace.Remote] } },
        { new() { PayFrom = 60_000 }, new() { PayFrom = 60_001 } },
        { new() { Employment = ["permanent"] }, new() { Employment = ["contract"] } },
        { new() { Since = Today.AddDays(-3) }, new() { Since = Today.AddDays(-2) } },
        { new() { WithinDays = 3 }, new() { WithinDays = 2 } },
        { new() { Sponsorship = true }, new() { Sponsorship = false } },
        { new() { Sources = ["greenhouse"] }, new() { Sources = ["green"] } },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Accepts_OneThingAsked_OnlyWhenTheAdHasIt(SearchWish met, SearchWish unmet)
    {
        Assert.True(new WishRule(met, Today).Accepts(Ad));
        Assert.False(new WishRule(unmet, Today).Accepts(Ad));
    }

    [Fact]
    public void Accepts_GoneOrClosed_OnlyWhenAskedFor()
    {
        AdCard gone = Ad with { Gone = Today };

        Assert.False(new WishRule(new SearchWish(), Today).Accepts(gone));
        Assert.True(new WishRule(new SearchWish { Closed = true }, Today).Accepts(gone));
        Assert.False(new WishRule(new SearchWish { Closed = true }, Today).Accepts(Ad with { Cluster = 7 }));
    }

    [Fact]
    public void Accepts_PredictedPay_DoesNotCount() =>
        Assert.False(new WishRule(new SearchWish { PayFrom = 10_000 }, Today).Accepts(Ad with { Pay = new YearlyPay(50_000, 60_000, PayOrigin.Predicted) }));

    [Theory]
    [InlineData("UK", "GB", null)]
    [InlineData("France", "FR", null)]
    [InlineData("Harrogate and about", null, "Yorkshire and The Humber")]
    public void Place_RegionOrCountry_IsAskedForByName(string typed, string? country, string? region)
    {
        WishPlace place = WishPlace.Of(typed, null)!;

        Assert.True(place.Point is not null || (place.Country == country && place.Region == region));
        Assert.Null(WishPlace.Of(" ", 10));
    }

    [Fact]
    public void Text_Wish_ComesBackEqual()
    {
        SearchWish wish = new() { Words = "“data” -sales", Roles = ["a"], Seniorities = [Seniority.Mid], Place = "Leeds", WithinKm = 10, Since = Today, Sponsorship = false, Workplaces = [Workplace.Remote] };

        Assert.Equal(wish, WishText.Parse(WishText.ToJson(wish)));
        Assert.NotEqual(wish, wish with { Words = "x" });
        Assert.Equal(new SearchWish { Words = "x" }, WishText.Parse("""{"words":"x","somethingNew":1}"""));
    }
}
