using System.Buffers;
using Segue.Basics;

namespace Segue.Reading.Pay;

/// <summary>Makes the answer from a figure that was taken for pay.</summary>
internal static class PayMaking
{
    private const int Near = 120;

    private static readonly SearchValues<string> Ir35Sign = SearchValues.Create(["ir35"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Hours in a year by the convention of UK job boards: 48 weeks of 40 hours.</summary>
    private const decimal HoursAYear = 1_920;

    /// <summary>Days in a year by the same convention: 48 weeks of 5 days.</summary>
    private const decimal DaysAYear = 240;

    /// <summary>The pay.</summary>
    public static AdPay Make(string text, string field, PayFigure figure, string period, bool predicted, string home)
    {
        ReadOnlySpan<char> lead = text.AsSpan(0, figure.Span.Start).TrimEnd(" :\u00A0");
        ReadOnlySpan<char> after = text.AsSpan(figure.Span.End).TrimStart();
        bool upTo = EndsWith(lead, "to") || EndsWith(lead, "upto") || EndsWith(lead, "to circa") || EndsWith(lead, "up");
        bool from = figure.Open || EndsWith(lead, "from") || EndsWith(lead, "minimum") || EndsWith(lead, "starting at") || after.StartsWith("+") && after.Length > 1 && char.IsWhiteSpace(after[1]) is false;
        decimal? low = figure.High is null && upTo ? null : figure.Low;
        decimal? high = figure.High ?? (from && !upTo ? null : figure.Low);
        (decimal factor, string? convention) = period switch
        {
            "hour" => (HoursAYear, "hour x 1,920"),
            "day" => (DaysAYear, "day x 240"),
            "week" => (52, "week x 52"),
            "month" => (12, "month x 12"),
            _ => (1m, (string?)null),
        };
        (decimal? full, bool proRata) = FullTime(text, figure, period);
        return new AdPay(
            low,
            high,
            figure.Currency ?? home,
            period,
            full ?? Rounded(low * factor),
            full ?? Rounded(high * factor),
            predicted ? "predicted" : field == PayReader.PayField ? "field" : "stated",
            figure.Span.Quote(text).Trim(),
            field,
            figure.Span,
            Ir35(text, figure.Span))
        {
            Convention = full is null ? convention : "full-time equivalent as stated",
            ProRata = proRata,
            Ote = Ote(text, figure.Span),
        };
    }

    private static decimal? Rounded(decimal? value) => value is { } number ? decimal.Round(number, 2) : null;

    private static bool EndsWith(ReadOnlySpan<char> lead, string word) =>
        lead.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (lead.Length == word.Length || !char.IsLetter(lead[^(word.Length + 1)]));

    // "£28,000 pro rata (FTE £35,000)": the full-time figure is the one to compare; the actual one stays as stated.
    private static (decimal? Full, bool ProRata) FullTime(string text, PayFigure figure, string period)
    {
        ReadOnlySpan<char> around = Around(text, figure.Span, Near);
        bool proRata = Words.AnyStands(around, ["pro rata", "pro-rata", "fte", "term time", "term-time"]);
        if (!proRata || period != "year")
        {
            return (null, proRata);
        }

        ReadOnlySpan<char> after = text.AsSpan(figure.Span.End, Math.Min(Near, text.Length - figure.Span.End));
        int at = Words.Find(after, "fte");
        int sign = at < 0 ? -1 : after[at..].IndexOf('£');
        int start = figure.Span.End + at + sign;
        return sign is >= 0 and < 25 && PayScanner.Read(text, start) is { High: null } full && full.Low > figure.Low && full.Low < figure.Low * 5 ? (full.Low, true) : (null, true);
    }

    private static string? Ir35(string text, TextSpan span)
    {
        ReadOnlySpan<char> near = Around(text, span, Near);
        ReadOnlySpan<char> said = near.IndexOfAny(Ir35Sign) >= 0 ? near : text;
        bool outside = Says(said, "outside");
        bool inside = Says(said, "inside");
        return outside == inside ? null : outside ? "outside" : "inside";
    }

    private static bool Says(ReadOnlySpan<char> text, string side)
    {
        for (int from = 0; text[from..].IndexOfAny(Ir35Sign) is >= 0 and int at; from += at + 4)
        {
            int mark = from + at;
            ReadOnlySpan<char> before = text[Math.Max(0, mark - 16)..mark];
            ReadOnlySpan<char> after = text.Slice(mark + 4, Math.Min(14, text.Length - mark - 4));
            if (before.Contains(side, StringComparison.OrdinalIgnoreCase) || after.TrimStart(" :-–(").StartsWith(side, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static decimal? Ote(string text, TextSpan span)
    {
        ReadOnlySpan<char> near = Around(text, span, Near);
        int at = Words.Find(near, "ote");
        if (at < 0)
        {
            return null;
        }

        int from = Math.Max(0, span.Start - Near) + at;
        int digit = text.AsSpan(from, Math.Min(20, text.Length - from)).IndexOfAny('£', '$', '€');
        return digit >= 0 && PayScanner.Read(text, from + digit) is { } figure ? figure.High ?? figure.Low : null;
    }

    private static ReadOnlySpan<char> Around(string text, TextSpan span, int reach)
    {
        int from = Math.Max(0, span.Start - reach);
        return text.AsSpan(from, Math.Min(text.Length, span.End + reach) - from);
    }
}
