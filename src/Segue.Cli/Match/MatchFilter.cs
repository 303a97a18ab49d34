using System.Globalization;
using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Reading;

namespace Segue.Cli.Match;

/// <summary>What an ad must meet to be looked at.</summary>
/// <param name="Near">The town to be near; null for anywhere.</param>
/// <param name="WithinKm">How near, in kilometres; null for anywhere.</param>
/// <param name="PayFrom">The least stated pay in pounds a year; null for any.</param>
/// <param name="Remote">Whether only work at home counts.</param>
/// <param name="Abroad">Whether work abroad counts too.</param>
internal sealed record MatchFilter(string? Near, int? WithinKm, int? PayFrom, bool Remote, bool Abroad)
{
    /// <summary>What the filter says, for people: empty when it leaves nothing out.</summary>
    public string Words => string.Concat(
        Near is null ? "" : $" within {WithinKm} km of {Near} or at home",
        Remote ? " at home" : "",
        PayFrom is { } pay ? $" that state £{pay.ToString("#,0", CultureInfo.InvariantCulture)} or more" : "");

    /// <summary>The open ads that meet it, and how many of them are left out for being abroad.</summary>
    /// <param name="index">The market.</param>
    /// <param name="role">Only ads of this role; null for all.</param>
    /// <param name="today">The day.</param>
    public (OrdinalSet Ads, int Abroad) Among(MarketIndex index, string? role, DateOnly today)
    {
        WishSets sets = new(index);
        SearchWish wish = new() { Roles = role is null ? [] : [role], PayFrom = PayFrom, Workplaces = Remote ? [Workplace.Remote] : [] };
        OrdinalSet ads = Near is null
            ? sets.Of(wish, today)
            : sets.Of(wish with { Place = Near, WithinKm = WithinKm }, today).Or(sets.Of(wish with { Workplaces = [Workplace.Remote] }, today));
        int leftOut = 0;
        int home = index.Columns.CountryNames.Find("GB");
        foreach (int ordinal in Abroad ? [] : ads.Ordinals())
        {
            if (index.Columns.Country[ordinal] is >= 0 and var country && country != home)
            {
                ads.Remove(ordinal);
                leftOut++;
            }
        }

        return (ads, leftOut);
    }
}
