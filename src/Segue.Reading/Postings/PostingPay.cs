using System.Globalization;
using System.Text.Json;

namespace Segue.Reading.Postings;

/// <summary>Writes the pay of a posting as one line of text, as its page would: what is not pay (0 or 1 as a filler) is left out.</summary>
internal static class PostingPay
{
    private const decimal LeastYear = 8000;

    /// <summary>The pay and whether it is an estimate that nobody has stated; null when the posting gives none.</summary>
    /// <param name="posting">The JobPosting.</param>
    /// <param name="country">The country of the job, for pay without a currency: pounds in the UK or where no country is given, nothing elsewhere.</param>
    public static (string Text, bool Predicted)? Of(JsonElement posting, string? country)
    {
        string? given = posting.Get("salaryCurrency").Text();
        foreach (JsonElement pay in posting.Get("baseSalary").Each())
        {
            if (Stated(pay, given, country) is { } text)
            {
                return (text, false);
            }
        }

        foreach (JsonElement pay in posting.Get("estimatedSalary").Each())
        {
            if (Estimated(pay, given, country) is { } text)
            {
                return (text, true);
            }
        }

        return null;
    }

    private static string? Stated(JsonElement pay, string? given, string? country)
    {
        string? currency = (pay.Get("currency").Text() ?? pay.Get("priceCurrency").Text() ?? given)?.ToUpperInvariant();
        if (pay.ValueKind is JsonValueKind.Number or JsonValueKind.String)
        {
            return Words(pay) ?? Written(pay.Number(), null, null, currency, country);
        }

        JsonElement value = pay.Get("value");
        string? unit = (value.Get("unitText").Text() ?? pay.Get("unitText").Text() ?? value.Get("unitCode").Text())?.ToUpperInvariant();
        if (value.ValueKind == JsonValueKind.Object)
        {
            return Words(value.Get("value")) ?? Written(value.Get("minValue").Number() ?? value.Get("value").Number(), value.Get("maxValue").Number(), unit, currency, country);
        }

        return Words(value) ?? Written(pay.Get("minValue").Number() ?? value.Number() ?? pay.Get("price").Number(), pay.Get("maxValue").Number(), unit, currency, country);
    }

    private static string? Estimated(JsonElement pay, string? given, string? country)
    {
        string? currency = (pay.Get("currency").Text() ?? given)?.ToUpperInvariant();
        decimal? low = pay.Get("percentile25").Number() ?? pay.Get("percentile10").Number();
        decimal? high = pay.Get("percentile75").Number() ?? pay.Get("percentile90").Number();
        return low is null && high is null ? Stated(pay, given, country) : Written(low, high, pay.Get("duration").Text()?.Contains('Y', StringComparison.OrdinalIgnoreCase) == true ? "YEAR" : null, currency, country);
    }

    // "£45,000 - £55,000" in a field made for a number is taken as it is written.
    private static string? Words(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.Number() is null && value.GetString() is { Length: > 0 and <= 200 } text && text.Any(char.IsAsciiDigit) ? text.Trim() : null;

    private static string? Written(decimal? low, decimal? high, string? unit, string? currency, string? country)
    {
        low = low is > 1 ? low : null;
        high = high is > 1 ? high : null;
        if ((low ?? high) is null || (currency ?? Home(country)) is not { } code)
        {
            return null;
        }

        string sign = code == "GBP" ? "£" : code + " ";
        string range = (low, high) switch
        {
            ({ } from, { } to) when from != to => $"{sign}{Figure(from)} - {sign}{Figure(to)}",
            ({ } from, _) => $"{sign}{Figure(from)}",
            (_, { } to) => $"up to {sign}{Figure(to)}",
            _ => "",
        };
        return $"{range} {Period(unit, (high ?? low).GetValueOrDefault())}".TrimEnd();
    }

    private static string? Home(string? country) => country is null or "GB" ? "GBP" : null;

    private static string Figure(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    // A year's pay with the unit HOUR is a usual slip of whoever filled the form in.
    private static string Period(string? unit, decimal figure) => unit switch
    {
        _ when figure >= LeastYear && unit is not ("MONTH" or "MON") => "per annum",
        "HOUR" or "HUR" => "per hour",
        "DAY" => "per day",
        "WEEK" or "WEE" => "per week",
        "MONTH" or "MON" => "per month",
        "YEAR" or "ANN" => "per annum",
        _ => "",
    };
}
