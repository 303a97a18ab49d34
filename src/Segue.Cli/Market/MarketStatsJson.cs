using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Market;

namespace Segue.Cli.Market;

/// <summary>Figures as JSON; shares as count, n, value and 95% interval.</summary>
internal static class MarketStatsJson
{
    /// <summary>The figures of these roles. <c>ads</c> is how many distinct ads their skill shares were counted from.</summary>
    public static JsonObject Of(MarketFigures figures, IReadOnlyList<RoleFigures> roles) => new()
    {
        ["ads"] = roles.Sum(role => role.Ads),
        ["openings"] = roles.Sum(role => role.UkAds),
        ["figures"] = figures.Name,
        ["built"] = $"{figures.Built:yyyy-MM-dd}",
        ["catalogue"] = figures.CatalogueVersion,
        ["sources"] = new JsonArray([.. figures.Sources.Select(source => (JsonNode)new JsonObject
        {
            ["id"] = source.Id,
            ["title"] = source.Title,
            ["licence"] = source.Licence,
            ["from"] = source.From?.ToString("yyyy-MM-dd"),
            ["to"] = source.To?.ToString("yyyy-MM-dd"),
            ["rows"] = source.Rows,
            ["used"] = source.Used,
            ["note"] = source.Note,
        })]),
        ["roles"] = new JsonArray([.. roles.Select(role => (JsonNode)Role(role))]),
    };

    private static JsonObject Role(RoleFigures role) => new()
    {
        ["role"] = role.Role,
        ["ads"] = role.Ads,
        ["basis"] = role.Basis,
        ["employers"] = role.Employers,
        ["ukAds"] = role.UkAds,
        ["skills"] = new JsonArray([.. role.Skills.Select(demand => (JsonNode)new JsonObject
        {
            ["skill"] = demand.Skill,
            ["asked"] = Of(demand.Asked),
            ["required"] = Of(demand.Required),
            ["preferred"] = Of(demand.Preferred),
            ["medianYears"] = demand.MedianYears,
        })]),
        ["pay"] = new JsonArray([.. role.Pay.Select(pay => (JsonNode)new JsonObject
        {
            ["kind"] = pay.Kind,
            ["n"] = pay.N,
            ["low"] = pay.Low,
            ["median"] = pay.Median,
            ["high"] = pay.High,
            ["region"] = pay.Region,
            ["source"] = pay.Source,
        })]),
        ["places"] = new JsonArray([.. role.Places.Select(place => (JsonNode)new JsonObject { ["place"] = place.Name, ["share"] = Of(place.Share) })]),
        ["seniorities"] = new JsonArray([.. role.Seniorities.Select(item => (JsonNode)new JsonObject { ["seniority"] = item.Seniority.ToString().ToLowerInvariant(), ["share"] = Of(item.Share) })]),
    };

    private static JsonObject Of(Share share) => new()
    {
        ["count"] = share.Count,
        ["n"] = share.N,
        ["value"] = Math.Round(share.Value, 4),
        ["low"] = Math.Round(share.Low, 4),
        ["high"] = Math.Round(share.High, 4),
    };
}
