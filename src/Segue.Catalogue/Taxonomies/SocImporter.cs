using Segue.Basics;
using Segue.Catalogue.Taxonomies.Tables;

namespace Segue.Catalogue.Taxonomies;

/// <summary>Reads SOC 2020 as the Office for National Statistics publishes it: its Excel workbooks, or their sheets saved as text.</summary>
public static class SocImporter
{
    /// <summary>The classification, with a warning for each row left out; or what stops it: a missing file, a missing column, damage.</summary>
    public static Result<Soc> Import(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        TaxonomyReading reading = new();
        SortedDictionary<string, SocGroup> groups = new(StringComparer.Ordinal);
        List<SocTitle> titles = [];
        reading.Run(path, SocTables.All, table =>
        {
            if (table.Layout == SocTables.Index)
            {
                ReadIndex(table, titles, reading);
            }
            else
            {
                ReadGroups(table, groups);
            }
        });
        reading.Require(path, "SOC 2020", reading.Has(SocTables.Descriptions) ? [SocTables.Index] : [SocTables.Framework, SocTables.Index]);
        return reading.Failed
            ? Result.Fail<Soc>(reading.Problems)
            : Result.Ok(new Soc { Groups = [.. groups.Values], Titles = titles }, reading.Problems);
    }

    private static void ReadGroups(Table table, SortedDictionary<string, SocGroup> groups)
    {
        int[] tiers = Array.ConvertAll(SocTables.Tiers, table.Column);
        (int title, int description, int tasks, int related) = (table.Column("SOC2020 Group Title"), table.Column("Group Description"), table.Column("Tasks"), table.Column("Related Job Titles"));
        while (table.Read())
        {
            string code = Array.Find(Array.ConvertAll(tiers, table.Text), text => text.Length > 0 && text.All(char.IsAsciiDigit)) ?? "";
            SocGroup group = new(code, table.Text(title), Said(table, description), Items(table, tasks), Items(table, related));
            // The descriptions say more than the framework, whichever is read first.
            if (code.Length is >= 1 and <= 4 && (group.Description.Length > 0 || !groups.ContainsKey(code)))
            {
                groups[code] = group;
            }
        }
    }

    private static void ReadIndex(Table table, List<SocTitle> titles, TaxonomyReading reading)
    {
        (int unit, int sub, int inverted, int natural) = (table.Column("SOC_2020"), table.Column("SOC_2020_ext"), table.Column("INDEXOCC"), table.Column("INDEXOCC - natural word order"));
        (int isco, int more, int industry) = (table.Column("ISCO-08 code based on SOC2020"), table.Column("ADD"), table.Column("IND"));
        while (table.Read())
        {
            ReadOnlySpan<char> code = table.Field(unit);
            if (code.Length == 4 && code.ContainsAnyInRange('0', '9') && !code.ContainsAnyExceptInRange('0', '9'))
            {
                string title = table.Field(natural).IsEmpty ? table.Text(inverted) : table.Text(natural);
                string qualifier = string.Join("; ", new[] { table.Text(more), table.Text(industry) }.Where(text => text.Length > 0));
                titles.Add(new SocTitle(title, qualifier, code.ToString(), table.Text(sub), table.Text(isco)));
            }
            else if (!table.Field(inverted).IsEmpty && !IsUncodable(code))
            {
                reading.LeaveOut(table.Wrong($"“{code}” is not a four-digit unit group; the row was left out."));
            }
        }
    }

    // The index lists some titles on purpose without a group ("}}}}"): too broad to be coded.
    private static bool IsUncodable(ReadOnlySpan<char> code) => code.IsEmpty || code.StartsWith('}');

    private static string Said(Table table, int column) => table.Field(column) is "<blank>" ? "" : table.Text(column);

    private static string[] Items(Table table, int column) => Said(table, column).Split('~', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
