using System.Globalization;
using Segue.Catalogue;
using Segue.Cli.Market;
using Segue.Cli.Reading;
using Segue.Market.Match;

namespace Segue.Cli.Match;

/// <summary>Ranked ads for a terminal.</summary>
internal static class MatchText
{
    /// <summary>Writes the ads, best first; messages go to the error stream.</summary>
    public static void Write(Host host, RankedAds? ranked, (MatchWishes Wishes, MatchFilter Filter) asked, Catalog catalog)
    {
        if (ranked is null)
        {
            host.Error.WriteLine(MarketHome.NothingImported);
            return;
        }

        Messages(host, ranked, asked, catalog);
        foreach (RankedAd ad in ranked.Best)
        {
            AdMatch match = ad.Match;
            string place = ad.Ad.Facts.Place?.Name ?? ad.Ad.Raw.Location ?? "";
            string pay = ad.Ad.Facts.Pay is { } stated ? AdNotes.Pay(stated) + (stated.Source == "predicted" ? " (predicted)" : "") : "";
            host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{match.Score / match.Of * 100,4:0}%  {string.Join(", ", new[] { ad.Ad.Raw.Title, ad.Ad.Raw.Employer, place, pay }.Where(part => !string.IsNullOrWhiteSpace(part)))}  [ad {ad.Ad.Number}]"));
            foreach (MatchPart part in match.Parts)
            {
                host.Out.WriteLine("       " + MatchWords.Part(part));
            }

            if (MatchWords.Lifts(ad, catalog) is { } lifts)
            {
                host.Out.WriteLine("       " + lifts);
            }
        }
    }

    private static void Messages(Host host, RankedAds ranked, (MatchWishes Wishes, MatchFilter Filter) asked, Catalog catalog)
    {
        string? role = asked.Wishes.Role is { } id ? catalog.Roles.GetValueOrDefault(id)?.Name.ToLowerInvariant() : null;
        List<string> says = [$"{Number(ranked.Looked)} ads{(asked.Filter.Role is null ? "" : $" for {role}")}{asked.Filter.Words} looked at"];
        if (ranked.Abroad > 0)
        {
            says.Add($"{Number(ranked.Abroad)} abroad left out (--abroad shows them)");
        }

        if (ranked.Silent > 0)
        {
            says.Add($"{Number(ranked.Silent)} left out that say too little to tell: no role that Segue knows, no skill but ways of working");
        }

        if (asked.Filter.Role is null && role is not null)
        {
            says.Add($"your role now is {role}, and ads for it count more (--role looks at one role only)");
        }

        if (asked.Wishes.Seniority is { } level)
        {
            says.Add($"you could be taken on as {AdJson.Name<Segue.Reading.Seniority>(level)}");
        }

        host.Error.WriteLine(string.Join("; ", says) + ".");
        host.Error.WriteLine($"No ad names all that it asks, so {MatchScore.Unnamed} more skills count as a quarter met in each of the first two lines.");
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
