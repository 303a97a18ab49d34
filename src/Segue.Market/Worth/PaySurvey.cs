using System.Globalization;
using Segue.Basics;
using Segue.Market.Figures;
using Segue.Market.Import;
using Segue.Reading;

namespace Segue.Market.Worth;

/// <summary>Reads the ai-jobs.net pay survey, Great Britain, for measuring the pay model.</summary>
public static class PaySurvey
{
    private static readonly string[] Same = ["work_year", "experience_level", "employment_type", "job_title", "salary_currency", "employee_residence", "remote_ratio", "company_location", "company_size"];

    /// <summary>
    /// Full-time records in pounds. Two rows that follow each other and differ in nothing but pay, the higher first, are the two ends of one ad's range and one
    /// record, its middle. Records that are alike in everything are one group.
    /// </summary>
    /// <param name="path">The survey's CSV; none where it is absent.</param>
    /// <param name="titles">Reads roles from titles.</param>
    public static IReadOnlyList<PayExample> Examples(string path, TitleReader titles)
    {
        ArgumentNullException.ThrowIfNull(titles);
        List<PayExample> examples = [];
        Dictionary<string, string?> roles = new(StringComparer.Ordinal);
        (IReadOnlyDictionary<string, string> Row, double Pay)? open = null;
        foreach (IReadOnlyDictionary<string, string> row in File.Exists(path) ? Rows(path) : [])
        {
            double pay = double.TryParse(row["salary"], CultureInfo.InvariantCulture, out double read) ? read : 0;
            if (open is { } first && first.Pay >= pay && Array.TrueForAll(Same, name => first.Row[name] == row[name]))
            {
                Add(first.Row, first.Pay, pay);
                open = null;
                continue;
            }

            Close();
            open = (row, pay);
        }

        Close();
        return examples;

        void Close()
        {
            if (open is { } alone)
            {
                Add(alone.Row, alone.Pay, alone.Pay);
            }
        }

        void Add(IReadOnlyDictionary<string, string> row, double high, double low)
        {
            if (row["company_location"] == "GB" && row["salary_currency"] == "GBP" && row["employment_type"] == "FT" && (decimal)low >= FigureRules.LeastPay && (decimal)high <= FigureRules.MostPay)
            {
                string title = row["job_title"];
                string? role = roles.TryGetValue(title, out string? known) ? known : roles[title] = titles.Read(title).Role;
                examples.Add(Example(row, role, low, high));
            }
        }
    }

    private static PayExample Example(IReadOnlyDictionary<string, string> row, string? role, double low, double high) => new(
        new PayFacts(row["job_title"], "")
        {
            Role = role,
            Seniority = row["experience_level"] switch { "EN" => Seniority.Junior, "MI" => Seniority.Mid, "SE" => Seniority.Senior, _ => Seniority.Head },
            Region = row["employee_residence"],
            Year = int.Parse(row["work_year"], CultureInfo.InvariantCulture),
            Further = [$"remote:{row["remote_ratio"]}", $"size:{row["company_size"]}"],
        },
        (low + high) / 2,
        string.Join('|', Same.Select(name => row[name])) + string.Create(CultureInfo.InvariantCulture, $"|{low}|{high}"));

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string path)
    {
        using FileStream stream = File.OpenRead(path);
        foreach (Result<SourceRow> row in CsvRows.Read(new TextLines(stream), ',', Path.GetFileName(path)))
        {
            if (row.TryGetValue(out SourceRow? value))
            {
                yield return value.Values;
            }
        }
    }
}
