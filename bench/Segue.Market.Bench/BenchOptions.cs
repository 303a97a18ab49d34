using System.Globalization;

namespace Segue.Market.Bench;

/// <summary>What the command line says: <c>--name value</c>, or a bare <c>--name</c> for yes.</summary>
internal sealed class BenchOptions(string[] args)
{
    /// <summary>Gets where generated files go: <c>--folder</c>, a folder under the system's temporary one when not given.</summary>
    public string Folder => Text("folder", Path.Combine(Path.GetTempPath(), "segue-bench"));

    /// <summary>Gets where the real sets are: <c>--data</c>.</summary>
    public string Data => Text("data", "../shared/data");

    /// <summary>Gets where the catalogue is: <c>--catalogue</c>.</summary>
    public string Catalogue => Text("catalogue", "data");

    /// <summary>An option's text.</summary>
    public string Text(string name, string otherwise) => Array.IndexOf(args, "--" + name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;

    /// <summary>An option's whole number.</summary>
    public int Number(string name, int otherwise) => int.Parse(Text(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    /// <summary>Whether an option is given.</summary>
    public bool Has(string name) => Array.IndexOf(args, "--" + name) >= 0;
}
