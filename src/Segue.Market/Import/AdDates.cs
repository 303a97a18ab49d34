using System.Globalization;

namespace Segue.Market.Import;

/// <summary>Reads the dates that boards write. British order where day and month could be either.</summary>
internal static class AdDates
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy",
    ];

    /// <summary>The day; null when the text is not a date between 1990 and 2100.</summary>
    public static DateOnly? Parse(string? text)
    {
        string value = (text ?? "").Trim();
        if (value.Length > 10 && (value[10] is 'T' or ' ') && char.IsDigit(value[0]) && char.IsDigit(value[9]))
        {
            value = value[..10];
        }

        return DateOnly.TryParseExact(value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 1990 and <= 2100
            ? day
            : null;
    }
}
