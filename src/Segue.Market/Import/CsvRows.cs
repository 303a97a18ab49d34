using Segue.Basics;

namespace Segue.Market.Import;

/// <summary>Names the fields of delimited records by the header.</summary>
internal static class CsvRows
{
    /// <summary>The columns, and the first sound rows for guessing what they mean.</summary>
    public static IReadOnlyList<string> Read(TextLines lines, char delimiter, string source, List<SourceRow> sample, int rows)
    {
        foreach (Result<SourceRow> row in Read(lines, delimiter, source))
        {
            if (row.TryGetValue(out SourceRow? value))
            {
                sample.Add(value);
                if (sample.Count >= rows)
                {
                    break;
                }
            }
        }

        return sample.Count == 0 ? [] : [.. sample[0].Values.Keys];
    }

    /// <summary>Each row after the header; <c>market.bad-row</c> with its line for a damaged one.</summary>
    public static IEnumerable<Result<SourceRow>> Read(TextLines lines, char delimiter, string source)
    {
        List<string>? header = null;
        foreach (CsvRecord record in new CsvRecords(lines.Read(), delimiter).Read())
        {
            if (record.Wrong is { } wrong)
            {
                yield return Result.Fail<SourceRow>(new Problem("market.bad-row", $"This row was left out: {wrong}.") { Source = source, Line = record.Line });
            }
            else if (header is null)
            {
                header = Unique(record.Fields);
            }
            else
            {
                Dictionary<string, string> values = new(header.Count, StringComparer.Ordinal);
                for (int i = 0; i < header.Count; i++)
                {
                    values[header[i]] = record.Fields[i];
                }

                yield return Result.Ok(new SourceRow(record.Line, values));
            }
        }
    }

    private static List<string> Unique(IReadOnlyList<string> names)
    {
        List<string> unique = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string name in names)
        {
            string plain = name.Trim().Length == 0 ? $"column {unique.Count + 1}" : name.Trim();
            unique.Add(seen.Add(plain) ? plain : $"{plain} ({unique.Count + 1})");
            seen.Add(unique[^1]);
        }

        return unique;
    }
}
