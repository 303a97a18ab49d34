using System.Text.Json.Nodes;
using Segue.Market.Worth;

namespace Segue.Cli.Statistics;

/// <summary>The worth of skills as JSON, in pounds a year.</summary>
internal static class WorthJson
{
    /// <summary>The answer. <c>ads</c> is the n of the model.</summary>
    public static JsonObject Of(WorthAnswer answer) => new()
    {
        ["ads"] = answer.Model.N,
        ["employers"] = answer.Model.Employers,
        ["from"] = answer.From,
        ["base"] = new JsonObject
        {
            ["role"] = answer.Basis.Role?.Id,
            ["seniority"] = answer.Basis.Seniority?.ToString().ToLowerInvariant(),
            ["region"] = answer.Basis.Region,
            ["year"] = answer.Model.LastYear,
            ["pounds"] = Math.Round(answer.Pounds),
        },
        ["skills"] = new JsonArray([.. answer.Effects.Select(effect => (JsonNode)new JsonObject { ["skill"] = effect.Skill, ["ads"] = effect.N, ["employers"] = effect.Employers, ["pounds"] = StatisticsJson.Of(effect.On(answer.Pounds), 0), ["clear"] = effect.IsClear })]),
        ["tooFew"] = new JsonArray([.. answer.Skills.Where(skill => answer.Model.Skills.All(effect => effect.Skill != skill)).Select(skill => (JsonNode)skill)]),
        ["lookedAt"] = answer.Model.Skills.Count,
        ["standOut"] = answer.Model.Skills.Count(effect => effect.IsClear),
        ["meaning"] = "What ads that name the skill pay more or less than ads alike in role, seniority, region, year and other skills. Neither a promise nor a cause.",
    };

    /// <summary>A guess of an ad's pay, always marked as predicted.</summary>
    public static JsonObject Of(PayGuess guess, PayModel model) => new()
    {
        ["source"] = "predicted",
        ["pay"] = Math.Round(guess.Pay),
        ["low"] = Math.Round(guess.Low),
        ["high"] = Math.Round(guess.High),
        ["coverage"] = 0.8,
        ["ads"] = model.N,
        ["meanError"] = Math.Round(model.Error),
    };
}
