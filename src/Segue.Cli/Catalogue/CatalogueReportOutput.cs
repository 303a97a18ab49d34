using System.Text.Json;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Cli.Catalogue;

/// <summary>A check of the catalogue as text and as JSON.</summary>
internal static class CatalogueReportOutput
{
    private const int Shown = 5;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes the counts, what is wrong, and what waits to be checked: in short, or each by name.</summary>
    public static void Write(TextWriter output, string version, CatalogueReport report, bool all)
    {
        CatalogueCounts counts = report.Counts;
        output.WriteLine($"Catalogue {version}: {counts.Skills} skills, {counts.Roles} roles, {counts.Resources} ways to learn, {counts.Certifications} certifications, {counts.Degrees} degrees, {counts.Funding} ways to pay for one, {counts.Terms} terms explained.");
        foreach (Problem finding in report.Findings)
        {
            output.WriteLine(finding.ToString());
        }

        output.WriteLine(report.Findings.Count == 0 ? "Nothing is wrong." : $"Wrong: {report.Findings.Count}.");
        output.WriteLine($"Unchecked facts: {report.Unchecked.Count} of {counts.Dated} entries; older than a year: {report.Stale.Count}.");
        Facts(output, "Unchecked", report.Unchecked, all);
        Facts(output, "Older than a year", report.Stale, all);
    }

    /// <summary>The same as JSON.</summary>
    public static string Json(CatalogueReport report) => new JsonObject
    {
        ["counts"] = new JsonObject
        {
            ["skills"] = report.Counts.Skills,
            ["roles"] = report.Counts.Roles,
            ["resources"] = report.Counts.Resources,
            ["certifications"] = report.Counts.Certifications,
            ["degrees"] = report.Counts.Degrees,
            ["funding"] = report.Counts.Funding,
            ["terms"] = report.Counts.Terms,
        },
        ["findings"] = new JsonArray([.. report.Findings.Select(Json)]),
        ["unchecked"] = new JsonArray([.. report.Unchecked.Select(Json)]),
        ["stale"] = new JsonArray([.. report.Stale.Select(Json)]),
    }.ToJsonString(Indented);

    private static JsonObject Json(Problem finding) => new()
    {
        ["code"] = finding.Code,
        ["message"] = finding.Message,
        ["file"] = finding.Source,
        ["line"] = finding.Line,
        ["remedy"] = finding.Remedy,
    };

    private static JsonObject Json(DatedFact fact) => new()
    {
        ["kind"] = fact.Kind,
        ["id"] = fact.Id,
        ["checked"] = fact.Checked?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["uses"] = fact.Uses,
        ["file"] = fact.Source,
        ["line"] = fact.Line,
    };

    private static void Facts(TextWriter output, string title, IReadOnlyList<DatedFact> facts, bool all)
    {
        if (facts.Count == 0)
        {
            return;
        }

        output.WriteLine(all ? $"{title}, the most used first:" : $"{title}, the most used of them (--all names every one):");
        foreach (DatedFact fact in all ? facts : facts.Take(Shown))
        {
            string when = fact.Checked is { } day ? $"checked {day:yyyy-MM-dd}, " : "";
            output.WriteLine($"  {fact.Source}:{fact.Line}: {fact.Kind} “{fact.Id}”, {when}a way for {fact.Uses} needs of roles.");
        }
    }
}
