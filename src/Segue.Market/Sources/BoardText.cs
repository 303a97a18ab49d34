using System.Globalization;
using Segue.Market.Import;

namespace Segue.Market.Sources;

/// <summary>Small texts that boards write each in their own way.</summary>
internal static class BoardText
{
    /// <summary>A day from a date, a date with time, the form of mail and feeds, or milliseconds since 1970; null when it is none of these.</summary>
    public static DateOnly? Day(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 1_000_000_000_000)
        {
            return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(number).UtcDateTime);
        }

        return AdDates.Parse(text)
            ?? (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? DateOnly.FromDateTime(time.UtcDateTime) : null);
    }

    /// <summary>Pay as words that the pay reader knows; null when there is no figure. Nought and one are how boards say that they keep it to themselves.</summary>
    /// <param name="currency">A code such as GBP; null when not said, which is left unsaid.</param>
    /// <param name="low">The least; null when not given.</param>
    /// <param name="high">The most; null when not given.</param>
    /// <param name="interval">The source's word for the period: “per-year-salary”, “1 YEAR”, “per annum”; null when not said.</param>
    public static string? Pay(string? currency, decimal? low, decimal? high, string? interval)
    {
        (low, high) = (low > 1 ? low : null, high > 1 ? high : null);
        if (low is null && high is null)
        {
            return null;
        }

        string sign = currency?.ToUpperInvariant() switch
        {
            "GBP" => "£",
            "EUR" => "€",
            "USD" => "US$",
            null => "",
            { } other => other + " ",
        };
        return $"{PayWords.Range(sign, Figure(low), Figure(high))} {Period(interval, high ?? low ?? 0)}".TrimEnd();
    }

    private static string? Figure(decimal? amount) => amount?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Period(string? interval, decimal figure)
    {
        string word = interval?.ToLowerInvariant() ?? "";
        return word.Contains("year", StringComparison.Ordinal) || word.Contains("annum", StringComparison.Ordinal) || word.Contains("annual", StringComparison.Ordinal) ? "per annum"
            : word.Contains("month", StringComparison.Ordinal) ? "per month"
            : word.Contains("week", StringComparison.Ordinal) ? "per week"
            : word.Contains("day", StringComparison.Ordinal) || word.Contains("dai", StringComparison.Ordinal) ? "per day"
            : word.Contains("hour", StringComparison.Ordinal) ? "per hour"
            : figure >= 10_000 ? "per annum" : ""; // five figures can only be a year's pay
    }
}
