using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Catalogue.Taxonomies;
using Segue.Cli.Market;

namespace Segue.Cli.Catalogue;

/// <summary><c>segue catalogue import</c>.</summary>
internal static class CatalogueImportCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> kind = new("taxonomy") { Description = "esco, onet or soc." };
        kind.AcceptOnlyFromAmong("esco", "onet", "soc");
        Argument<string> path = new("path") { Description = "The folder, file or ZIP as downloaded." };
        Option<string?> release = new("--release") { Description = "What the release is called, such as 1.2.0; otherwise taken from the path.", HelpName = "NAME" };
        Command command = new("import", "Keep the whole of ESCO, O*NET or SOC 2020 beside our catalogue.") { kind, path, release };
        command.SetAction(parse => Run(host, parse.GetValue(kind) ?? "", parse.GetValue(path) ?? "", parse.GetValue(release), MarketHome.Folder(host, parse), parse.GetValue(SegueCommand.Json)));
        return command;
    }

    private static int Run(Host host, string kind, string path, string? release, string home, bool json)
    {
        long start = host.Time.GetTimestamp();
        Result<ImportedTaxonomy> imported = ImportedTaxonomy.Import(kind, path, release, new TaxonomyStore(home));
        Terminal.Complain(host, imported.Problems);
        if (!imported.TryGetValue(out ImportedTaxonomy? taxonomy))
        {
            return ExitCode.Error;
        }

        double seconds = host.Time.GetElapsedTime(start).TotalSeconds;
        if (json)
        {
            JsonObject counts = new(taxonomy.Counts.Select(count => KeyValuePair.Create<string, JsonNode?>(count.Name, count.Number)));
            host.Out.WriteLine(new JsonObject { ["taxonomy"] = kind, ["release"] = taxonomy.Release, ["counts"] = counts, ["leftOut"] = imported.Problems.Count, ["file"] = taxonomy.File, ["seconds"] = Math.Round(seconds, 2) }.ToJsonString(JsonOutput.Indented));
            return ExitCode.Done;
        }

        host.Out.WriteLine($"{taxonomy.Name} {taxonomy.Release}: {string.Join(", ", taxonomy.Counts.Select(count => $"{count.Number.ToString("N0", CultureInfo.InvariantCulture)} {count.Name}"))}.");
        host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Kept in {taxonomy.File} ({new FileInfo(taxonomy.File).Length / 1e6:0.0} MB), in {seconds:0.0} s. {taxonomy.Thanks}"));
        return ExitCode.Done;
    }
}
