using System.Globalization;

namespace Segue.Basics;

/// <summary>A date known to the year, the month or the day, as CVs give them.</summary>
/// <param name="Year">1900 to 2100.</param>
/// <param name="Month">1 to 12; null when only the year is known.</param>
/// <param name="Day">1 to 31; null when only the month is known.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        string[] parts = (text ?? "").Trim().Split('-');
        if (parts.Length is < 1 or > 3 || !Number(parts[0], 4, out int year) || year is < 1900 or > 2100)
        {
            return false;
        }

        int month = 0;
        int day = 0;
        if ((parts.Length > 1 && (!Number(parts[1], 2, out month) || month is < 1 or > 12)) ||
            (parts.Length > 2 && (!Number(parts[2], 2, out day) || day < 1 || day > DateTime.DaysInMonth(year, month))))
        {
            return false;
        }

        date = new PartialDate(year, parts.Length > 1 ? month : null, parts.Length > 2 ? day : null);
        return true;

        static bool Number(string part, int length, out int number)
        {
            number = 0;
            return part.Length <= length && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        }
    }

    /// <summary>The first day it can mean.</summary>
    public DateOnly Earliest() => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>The last day it can mean.</summary>
    public DateOnly Latest() => Day is not null
        ? Earliest()
        : new DateOnly(Year, Month ?? 12, DateTime.DaysInMonth(Year, Month ?? 12));

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => Earliest().CompareTo(other.Earliest());

    /// <summary>In the JSON Resume form: <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => $"{Year:0000}",
        ({ } month, null) => $"{Year:0000}-{month:00}",
        ({ } month, { } day) => $"{Year:0000}-{month:00}-{day:00}",
    };

    /// <summary>Orders by the earliest day.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Orders by the earliest day.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Orders by the earliest day.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by the earliest day.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
