using Segue.Basics;

namespace Segue.Market.Import;

/// <summary>Which column of a file fills which field of an ad. Fields without a column stay empty.</summary>
/// <param name="Columns">Column names by field.</param>
public sealed record ColumnMapping(IReadOnlyDictionary<AdField, string> Columns)
{
    /// <summary>Gets the fields that the user, not the guess, decided.</summary>
    public IReadOnlyCollection<AdField> Chosen { get; init; } = [];

    /// <summary>The field's name as <c>--map</c> takes it: <c>pay-low</c>.</summary>
    public static string NameOf(AdField field) => string.Concat(field.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>Reads choices such as <c>title=job_title</c>; <c>pay=</c> leaves a field without a column.</summary>
    /// <returns>The choices, or <c>market.bad-map</c> for each that is not <c>field=column</c> with a known field.</returns>
    public static Result<IReadOnlyDictionary<AdField, string>> ParseChoices(IEnumerable<string> choices)
    {
        Dictionary<string, AdField> fields = Enum.GetValues<AdField>().ToDictionary(NameOf, StringComparer.OrdinalIgnoreCase);
        Dictionary<AdField, string> chosen = [];
        List<Problem> problems = [];
        foreach (string choice in choices)
        {
            int equals = choice.IndexOf('=');
            if (equals > 0 && fields.TryGetValue(choice[..equals].Trim(), out AdField field))
            {
                chosen[field] = choice[(equals + 1)..].Trim();
            }
            else
            {
                problems.Add(new Problem("market.bad-map", $"\"{choice}\" is not FIELD=COLUMN.") { Remedy = $"The fields are {string.Join(", ", fields.Keys)}." });
            }
        }

        return problems.Count > 0 ? Result.Fail<IReadOnlyDictionary<AdField, string>>(problems) : Result.Ok<IReadOnlyDictionary<AdField, string>>(chosen);
    }

    /// <summary>This mapping with the user's choices in place of the guess.</summary>
    /// <returns>The mapping, or <c>market.no-column</c> when a chosen column is not in the file.</returns>
    public Result<ColumnMapping> With(IReadOnlyDictionary<AdField, string> choices, IReadOnlyCollection<string> columns)
    {
        Dictionary<AdField, string> merged = new(Columns);
        List<Problem> problems = [];
        foreach ((AdField field, string column) in choices)
        {
            string? match = columns.FirstOrDefault(name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
            if (match is not null)
            {
                merged[field] = match;
            }
            else if (column.Length == 0)
            {
                merged.Remove(field);
            }
            else
            {
                problems.Add(new Problem("market.no-column", $"There is no column \"{column}\" for {NameOf(field)}.") { Remedy = $"The columns are {string.Join(", ", columns)}." });
            }
        }

        return problems.Count > 0 ? Result.Fail<ColumnMapping>(problems) : Result.Ok(new ColumnMapping(merged) { Chosen = [.. choices.Keys] });
    }

    /// <summary>The value that fills a field in this row; null when no column does or it holds nothing ("null", "N/A" and "-1" are nothing).</summary>
    public string? Value(SourceRow row, AdField field)
    {
        string? value = Columns.TryGetValue(field, out string? column) ? row.Values.GetValueOrDefault(column)?.Trim() : null;
        return value is null or "" or "-1" || value.Equals("null", StringComparison.OrdinalIgnoreCase)
            || value.Equals("n/a", StringComparison.OrdinalIgnoreCase) || value.Equals("nan", StringComparison.OrdinalIgnoreCase) ? null : value;
    }
}
