using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Cli.Reading;
using Segue.Market.Match;
using Segue.Reading;

namespace Segue.Cli.Match;

/// <summary>Ranked ads as JSON: the score is the sum of the parts' points, in tenths.</summary>
internal static class MatchJson
{
    /// <summary>The whole answer; no ads when none have been imported.</summary>
    public static JsonObject Of(RankedAds? ranked, MatchWishes wishes, MatchFilter filter) => new()
    {
        ["role"] = wishes.Role,
        ["onlyRole"] = filter.Role is not null,
        ["place"] = wishes.Place,
        ["seniority"] = AdJson.Name(wishes.Seniority),
        ["payFrom"] = wishes.PayFrom,
        ["withinMiles"] = filter.WithinMiles,
        ["withinKm"] = filter.WithinMiles * GeoPoint.KilometresInMile,
        ["statedPayFrom"] = filter.PayFrom,
        ["remote"] = filter.Remote,
        ["looked"] = ranked?.Looked ?? 0,
        ["abroad"] = ranked?.Abroad ?? 0,
        ["saysTooLittle"] = ranked?.Silent ?? 0,
        ["matches"] = new JsonArray([.. (ranked?.Best ?? []).Select(ad => (JsonNode)Ad(ad))]),
    };

    private static JsonObject Ad(RankedAd ad) => new()
    {
        ["ad"] = ad.Ad.Number,
        ["id"] = ad.Ad.Raw.Id,
        ["title"] = ad.Ad.Raw.Title,
        ["employer"] = ad.Ad.Raw.Employer,
        ["place"] = ad.Ad.Facts.Place?.Name ?? ad.Ad.Raw.Location,
        ["pay"] = ad.Ad.Facts.Pay is { } pay ? AdNotes.Pay(pay) : null,
        ["paySource"] = ad.Ad.Facts.Pay?.Source,
        ["url"] = ad.Ad.Raw.Url,
        ["score"] = ad.Match.Score,
        ["of"] = ad.Match.Of,
        ["parts"] = new JsonArray([.. ad.Match.Parts.Select(part => (JsonNode)new JsonObject { ["name"] = part.Name, ["points"] = part.Points, ["of"] = part.Of, ["why"] = part.Why })]),
        ["skills"] = new JsonArray([.. ad.Match.Skills.Select(skill => (JsonNode)new JsonObject { ["skill"] = skill.Skill, ["strength"] = AdJson.Name((Strength?)skill.Strength), ["credit"] = Math.Round(skill.Credit, 3), ["from"] = skill.From })]),
        ["lifts"] = new JsonArray([.. ad.Lifts.Select(lift => (JsonNode)new JsonObject { ["skill"] = lift.Skill, ["level"] = (int)lift.Level, ["points"] = lift.Points })]),
    };
}
