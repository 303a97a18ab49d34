using System.Globalization;

namespace Segue.Market.Import;

/// <summary>
/// Guesses what the columns of a file mean from their names and from the values in its first rows. A name alone does not
/// decide: a column called "maturity" that holds dates is the posting date. The guess is shown to the user, who can override it.
/// </summary>
internal static class ColumnGuesser
{
    private const double Fits = 0.6;

    private static readonly string[] NotPosted = ["scrape", "crawl", "fetch", "collect", "updat", "clos", "expir"];

    /// <summary>The mapping that fits best. Columns that fit nothing stay out of it.</summary>
    public static ColumnMapping Guess(IReadOnlyList<string> columns, IReadOnlyList<SourceRow> sample)
    {
        Dictionary<AdField, string> mapping = [];
        HashSet<string> used = new(StringComparer.Ordinal);
        Dictionary<string, List<string>> values = columns.ToDictionary(
            column => column,
            column => sample.Select(row => row.Values.GetValueOrDefault(column, "").Trim()).Where(value => value.Length > 0).ToList(),
            StringComparer.Ordinal);

        foreach ((AdField field, string[] names) in ColumnNames.Known)
        {
            if (ByName(field, names, columns, values, used) is { } column)
            {
                mapping[field] = column;
                used.Add(column);
            }
        }

        ByValue(mapping, columns, values, used, sample.Count);
        return new ColumnMapping(mapping);
    }

    private static string? ByName(
        AdField field, string[] names, IReadOnlyList<string> columns, Dictionary<string, List<string>> values, HashSet<string> used)
    {
        foreach (string name in names)
        {
            string? found = columns.FirstOrDefault(column => !used.Contains(column) && Matches(Fold(column), name) &&
                values[column].Count > 0 && Share(values[column], value => Looks(field, value)) >= Fits);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static void ByValue(
        Dictionary<AdField, string> mapping, IReadOnlyList<string> columns, Dictionary<string, List<string>> values, HashSet<string> used, int rows)
    {
        List<string> free = [.. columns.Where(column => !used.Contains(column) && values[column].Count * 2 >= rows)];
        if (!mapping.ContainsKey(AdField.Description) && free.MaxBy(column => Mean(values[column])) is { } longest && Mean(values[longest]) >= 200)
        {
            mapping[AdField.Description] = longest;
            free.Remove(longest);
        }
        else if (!mapping.ContainsKey(AdField.Description) && free.Find(column => IsNamedText(column) && Share(values[column], IsWords) >= Fits) is { } named)
        {
            // Short texts make poor ads, but a column of that name is no guess.
            mapping[AdField.Description] = named;
            free.Remove(named);
        }

        if (!mapping.ContainsKey(AdField.Posted) && free.Find(column => !IsOurOwnDate(column) && Share(values[column], IsDateTime) >= 0.95) is { } dated)
        {
            mapping[AdField.Posted] = dated;
            free.Remove(dated);
        }

        if (!mapping.ContainsKey(AdField.Url) && free.Find(column => Share(values[column], IsUrl) >= 0.95) is { } linked)
        {
            mapping[AdField.Url] = linked;
        }
    }

    private static bool Looks(AdField field, string value) => field switch
    {
        AdField.Title => value.Length is >= 2 and <= 200 && value.Any(char.IsLetter) && !IsDateTime(value) && !IsUrl(value),
        AdField.Description => value.Length >= 40,
        AdField.Employer or AdField.Location => value.Length <= 200 && !IsUrl(value) && !IsDateTime(value),
        AdField.PayLow or AdField.PayHigh => decimal.TryParse(value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _),
        AdField.PayCurrency => value.Length <= 4,
        AdField.PayPredicted => value is "0" or "1" || bool.TryParse(value, out _),
        AdField.Pay or AdField.PayPeriod or AdField.Id => value.Length <= 120,
        AdField.Level or AdField.Workplace or AdField.Employment => value.Length <= 60 && !IsDateTime(value) && !decimal.TryParse(value, CultureInfo.InvariantCulture, out _),
        AdField.Url => IsUrl(value),
        _ => AdDates.Parse(value) is not null,
    };

    private static bool IsDateTime(string value) => value.Length >= 8 && AdDates.Parse(value) is not null;

    private static bool IsUrl(string value) => value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsNamedText(string column) => ColumnNames.Known.First(known => known.Field == AdField.Description).Names.Contains(Fold(column), StringComparer.Ordinal);

    private static bool IsWords(string value) => value.Any(char.IsLetter) && !IsUrl(value) && !IsDateTime(value);

    // The day somebody collected an ad says nothing about when it was posted.
    private static bool IsOurOwnDate(string column) =>
        NotPosted.Any(part => column.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static bool Matches(string folded, string name) => name[0] == '*' ? folded.Contains(name[1..], StringComparison.Ordinal) : folded == name;

    private static string Fold(string column) => string.Concat(column.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static double Share(List<string> values, Func<string, bool> holds) => values.Count == 0 ? 0 : (double)values.Count(holds) / values.Count;

    private static double Mean(List<string> values) => values.Count == 0 ? 0 : values.Average(value => value.Length);
}
