using System.Globalization;
using System.Text.RegularExpressions;
using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Import;

/// <summary>Turns rows into ads by a mapping.</summary>
internal static partial class AdRows
{
    // The aggregator's page says so beside the figure, within the noise at the top of the page.
    private const int PageTop = 1200;

    /// <summary>The ad; <c>market.bad-row</c> when it has neither a title nor a text.</summary>
    public static Result<RawAd> ToAd(SourceRow row, ColumnMapping mapping, string source)
    {
        string title = mapping.Value(row, AdField.Title) ?? "";
        string description = mapping.Value(row, AdField.Description) ?? "";
        if (description.Length == 0 || (title.Length == 0 && description.Length < 40))
        {
            string missing = title.Length == 0 ? "neither title nor text" : "no text";
            return Result.Fail<RawAd>(new Problem("market.bad-row", $"This row has {missing}.") { Source = source, Line = row.Line });
        }

        string? url = mapping.Value(row, AdField.Url);
        RawAd ad = new("", title, description)
        {
            Source = source,
            Employer = mapping.Value(row, AdField.Employer),
            Location = mapping.Value(row, AdField.Location),
            PayText = PayText(row, mapping),
            PayPredicted = IsPredicted(row, mapping, description),
            Level = mapping.Value(row, AdField.Level),
            Workplace = mapping.Value(row, AdField.Workplace),
            Employment = mapping.Value(row, AdField.Employment),
            Url = url,
            Posted = AdDates.Parse(mapping.Value(row, AdField.Posted)),
            Closes = AdDates.Parse(mapping.Value(row, AdField.Closes)),
        };
        return Result.Ok(ad with { Id = mapping.Value(row, AdField.Id) ?? (url is null ? ContentKey.Of(ad) : WithoutTracking(url)) });
    }

    /// <summary>The pay field as text: the board's own words, or its two figures written out.</summary>
    internal static string? PayText(SourceRow row, ColumnMapping mapping)
    {
        string? low = Figure(mapping.Value(row, AdField.PayLow));
        string? high = Figure(mapping.Value(row, AdField.PayHigh));
        if (low is null && high is null)
        {
            return mapping.Value(row, AdField.Pay);
        }

        string currency = mapping.Value(row, AdField.PayCurrency) is { } code && !code.Equals("GBP", StringComparison.OrdinalIgnoreCase) ? code + " " : "£";
        return $"{PayWords.Range(currency, low, high)} {Period(mapping.Value(row, AdField.PayPeriod), high ?? low)}".TrimEnd();
    }

    private static string? Figure(string? text) =>
        decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal value) && value > 0
            ? value.ToString("0.##", CultureInfo.InvariantCulture)
            : null;

    // Without a period column a figure of five digits or more can only be a year's pay; below that it is left unsaid.
    private static string Period(string? given, string? figure) => given?.ToUpperInvariant() switch
    {
        null when decimal.TryParse(figure, CultureInfo.InvariantCulture, out decimal amount) && amount >= 10_000 => "per annum",
        null => "",
        "ANNUM" or "YEAR" or "YEARLY" or "ANNUAL" or "P.A." or "PA" or "PER ANNUM" => "per annum",
        "MONTH" or "MONTHLY" => "per month",
        "WEEK" or "WEEKLY" => "per week",
        "DAY" or "DAILY" or "PER DAY" => "per day",
        "HOUR" or "HOURLY" or "PER HOUR" => "per hour",
        _ => given ?? "",
    };

    private static bool IsPredicted(SourceRow row, ColumnMapping mapping, string description)
    {
        if (mapping.Value(row, AdField.PayPredicted) is { } flag)
        {
            return flag is "1" || flag.Equals("true", StringComparison.OrdinalIgnoreCase) || flag.Equals("yes", StringComparison.OrdinalIgnoreCase);
        }

        if (mapping.Columns.TryGetValue(AdField.Pay, out string? column) && column.Contains("estimate", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return EstimatedBesidePay().IsMatch(description.AsSpan(0, Math.Min(PageTop, description.Length))) || HasPence(row, mapping);
    }

    // One figure for a whole year with pence in it is a model's answer: in the Adzuna answers of July and August 2026, 715 of
    // 723 predicted figures are such and none of the 597 stated ones (decision record 0009).
    private static bool HasPence(SourceRow row, ColumnMapping mapping)
    {
        string? low = Figure(mapping.Value(row, AdField.PayLow));
        return low is not null && low.Contains('.') && low == Figure(mapping.Value(row, AdField.PayHigh)) &&
            decimal.TryParse(low, CultureInfo.InvariantCulture, out decimal amount) && amount >= 10_000;
    }

    private static string WithoutTracking(string url)
    {
        int query = url.IndexOf('?');
        if (query < 0)
        {
            return url;
        }

        IEnumerable<string> kept = url[(query + 1)..].Split('&').Where(part =>
            !part.StartsWith("utm_", StringComparison.Ordinal) && !part.StartsWith("se=", StringComparison.Ordinal) && !part.StartsWith("v=", StringComparison.Ordinal));
        string rest = string.Join('&', kept);
        return rest.Length == 0 ? url[..query] : $"{url[..query]}?{rest}";
    }

    [GeneratedRegex(@"(per\s+(year|annum)|p\.?a\.?|yr)\s*[-–(]\s*estimated", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EstimatedBesidePay();
}
