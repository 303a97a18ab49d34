using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Catalogue.Loading;

namespace Segue.Market.Sources;

/// <summary>The list that ships with Segue of UK employers known to hire for data and machine learning, with their boards.</summary>
public static class EmployerBoards
{
    /// <summary>Reads <c>market/employers.yaml</c> below the catalogue's folder.</summary>
    /// <returns>The boards; <c>market.employers</c> for an entry that cannot be used.</returns>
    public static Result<IReadOnlyList<SourceTarget>> Load(string catalogueFolder)
    {
        string file = Path.Combine(catalogueFolder, "market", "employers.yaml");
        if (!File.Exists(file) || YamlTree.Read(File.ReadAllText(file)) is not JsonArray entries)
        {
            return Result.Fail<IReadOnlyList<SourceTarget>>(new Problem("market.employers", "The list of employers is missing or is no list.") { Source = file, Remedy = "Run from a whole copy of the project." });
        }

        List<SourceTarget> targets = [];
        List<Problem> problems = [];
        foreach (JsonNode? entry in entries)
        {
            if (entry is JsonObject one && one["kind"]?.ToString() is { } kind && AdSources.ByKind.ContainsKey(kind) && one["board"]?.ToString() is { Length: > 0 } board)
            {
                targets.Add(new SourceTarget(kind, board, one["employer"]?.ToString()));
            }
            else
            {
                problems.Add(new Problem("market.employers", $"“{entry?.ToJsonString()}” has no board, or no kind that is one of {string.Join(", ", AdSources.ByKind.Keys)}.") { Source = file, Remedy = "Give employer, kind and board." });
            }
        }

        return problems.Count > 0 ? Result.Fail<IReadOnlyList<SourceTarget>>(problems) : Result.Ok<IReadOnlyList<SourceTarget>>(targets);
    }
}
