using Segue.Reading.Pay;

namespace Segue.Reading;

/// <summary>
/// Reads pay as UK ads write it. In running text a figure counts only with a currency and a sign that it is pay (a period, a range, a k, or a
/// word such as “salary” near), and only inside plausible bounds; turnover, funding, budgets and bonuses are passed over. In a field that is
/// for pay the currency may be missing. Silence is better than a wrong figure. The rules are in decision record 0022.
/// </summary>
public static class PayReader
{
    /// <summary>The name of a field that is for pay and nothing else.</summary>
    public const string PayField = "pay";

    // No figure outside these is pay by any period.
    private const decimal LeastOfAll = 4;
    private const decimal MostOfAll = 1_000_000;
    private const decimal LeastYear = 10_000;
    private const decimal LeastYearInField = 4_000;

    // What no period is said of is taken for a year's pay from here on.
    private const decimal LeastUnsaidYear = 12_000;

    // A wrong period in a field of its own shows by these.
    private const decimal SurelyYear = 8_000;
    private const decimal SurelyHour = 150;
    private const int EstimateCost = 10;

    /// <summary>The pay stated in <paramref name="text"/>; null when none is.</summary>
    /// <param name="text">A field of an ad, or one line.</param>
    /// <param name="field">The field's name, kept in the answer; <see cref="PayField"/> is read more freely than text.</param>
    public static AdPay? Read(string text, string field)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, field, HomeCurrency.Pounds);
    }

    /// <summary>The pay stated in <paramref name="text"/>, where a figure without a currency is in <paramref name="home"/>.</summary>
    internal static AdPay? Read(string text, string field, string home)
    {
        bool free = field == PayField;
        Candidate? best = null;
        PayStarts starts = new(text, text.Length, free);
        int at = 0;
        while (starts.Next(at) is >= 0 and int start)
        {
            PayFigure? figure = PayScanner.Read(text, start);
            at = figure is null ? start + 1 : figure.Span.End;
            if (figure is not null && Judge(text, figure, free) is { } candidate && (best is null || candidate.Score > best.Score || (free && Refines(candidate, best))))
            {
                best = candidate;
            }
        }

        return best is null ? null : PayMaking.Make(text, field, best.Figure, best.Period, best.Predicted, home);
    }

    private static Candidate? Judge(string text, PayFigure figure, bool free)
    {
        if (Multiplied(text, figure.Span.End) || (figure.Currency is null && !free && (figure is { Thousands: false, Period: null } || Math.Max(figure.Low, figure.High ?? 0) < LeastYear)))
        {
            return null;
        }

        PaySurroundings around = new(text, figure.Span);
        decimal top = figure.High ?? figure.Low;
        if (!free && figure.Period is null && (top < LeastOfAll || figure.Low > MostOfAll))
        {
            return null;
        }

        string? before = around.PeriodBefore;
        string? stated = figure.Period ?? before;
        string? period = stated ?? (top >= (free ? LeastYearInField : LeastUnsaidYear) ? "year" : null);
        if (free && period is not null)
        {
            period = Mended(period, figure.Low, top);
        }

        if (period is null || !Plausible(period, figure.Low, free) || !Plausible(period, top, free) || around.IsOte || (!free && around.IsRefused))
        {
            return null;
        }

        int score = (figure.Period is not null ? 4 : 0) + (figure.High is not null ? 3 : 0) + (around.HasCue ? 2 : 0) + (figure.Thousands ? 1 : 0) + (before is not null ? 2 : 0) + (around.IsBase ? 3 : 0);
        bool estimated = around.IsEstimated;
        return score == 0 && !free ? null : new Candidate(figure, period, estimated, estimated ? score - EstimateCost : free ? 1 : score);
    }

    // "37000/annum 37K to 47K": the board's one figure is the start of the employer's range.
    private static bool Refines(Candidate candidate, Candidate best) =>
        best.Figure.High is null && candidate.Figure.High is not null && candidate.Figure.Low == best.Figure.Low && candidate.Period == best.Period;

    // Forms with a box for the period are often left at the wrong one: nobody earns 25,000 an hour or 12 a year.
    private static string Mended(string period, decimal low, decimal top) =>
        period != "year" && low >= SurelyYear && !Plausible(period, top, free: true) ? "year"
        : period == "year" && top < SurelyHour ? "hour"
        : period;

    private static bool Plausible(string period, decimal figure, bool free) => period switch
    {
        "hour" => figure >= (free ? 2.5m : 4) && figure <= 300,
        "day" => figure >= (free ? 20 : 50) && figure <= 2_500,
        "week" => figure >= (free ? 50 : 150) && figure <= 8_000,
        "month" => figure >= (free ? 200 : 600) && figure <= 40_000,
        _ => figure >= (free ? LeastYearInField : LeastYear) && figure <= MostOfAll,
    };

    private static bool Multiplied(string text, int end)
    {
        ReadOnlySpan<char> after = text.AsSpan(end, Math.Min(12, text.Length - end)).TrimStart(" -\u00A0");
        int letters = 0;
        while (letters < after.Length && char.IsAsciiLetter(after[letters]))
        {
            letters++;
        }

        foreach (string word in PayWords.Multiples)
        {
            if (after[..letters].Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Candidate(PayFigure Figure, string Period, bool Predicted, int Score);
}
