using Segue.Basics;

namespace Segue.Catalogue.Loading;

/// <summary>Reads <c>data/skill-patterns.yaml</c>.</summary>
internal static class PatternReader
{
    public const string FileName = "skill-patterns.yaml";

    /// <summary>The patterns by id; none when there is no such file, which every skill then complains of.</summary>
    public static Dictionary<string, SkillPattern> Read(string folder, List<Problem> problems)
    {
        string file = Path.Combine(folder, FileName);
        Dictionary<string, SkillPattern> patterns = new(StringComparer.Ordinal);
        if (!File.Exists(file))
        {
            return patterns;
        }

        foreach ((_, YamlRecord record) in CatalogueFiles.RecordsOf(file, problems))
        {
            SkillPattern pattern = One(record);
            record.ReportUnknownKeys();
            if (!patterns.TryAdd(pattern.Id, pattern))
            {
                record.Wrong("id", $"“{pattern.Id}” is used twice.", 0);
            }
        }

        return patterns;
    }

    private static SkillPattern One(YamlRecord record) => new(
        record.Text("id"),
        FourHours(record, "hours"),
        record.Text("basis"),
        FourTexts(record, "can"));

    /// <summary>The four ranges under <paramref name="key"/>; anything else is a problem.</summary>
    public static IReadOnlyList<HourRange> FourHours(YamlRecord record, string key)
    {
        HourRange[] hours = [.. record.List(key).Select(node => record.Hours(key, node))];
        return hours.Length == 4 ? hours : record.Wrong<IReadOnlyList<HourRange>>(key, "Four ranges are expected, one from each level to the next.", [new(1, 1, 1), new(1, 1, 1), new(1, 1, 1), new(1, 1, 1)]);
    }

    /// <summary>The four sentences under <paramref name="key"/>; anything else is a problem.</summary>
    public static IReadOnlyList<string> FourTexts(YamlRecord record, string key)
    {
        IReadOnlyList<string> texts = record.Texts(key);
        return texts.Count == 4 && texts.All(text => text.EndsWith('.'))
            ? texts
            : record.Wrong<IReadOnlyList<string>>(key, "Four sentences are expected, for levels 1 to 4, each with its full stop.", ["?", "?", "?", "?"]);
    }
}
