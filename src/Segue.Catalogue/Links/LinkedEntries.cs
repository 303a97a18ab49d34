namespace Segue.Catalogue.Links;

/// <summary>Finds entries with addresses, and writes the day of a look into them, line by line, so that comments and order stay as people wrote them.</summary>
public static class LinkedEntries
{
    /// <summary>What <c>checked-by</c> says after a look: that the page answers, and no more.</summary>
    public const string CheckedBy = "segue catalogue links (the page answers; its facts were not compared)";

    private static readonly string[] Folders = ["resources", "certifications", "degrees", "funding"];

    /// <summary>Every entry with a <c>url:</c> below the catalogue's folder, in order of file and line.</summary>
    public static IReadOnlyList<LinkedEntry> Find(string folder) =>
        Folders.Select(kind => Path.Combine(folder, kind)).Where(Directory.Exists)
            .SelectMany(kind => Directory.EnumerateFiles(kind, "*.yaml").Order(StringComparer.Ordinal))
            .SelectMany(file => InFile(file, File.ReadAllLines(file)))
            .ToList();

    /// <summary>
    /// Sets <c>checked</c> to <paramref name="day"/> in the entries whose page answers and that nobody has checked by eye. An entry that
    /// somebody compared with its source keeps their date: a page that answers says nothing about a price.
    /// </summary>
    /// <returns>How many entries were written.</returns>
    public static int WriteChecked(IReadOnlyList<LinkedEntry> answering, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(answering);
        int written = 0;
        foreach (IGrouping<string, LinkedEntry> file in answering.Where(entry => entry.CheckedBy is null || entry.CheckedBy == CheckedBy).GroupBy(entry => entry.File, StringComparer.Ordinal))
        {
            List<string> lines = [.. File.ReadAllLines(file.Key)];
            foreach (LinkedEntry entry in file.OrderByDescending(entry => entry.Line)) // from below, so that lines above keep their numbers
            {
                Set(lines, entry.Line - 1, "checked-by", $"\"{CheckedBy}\"");
                Set(lines, entry.Line - 1, "checked", $"{day:yyyy-MM-dd}");
                written++;
            }

            string part = file.Key + ".part";
            File.WriteAllText(part, string.Join('\n', lines) + "\n");
            File.Move(part, file.Key, overwrite: true);
        }

        return written;
    }

    private static IEnumerable<LinkedEntry> InFile(string file, string[] lines)
    {
        for (int at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("- id:", StringComparison.Ordinal) && Value(lines, at, "url") is { } url)
            {
                yield return new LinkedEntry(file, at + 1, Plain(lines[at]["- id:".Length..]) ?? "", url, Value(lines, at, "checked-by"));
            }
        }
    }

    private static string? Value(string[] lines, int start, string key)
    {
        int at = Find(lines, start, key);
        return at < 0 ? null : Plain(lines[at][(key.Length + 3)..]);
    }

    // Keys of an entry stand two spaces in; deeper ones belong to something inside it.
    private static int Find(IReadOnlyList<string> lines, int start, string key)
    {
        for (int at = start + 1; at < lines.Count && !lines[at].StartsWith('-'); at++)
        {
            if (lines[at].StartsWith($"  {key}:", StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    private static void Set(List<string> lines, int start, string key, string value)
    {
        int at = Find(lines, start, key);
        if (at >= 0)
        {
            lines[at] = $"  {key}: {value}";
            return;
        }

        lines.Insert(Find(lines, start, "url") + 1, $"  {key}: {value}");
    }

    private static string? Plain(string text)
    {
        string value = text.Trim();
        if (value is ['"', .., '"'])
        {
            return value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal);
        }

        int note = value.IndexOf(" #", StringComparison.Ordinal);
        value = note < 0 ? value : value[..note].TrimEnd();
        return value is "" or "null" or "~" ? null : value.Trim('\'');
    }
}
