using System.Text.Json.Nodes;
using Segue.Catalogue;
using Segue.Market.Match;

namespace Segue.Cli.Market;

/// <summary>Shows ranked ads with the reasons.</summary>
internal static class MatchReport
{
    /// <summary>Writes the ads for a person to read.</summary>
    public static void Write(Host host, IEnumerable<AdMatch> matches)
    {
        foreach (AdMatch match in matches)
        {
            host.Out.WriteLine($"{match.Score,5:0.0} of {match.Of:0}  {string.Join(", ", new[] { match.Ad.Title, match.Ad.Employer, match.Ad.Location }.Where(part => !string.IsNullOrEmpty(part)))}");
            foreach (MatchPart part in match.Parts)
            {
                host.Out.WriteLine($"       {part.Name,-10} {part.Points,4:0.0} of {part.Of,2:0}: {part.Why}");
            }

            if (match.Ad.Url is { } url)
            {
                host.Out.WriteLine($"       {url}");
            }
        }
    }

    /// <summary>One ad as JSON; the score is the sum of the parts' points.</summary>
    public static JsonObject ToJson(AdMatch match, Catalog catalogue) => new()
    {
        ["id"] = match.Ad.Id,
        ["title"] = match.Ad.Title,
        ["employer"] = match.Ad.Employer,
        ["location"] = match.Ad.Location,
        ["url"] = match.Ad.Url,
        ["role"] = match.Facts.Role,
        ["score"] = match.Score,
        ["of"] = match.Of,
        ["parts"] = new JsonArray([.. match.Parts.Select(part => (JsonNode)new JsonObject { ["name"] = part.Name, ["points"] = part.Points, ["of"] = part.Of, ["why"] = part.Why })]),
        ["skills"] = new JsonArray([.. match.Skills.Select(skill => (JsonNode)new JsonObject
        {
            ["skill"] = skill.Skill,
            ["name"] = catalogue.Skills.GetValueOrDefault(skill.Skill)?.Name,
            ["strength"] = skill.Strength.ToString().ToLowerInvariant(),
            ["credit"] = Math.Round(skill.Credit, 3),
            ["from"] = skill.From,
        })]),
    };
}
