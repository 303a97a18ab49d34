using Segue.Catalogue.Taxonomies.Tables;

namespace Segue.Catalogue.Taxonomies;

/// <summary>The tables of SOC 2020 by their headers: volume 1 (structure, descriptions) and volume 2 (coding index).</summary>
internal static class SocTables
{
    private const string Major = "SOC2020 Major Group";
    private const string SubMajor = "SOC2020 Sub-Major Group";
    private const string Minor = "SOC2020 Minor Group";
    private const string Unit = "SOC2020 Unit Group";
    private const string Title = "SOC2020 Group Title";

    public static readonly string[] Tiers = [Major, SubMajor, Minor, Unit];

    public static readonly TableLayout Descriptions = new("group descriptions", "structure_SOC2020_descriptions", [Unit, "Group Description"], [], [.. Tiers, Title, "Group Description"]);

    public static readonly TableLayout Framework = new("groups", "structure_SOC2020_Framework", [Unit], ["Group Description"], [.. Tiers, Title]);

    public static readonly TableLayout Index = new("coding index", "coding_index_SOC2020", ["SOC_2020", "INDEXOCC"], [], ["SOC_2020", "INDEXOCC"]);

    public static readonly TableLayout[] All = [Descriptions, Framework, Index];
}
