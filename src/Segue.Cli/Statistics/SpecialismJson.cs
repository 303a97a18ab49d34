using System.Text.Json.Nodes;
using Segue.Market.Specialisms;

namespace Segue.Cli.Statistics;

/// <summary>Specialisms as JSON.</summary>
internal static class SpecialismJson
{
    /// <summary>The specialisms with their figures; <c>ads</c> is the n of the demand shares.</summary>
    public static JsonObject Of(IReadOnlyList<SpecialismFigures> all) => new()
    {
        ["ads"] = all.Count == 0 ? 0 : all[0].Demand.N,
        ["specialisms"] = new JsonArray([.. all.Select(figures => (JsonNode)new JsonObject
        {
            ["id"] = figures.Specialism.Id,
            ["name"] = figures.Specialism.Name,
            ["summary"] = figures.Specialism.Summary,
            ["demand"] = StatisticsJson.Of(figures.Demand),
            ["openings"] = figures.Found.Ads,
            ["outsideTheRoles"] = figures.OutsideTheRoles,
            ["employers"] = figures.Found.Employers,
            ["topEmployers"] = StatisticsJson.Employers(figures.Found.TopEmployers),
            ["pay"] = StatisticsJson.Pay(figures.Found.Pay),
            ["typicalSkills"] = StatisticsJson.Skills(figures.Typical),
        })]),
    };
}
