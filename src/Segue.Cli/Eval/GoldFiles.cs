namespace Segue.Cli.Eval;

/// <summary>The gold sets that the project itself holds: what a person wrote down, never the ads' own texts.</summary>
internal static class GoldFiles
{
    /// <summary>The rows of a tab-separated gold file after its comments and heading; none where the file is absent.</summary>
    public static IEnumerable<string[]> Rows(Host host, string name)
    {
        string path = Path.Combine(host.CatalogueFolder, "..", "tests", "gold", name);
        return File.Exists(path) ? File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')) : [];
    }
}
