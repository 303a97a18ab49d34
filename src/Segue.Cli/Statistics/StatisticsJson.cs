using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Market;
using Segue.Market.Statistics;

namespace Segue.Cli.Statistics;

/// <summary>Statistics as JSON: shares as count, n, value and 95% interval; pounds a year unrounded to the pound.</summary>
internal static class StatisticsJson
{
    /// <summary>The statistics. <c>ads</c> is the n of the skill shares, <c>openings</c> how many ads fit.</summary>
    public static JsonObject Of(MarketStatistics found, IReadOnlyList<PayFigure> published, Trend? trend) => new()
    {
        ["ads"] = found.Counted,
        ["openings"] = found.Ads,
        ["open"] = found.Open,
        ["figures"] = "your ads",
        ["filter"] = Filter(found.Filter),
        ["employers"] = found.Employers,
        ["cutTexts"] = found.CutTexts,
        ["overCap"] = found.OverCap,
        ["cap"] = EmployerCap.Most,
        ["undated"] = found.Undated,
        ["compared"] = found.Compared,
        ["skills"] = Skills(found.Skills),
        ["pay"] = Pay(found.Pay),
        ["published"] = new JsonArray([.. published.Select(pay => (JsonNode)new JsonObject { ["kind"] = pay.Kind, ["n"] = pay.N, ["low"] = pay.Low, ["median"] = pay.Median, ["high"] = pay.High, ["region"] = pay.Region, ["source"] = pay.Source })]),
        ["regions"] = new JsonArray([.. found.Regions.Select(region => (JsonNode)new JsonObject { ["region"] = region.Name, ["share"] = Of(region.Share) })]),
        ["seniorities"] = new JsonArray([.. found.Seniorities.Select(row => (JsonNode)new JsonObject { ["seniority"] = row.Seniority.ToString().ToLowerInvariant(), ["share"] = Of(row.Share) })]),
        ["topEmployers"] = Employers(found.TopEmployers),
        ["sources"] = new JsonArray([.. found.Sources.Select(source => (JsonNode)new JsonObject { ["source"] = source.Source, ["ads"] = source.Ads, ["from"] = Day(source.From), ["to"] = Day(source.To), ["undated"] = source.Undated })]),
        ["trend"] = trend is null ? null : Of(trend),
    };

    /// <summary>Skills with their shares and lift.</summary>
    public static JsonArray Skills(IReadOnlyList<SkillStatistic> skills) =>
        new([.. skills.Select(skill => (JsonNode)new JsonObject { ["skill"] = skill.Skill, ["asked"] = Of(skill.Asked), ["required"] = Of(skill.Required), ["preferred"] = Of(skill.Preferred), ["lift"] = Of(skill.Lift, 3) })]);

    /// <summary>Pay by kind.</summary>
    public static JsonArray Pay(IReadOnlyList<PayStatistic> rows) =>
        new([.. rows.Select(pay => (JsonNode)new JsonObject { ["kind"] = pay.Origin.ToString().ToLowerInvariant(), ["n"] = pay.N, ["lowerQuartile"] = Of(pay.Low, 0), ["median"] = Of(pay.Median, 0), ["upperQuartile"] = Of(pay.High, 0) })]);

    /// <summary>Employers with their ads.</summary>
    public static JsonArray Employers(IReadOnlyList<EmployerCount> employers) =>
        new([.. employers.Select(employer => (JsonNode)new JsonObject { ["name"] = employer.Name, ["ads"] = employer.Ads, ["recruiter"] = employer.IsRecruiter })]);

    /// <summary>A share.</summary>
    public static JsonObject Of(Share share) => new() { ["count"] = share.Count, ["n"] = share.N, ["value"] = Math.Round(share.Value, 4), ["low"] = Math.Round(share.Low, 4), ["high"] = Math.Round(share.High, 4) };

    /// <summary>A figure with its interval; null for one that is hidden.</summary>
    public static JsonObject? Of(Estimate? figure, int digits) =>
        figure is { } known ? new() { ["value"] = Math.Round(known.Value, digits), ["low"] = Math.Round(known.Low, digits), ["high"] = Math.Round(known.High, digits) } : null;

    private static JsonObject Filter(StatisticsFilter filter) => new()
    {
        ["role"] = filter.Role,
        ["place"] = filter.Place,
        ["seniority"] = filter.Seniority?.ToString().ToLowerInvariant(),
        ["specialism"] = filter.Specialism,
        ["source"] = filter.Source,
        ["from"] = Day(filter.From),
        ["to"] = Day(filter.To),
        ["everywhere"] = filter.Everywhere,
    };

    private static JsonObject Of(Trend trend) => new()
    {
        ["whyNone"] = trend.WhyNone,
        ["panel"] = new JsonArray([.. trend.Panel.Select(source => (JsonNode)source)]),
        ["leftOut"] = new JsonArray([.. trend.LeftOut.Select(source => (JsonNode)new JsonObject { ["source"] = source.Source, ["ads"] = source.Ads, ["why"] = source.Why })]),
        ["periods"] = new JsonArray([.. trend.Periods.Select(row => (JsonNode)new JsonObject { ["period"] = row.Name, ["ads"] = row.Ads, ["ofAll"] = Of(row.OfAll), ["statedPayMedian"] = Of(row.StatedPay, 0), ["payN"] = row.PayN })]),
        ["skills"] = new JsonArray([.. trend.Skills.Select(skill => (JsonNode)new JsonObject
        {
            ["skill"] = skill.Skill,
            ["shares"] = new JsonArray([.. skill.Shares.Select(share => share is { } known ? (JsonNode)Of(known) : null)]),
            ["change"] = Of(skill.Change, 4),
        })]),
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");
}
