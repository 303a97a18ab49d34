using System.Text.Json.Nodes;
using Segue.Cli.Reading;
using Segue.Market.Match;
using Segue.Reading;

namespace Segue.Cli.Match;

/// <summary>Ranked ads as JSON: the score is the sum of the parts' points, in tenths.</summary>
internal static class MatchJson
{
    /// <summary>The whole answer; no ads when none have been imported.</summary>
    public static JsonObject Of(RankedAds? ranked, MatchWishes wishes) => new()
    {
        ["role"] = wishes.Role,
        ["place"] = wishes.Place,
        ["seniority"] = AdJson.Name(wishes.Seniority),
        ["payFrom"] = wishes.PayFrom,
        ["looked"] = ranked?.Looked ?? 0,
        ["abroad"] = ranked?.Abroad ?? 0,
        ["matches"] = new JsonArray([.. (ranked?.Best ?? []).Select(ad => (JsonNode)Ad(ad))]),
    };

    private static JsonObject Ad(RankedAd ad) => new()
    {
        ["ad"] = ad.Number,
        ["id"] = ad.Match.Ad.Id,
        ["title"] = ad.Match.Ad.Title,
        ["employer"] = ad.Match.Ad.Employer,
        ["place"] = ad.Match.Facts.Place?.Name ?? ad.Match.Ad.Location,
        ["pay"] = ad.Match.Facts.Pay is { } pay ? AdNotes.Pay(pay) : null,
        ["paySource"] = ad.Match.Facts.Pay?.Source,
        ["url"] = ad.Match.Ad.Url,
        ["score"] = ad.Match.Score,
        ["of"] = ad.Match.Of,
        ["parts"] = new JsonArray([.. ad.Match.Parts.Select(part => (JsonNode)new JsonObject { ["name"] = part.Name, ["points"] = part.Points, ["of"] = part.Of, ["why"] = part.Why })]),
        ["skills"] = new JsonArray([.. ad.Match.Skills.Select(skill => (JsonNode)new JsonObject { ["skill"] = skill.Skill, ["strength"] = AdJson.Name((Strength?)skill.Strength), ["credit"] = Math.Round(skill.Credit, 3), ["from"] = skill.From })]),
        ["lifts"] = new JsonArray([.. ad.Lifts.Select(lift => (JsonNode)new JsonObject { ["skill"] = lift.Skill, ["level"] = (int)lift.Level, ["points"] = lift.Points })]),
    };
}
