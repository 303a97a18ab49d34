using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Import;

namespace Segue.Market.Figures;

/// <summary>Reads pay that does not come from ads: a survey, official statistics, published figures. Each stays a row of its own.</summary>
internal static class PaySets
{
    /// <summary>Quartiles of full-time pay in pounds at employers in Great Britain, from the ai-jobs.net survey, by role.</summary>
    /// <param name="path">The survey's CSV.</param>
    /// <param name="roleOf">The role that a job title names; null when it names none.</param>
    /// <param name="fromYear">The first year counted.</param>
    public static (IReadOnlyDictionary<string, PayFigure> ByRole, int Rows, int Used) Survey(string path, Func<string, string?> roleOf, int fromYear)
    {
        Dictionary<string, List<decimal>> pay = new(StringComparer.Ordinal);
        Dictionary<string, string?> roles = new(StringComparer.Ordinal);
        int rows = 0;
        int lastYear = fromYear;
        foreach (IReadOnlyDictionary<string, string> row in Rows(path))
        {
            rows++;
            if (row["company_location"] != "GB" || row["salary_currency"] != "GBP" || row["employment_type"] != "FT" ||
                !int.TryParse(row["work_year"], CultureInfo.InvariantCulture, out int year) || year < fromYear)
            {
                continue;
            }

            string title = row["job_title"];
            string? role = roles.TryGetValue(title, out string? known) ? known : roles[title] = roleOf(title);
            if (role is not null && decimal.TryParse(row["salary"], CultureInfo.InvariantCulture, out decimal amount) && amount is >= FigureRules.LeastPay and <= FigureRules.MostPay)
            {
                (pay.TryGetValue(role, out List<decimal>? list) ? list : pay[role] = []).Add(amount);
                lastYear = Math.Max(lastYear, year);
            }
        }

        string source = $"ai-jobs.net pay survey {fromYear}-{lastYear}, full-time, employers in Great Britain";
        return (
            pay.Where(pair => pair.Value.Count >= FigureRules.LeastN).ToDictionary(pair => pair.Key, pair => Row(pair.Value, source), StringComparer.Ordinal),
            rows,
            pay.Sum(pair => pair.Value.Count));
    }

    /// <summary>The ONS's quartiles for the roles' occupation groups, from ASHE table 14.7a, full-time.</summary>
    /// <param name="path">The table as tab-separated text.</param>
    /// <param name="roles">The roles; those without a code are passed over.</param>
    public static IReadOnlyDictionary<string, PayFigure> Ashe(string path, IEnumerable<Role> roles)
    {
        Dictionary<string, string[]> byCode = new(StringComparer.Ordinal);
        foreach (string[] cells in File.ReadLines(path).Select(line => line.Split('\t')))
        {
            if (cells.Length > 13 && cells[1].Trim().Length == 4 && cells[1].Trim().All(char.IsAsciiDigit))
            {
                byCode[cells[1].Trim()] = cells;
            }
        }

        Dictionary<string, PayFigure> figures = new(StringComparer.Ordinal);
        foreach (Role role in roles)
        {
            if (role.Soc2020 is { } code && byCode.TryGetValue(code, out string[]? cells) && Pounds(cells[3]) is { } median)
            {
                string source = $"ONS ASHE 2024 (provisional), table 14.7a, full-time, SOC {code} {cells[0].Trim()}: wider than the role; about {cells[2].Trim()} thousand jobs";
                figures[role.Id] = new PayFigure("survey", 0, Pounds(cells[9]), median, Pounds(cells[14]), source, "UK");
            }
        }

        return figures;
    }

    /// <summary>Published figures in pounds, each as it was published, by role id.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<PayFigure>> Published(string path, IReadOnlyCollection<string> roles) =>
        Rows(path)
            .Where(row => row["currency"] == "GBP" && row["period"] == "year" && roles.Contains(row["role"]))
            .GroupBy(row => row["role"], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<PayFigure>)[.. group.Select(Published)], StringComparer.Ordinal);

    private static PayFigure Published(IReadOnlyDictionary<string, string> row)
    {
        string who = row["seniority"].Length == 0 ? "" : $", {row["seniority"]}";
        string note = row["note"].Length == 0 ? "" : $"; {row["note"]}";
        return new PayFigure("published", 0, Pounds(row["low"]), null, Pounds(row["high"]), $"{row["source"]}, {row["published"]} ({row["measure"]}{who}{note})", row["region"]);
    }

    private static PayFigure Row(List<decimal> amounts, string source)
    {
        List<decimal> sorted = [.. amounts.Order()];
        return new PayFigure("survey", sorted.Count, At(sorted, 0.25m), At(sorted, 0.5m), At(sorted, 0.75m), source, "UK");
    }

    private static decimal At(List<decimal> sorted, decimal p) => decimal.Round(Quartiles.At(sorted, p), 0, MidpointRounding.AwayFromZero);

    private static decimal? Pounds(string cell) =>
        decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? decimal.Round(value, 0, MidpointRounding.AwayFromZero) : null;

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
