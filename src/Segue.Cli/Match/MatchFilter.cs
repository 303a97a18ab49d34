using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Index;
using Segue.Market.Match;
using Segue.Market.Search;
using Segue.Reading;

namespace Segue.Cli.Match;

/// <summary>What an ad must meet to be looked at.</summary>
/// <param name="Near">The town to be near; null for anywhere.</param>
/// <param name="WithinMiles">How near, in miles; null for anywhere.</param>
/// <param name="PayFrom">The least stated pay in pounds a year; null for any.</param>
/// <param name="Remote">Whether only work at home counts.</param>
/// <param name="Abroad">Whether work abroad counts too.</param>
internal sealed record MatchFilter(string? Near, int? WithinMiles, int? PayFrom, bool Remote, bool Abroad)
{
    /// <summary>Gets the only role whose ads are looked at; null for all.</summary>
    public string? Role { get; init; }

    /// <summary>What the filter says, for people: empty when it leaves nothing out.</summary>
    public string Words => string.Concat(
        Near is null ? "" : $" within {WithinMiles} miles of {Near} or at home",
        Remote ? " at home" : "",
        PayFrom is { } pay ? $" that state £{pay.ToString("#,0", CultureInfo.InvariantCulture)} or more" : "");

    /// <summary>The open ads that meet it.</summary>
    /// <param name="index">The market.</param>
    /// <param name="catalogue">Tells which skills are ways of working.</param>
    /// <param name="today">The day.</param>
    public LookedAt Among(MarketIndex index, Catalog catalogue, DateOnly today)
    {
        WishSets sets = new(index);
        SearchWish wish = new() { Roles = Role is null ? [] : [Role], PayFrom = PayFrom, Workplaces = Remote ? [Workplace.Remote] : [] };
        OrdinalSet ads = Near is null
            ? sets.Of(wish, today)
            : sets.Of(wish with { Place = Near, WithinKm = WithinMiles * GeoPoint.KilometresInMile }, today).Or(sets.Of(wish with { Workplaces = [Workplace.Remote] }, today));
        int all = ads.Count;
        int home = (Abroad ? ads : ads.AndNot(AbroadAds.Of(index.Columns))).Count;
        int ranked = ads.AndNot(SilentAds.Of(index.Columns, catalogue)).Count;
        return new LookedAt(ads, all - home, home - ranked);
    }
}

/// <summary>The ads that are looked at.</summary>
/// <param name="Ads">The ads.</param>
/// <param name="Abroad">How many are left out because the work is abroad.</param>
/// <param name="Silent">How many are left out because they say too little, see <see cref="SilentAds"/>.</param>
internal sealed record LookedAt(OrdinalSet Ads, int Abroad, int Silent);
