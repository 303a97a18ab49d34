using System.Globalization;
using Segue.Catalogue;
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
            host.Error.WriteLine("No ads have been imported. segue market import PATH brings some in.");
            return;
        }

        string role = asked.Wishes.Role is { } id ? $" for {catalog.Roles[id].Name.ToLowerInvariant()}" : "";
        host.Error.WriteLine($"{ranked.Looked} ads{role}{asked.Filter.Words} looked at{(ranked.Abroad > 0 ? $"; {ranked.Abroad} abroad left out (--abroad shows them)" : "")}{(asked.Wishes.Seniority is { } level ? $"; you could be taken on as {AdJson.Name<Segue.Reading.Seniority>(level)}" : "")}.");
        host.Error.WriteLine($"No ad names all that it asks, so {MatchScore.Unnamed} more skills count as half met in each of the first two lines.");
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
}
