using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Catalogue;

namespace Segue.Cli.Catalogue;

/// <summary><c>segue catalogue check</c>.</summary>
internal static class CatalogueCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Command check = new("check", "Check the written catalogue: form, references, circles, and whether every need can be learnt.");
        check.SetAction(parse => Check(host, parse.GetValue(SegueCommand.Json)));
        Command catalogue = new("catalogue", "The written facts on skills, roles and ways to learn.");
        catalogue.Subcommands.Add(check);
        catalogue.Subcommands.Add(CatalogueImportCommand.Create(host));
        catalogue.Subcommands.Add(CatalogueRoutesCommand.Create(host));
        catalogue.Subcommands.Add(CatalogueLinksCommand.Create(host));
        catalogue.Subcommands.Add(CatalogueAddCommand.Create(host));
        return catalogue;
    }

    private static int Check(Host host, bool json)
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.NothingFound;
        }

        CatalogueReport report = CatalogueChecker.Check(catalog, DateOnly.FromDateTime(host.Time.GetUtcNow().UtcDateTime));
        if (json)
        {
            host.Out.WriteLine(ToJson(report).ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true }));
        }
        else
        {
            host.Out.WriteLine($"Catalogue {catalog.Version}: {report.Skills} skills, {report.Roles} roles, {report.Resources} ways to learn, {report.Certifications} certifications, {report.Degrees} degrees.");
            host.Out.WriteLine($"Unchecked facts: {report.Unchecked.Count} of {report.Resources + report.Certifications + report.Degrees} entries; older than a year: {report.Stale.Count}.");
            foreach (UnreachableNeed need in report.Unreachable)
            {
                host.Out.WriteLine($"{need.Role}: nothing takes a learner to level {(int)need.Needed} of {need.Skill}; the furthest is {(int)need.Reached}.");
            }
        }

        return report.Unreachable.Count == 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    private static JsonObject ToJson(CatalogueReport report) => new()
    {
        ["counts"] = new JsonObject
        {
            ["skills"] = report.Skills,
            ["roles"] = report.Roles,
            ["resources"] = report.Resources,
            ["certifications"] = report.Certifications,
            ["degrees"] = report.Degrees,
        },
        ["unchecked"] = new JsonArray(report.Unchecked.Select(id => (JsonNode)JsonValue.Create(id)!).ToArray()), // ids are never null
        ["stale"] = new JsonArray(report.Stale.Select(id => (JsonNode)JsonValue.Create(id)!).ToArray()), // ids are never null
        ["unreachable"] = new JsonArray(report.Unreachable.Select(need => (JsonNode)new JsonObject
        {
            ["role"] = need.Role,
            ["skill"] = need.Skill,
            ["needed"] = (int)need.Needed,
            ["reached"] = (int)need.Reached,
        }).ToArray()),
    };
}
