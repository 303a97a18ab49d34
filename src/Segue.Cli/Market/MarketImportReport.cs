using System.Text.Json.Nodes;
using Segue.Market.Import;

namespace Segue.Cli.Market;

/// <summary>Shows what an import did: mapping and counts on the output, problems on the error stream.</summary>
internal static class MarketImportReport
{
    private const int PagesShown = 3;

    /// <summary>Writes the report.</summary>
    public static void Write(Host host, ImportReport report, bool json)
    {
        foreach (FileReport file in report.Files)
        {
            Terminal.Complain(host, file.Problems);
            if (file.Bad > file.Problems.Count)
            {
                host.Error.WriteLine($"{Path.GetFileName(file.File.Path)}: and {file.Bad - file.Problems.Count} more bad rows.");
            }
        }

        if (json)
        {
            host.Out.WriteLine(ToJson(report).ToJsonString(JsonOutput.Indented));
            return;
        }

        WriteText(host, report);
    }

    private static void WriteText(Host host, ImportReport report)
    {
        foreach (FileReport file in report.Files.Where(file => file.File.Mapping is not null).Concat(report.Files.Where(file => file.File.Mapping is null).Take(PagesShown)))
        {
            host.Out.WriteLine($"{file.File.Path} ({file.File.Format})");
            foreach ((AdField field, string column) in file.File.Mapping?.Columns.OrderBy(pair => pair.Key) ?? Enumerable.Empty<KeyValuePair<AdField, string>>())
            {
                string chosen = file.File.Mapping?.Chosen.Contains(field) == true ? "  (as you said)" : "";
                host.Out.WriteLine($"  {ColumnMapping.NameOf(field),-14} {column}{chosen}");
            }

            host.Out.WriteLine($"  {Counts(file)}");
        }

        if (report.Files.Any(file => file.File.Mapping is not null))
        {
            host.Out.WriteLine("A column that was taken wrongly can be set: --map FIELD=COLUMN (FIELD= leaves it out).");
        }

        host.Out.WriteLine($"In all: {Counts(Sum(report))}");
    }

    private static string Counts(FileReport file) =>
        $"{file.Read} read: {file.New} new, {file.SeenBefore} seen before, {file.Changed} changed, {file.Duplicates} duplicates, {file.Bad} bad; {file.WithRole} of those read now fit a role";

    private static FileReport Sum(ImportReport report) => new(
        report.Files[0].File,
        report.Read,
        report.Files.Sum(file => file.New),
        report.Files.Sum(file => file.SeenBefore),
        report.Files.Sum(file => file.Duplicates),
        report.Files.Sum(file => file.Changed),
        report.Bad,
        report.Files.Sum(file => file.WithRole),
        []);

    private static JsonObject ToJson(ImportReport report)
    {
        JsonObject total = Numbers(Sum(report));
        total["files"] = new JsonArray([.. report.Files.Select(file =>
        {
            JsonObject item = Numbers(file);
            item["path"] = file.File.Path;
            item["format"] = file.File.Format;
            item["mapping"] = new JsonObject(file.File.Mapping?.Columns.OrderBy(pair => pair.Key).Select(pair => KeyValuePair.Create<string, JsonNode?>(ColumnMapping.NameOf(pair.Key), pair.Value)) ?? []);
            item["problems"] = new JsonArray([.. file.Problems.Select(problem => (JsonNode)problem.ToString())]);
            return (JsonNode)item;
        })]);
        return total;
    }

    private static JsonObject Numbers(FileReport file) => new()
    {
        ["read"] = file.Read,
        ["new"] = file.New,
        ["seenBefore"] = file.SeenBefore,
        ["changed"] = file.Changed,
        ["duplicates"] = file.Duplicates,
        ["bad"] = file.Bad,
    };
}
