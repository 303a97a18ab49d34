using System.Globalization;
using System.Text.RegularExpressions;
using Segue.Basics;

namespace Segue.Reading;

/// <summary>
/// Reads pay as UK ads write it. A figure counts only with a currency sign or code and a sign that it is pay (a period, a range, a k, or a word
/// such as “salary” near), and only inside plausible bounds; turnover, funding, budgets and bonuses are passed over. Silence is better than a wrong figure.
/// </summary>
public static partial class PayReader
{
    private const int CueReach = 60;

    private static readonly string[] Cues = ["salary", "pay", "paying", "package", "compensation", "remuneration", "rate", "wage", "circa", "per annum", "ote", "base", "up to", "from", "band", "grade", "fte", "pro rata"];
    private static readonly string[] Refusals = ["turnover", "revenue", "funding", "raised", "series", "million", "billion", "budget", "bonus of", "referral", "pension", "allowance", "assets", "invest", "investment", "valuation", "discount", "voucher", "worth of", "training", "savings", "sales of", "profit", "cashback", "sign-on", "signing", "gym", "portfolio", "death in service", "stock", "equity"];

    /// <summary>The pay stated in <paramref name="text"/>; null when none is.</summary>
    /// <param name="text">A field of an ad, or one line.</param>
    /// <param name="field">The field's name, kept in the answer.</param>
    public static AdPay? Read(string text, string field)
    {
        ArgumentNullException.ThrowIfNull(text);
        AdPay? best = null;
        int bestScore = 0;
        foreach (Match match in Amount().EnumerateAll(text))
        {
            if (Candidate(text, field, match) is { } candidate && candidate.Score > bestScore)
            {
                (best, bestScore) = candidate;
            }
        }

        return best;
    }

    private static IEnumerable<Match> EnumerateAll(this Regex pattern, string text)
    {
        for (Match match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            yield return match;
        }
    }

    private static (AdPay Pay, int Score)? Candidate(string text, string field, Match match)
    {
        string currency = Currency(match);
        bool shared = match.Groups["k2"].Success && !match.Groups["k1"].Success;
        decimal? low = Figure(match.Groups["low"].Value, match.Groups["k1"].Success || (shared && match.Groups["low"].Value.Length <= 3));
        decimal? high = match.Groups["high"].Success ? Figure(match.Groups["high"].Value, match.Groups["k2"].Success || (match.Groups["k1"].Success && match.Groups["high"].Value.Length <= 3)) : null;
        if (low is null || Multiplied(text, match.Index + match.Length))
        {
            return null;
        }

        string lead = text[Math.Max(0, match.Index - CueReach)..match.Index];
        string tail = text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + 45)];
        string? stated = match.Groups["period"].Success ? Period(match.Groups["period"].Value) : null;
        string period = stated ?? (Math.Max(low.Value, high ?? 0) >= 12000 ? "year" : "");
        decimal top = Math.Max(low.Value, high ?? low.Value);
        if (period.Length == 0 || !Plausible(period, Math.Min(low.Value, high ?? low.Value)) || !Plausible(period, top) || Refused(lead, tail))
        {
            return null;
        }

        bool cue = Words.AnyStands(lead, Cues);
        int score = (stated is not null ? 4 : 0) + (high is not null ? 3 : 0) + (cue ? 2 : 0) + (match.Groups["k1"].Success || match.Groups["k2"].Success ? 1 : 0) + (field == "pay" ? 3 : 0);
        if (score == 0 || IsOte(lead, tail))
        {
            return null;
        }

        string before = lead.TrimEnd();
        bool upTo = before.EndsWith("up to", StringComparison.OrdinalIgnoreCase) || before.EndsWith("to", StringComparison.OrdinalIgnoreCase);
        bool from = match.Groups["plus"].Success || before.EndsWith("from", StringComparison.OrdinalIgnoreCase);
        decimal? lowEnd = high is null && upTo ? null : low;
        decimal? highEnd = high ?? (from ? null : low);
        return (Make(text, field, match, currency, period, lowEnd, highEnd), score);
    }

    private static AdPay Make(string text, string field, Match match, string currency, string period, decimal? low, decimal? high)
    {
        bool year = period == "year";
        string around = text[Math.Max(0, match.Index - 120)..Math.Min(text.Length, match.Index + match.Length + 120)];
        string? ir35 = around.Contains("outside ir35", StringComparison.OrdinalIgnoreCase) || around.Contains("outside of ir35", StringComparison.OrdinalIgnoreCase) ? "outside"
            : around.Contains("inside ir35", StringComparison.OrdinalIgnoreCase) || around.Contains("inside of ir35", StringComparison.OrdinalIgnoreCase) ? "inside"
            : null;
        return new AdPay(low, high, currency, period, year ? low : null, year ? high : null, field == "pay" ? "field" : "stated", match.Value.Trim(), field, TextSpan.FromBounds(match.Index, match.Index + match.Length), ir35);
    }

    private static string Currency(Match match)
    {
        string sign = match.Groups["sign"].Value.ToUpperInvariant() + match.Groups["code"].Value.ToUpperInvariant();
        return sign switch
        {
            _ when sign.Contains('£', StringComparison.Ordinal) || sign.Contains("GBP", StringComparison.Ordinal) => "GBP",
            _ when sign.Contains('€', StringComparison.Ordinal) || sign.Contains("EUR", StringComparison.Ordinal) => "EUR",
            _ => "USD",
        };
    }

    private static decimal? Figure(string digits, bool thousands)
    {
        string plain = digits.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        // A comma or point before exactly three digits parts thousands; otherwise a point is a decimal point.
        plain = ThousandsMark().Replace(plain, "");
        if (!decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return null;
        }

        return thousands && number < 1000 ? number * 1000 : number;
    }

    private static bool Multiplied(string text, int end)
    {
        ReadOnlySpan<char> after = text.AsSpan(end).TrimStart();
        return after.StartsWith("m ", StringComparison.OrdinalIgnoreCase) || after.StartsWith("bn", StringComparison.OrdinalIgnoreCase) || after.StartsWith("million", StringComparison.OrdinalIgnoreCase) ||
            after.StartsWith("billion", StringComparison.OrdinalIgnoreCase) || after.StartsWith("m+", StringComparison.OrdinalIgnoreCase) || after.StartsWith("trillion", StringComparison.OrdinalIgnoreCase) || (after.Length > 0 && after[0] is 'm' or 'M' && (after.Length == 1 || !char.IsLetter(after[1])));
    }

    private static string Period(string words)
    {
        string plain = words.ToLowerInvariant();
        return plain switch
        {
            _ when plain.Contains("hour", StringComparison.Ordinal) || plain.Contains("ph", StringComparison.Ordinal) || plain.Contains("/hr", StringComparison.Ordinal) || plain.Contains("p/h", StringComparison.Ordinal) => "hour",
            _ when plain.Contains("day", StringComparison.Ordinal) || plain.Contains("pd", StringComparison.Ordinal) || plain.Contains("p/d", StringComparison.Ordinal) || plain.Contains("daily", StringComparison.Ordinal) => "day",
            _ when plain.Contains("week", StringComparison.Ordinal) => "week",
            _ when plain.Contains("month", StringComparison.Ordinal) => "month",
            _ => "year",
        };
    }

    private static bool Plausible(string period, decimal figure) => period switch
    {
        "hour" => figure is >= 8 and <= 300,
        "day" => figure is >= 80 and <= 2000,
        "week" => figure is >= 250 and <= 8000,
        "month" => figure is >= 1000 and <= 33000,
        _ => figure is >= 12000 and <= 400000,
    };

    private static bool Refused(string lead, string tail)
    {
        int sentence = lead.LastIndexOfAny(['.', '\n', ';', '!']);
        ReadOnlySpan<char> near = lead.AsSpan(sentence + 1);
        int stop = tail.AsSpan().IndexOfAny('.', '\n', ';');
        ReadOnlySpan<char> after = stop < 0 ? tail : tail.AsSpan(0, Math.Min(stop, 25));
        return Words.AnyStands(near.Length > 40 ? near[^40..] : near, Refusals) || Words.AnyStands(after.Length > 25 ? after[..25] : after, Refusals);
    }

    // "OTE £80k (base £40k)": on-target earnings are not base pay.
    private static bool IsOte(string lead, string tail) =>
        lead.AsSpan().TrimEnd(" :(-").EndsWith("ote", StringComparison.OrdinalIgnoreCase) || tail.AsSpan().TrimStart().StartsWith("ote", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<sign>Â?£|€|US\$|\$|GBP\s?|EUR\s?|USD\s?)\s?(?<low>\d{1,3}(?:[,. \u00A0]\d{3})+|\d{1,6}(?:\.\d{1,2})?)\s?(?<k1>k\b)?(?<plus>\+)?(?:\s*(?:per\s+(?:annum|year|hour|day|week|month)|pa|p\.a\.?|/\s?(?:year|annum|hour|day))?\s*(?:-|–|—|to|and|up to|/)\s*(?:Â?£|€|US\$|\$|GBP\s?|EUR\s?|USD\s?)?\s?(?<high>\d{1,3}(?:[,. \u00A0]\d{3})+|\d{1,6}(?:\.\d{1,2})?)\s?(?<k2>k\b)?)?(?:\s*(?<code>GBP|EUR|USD))?(?:\s*\(?\s*(?<period>per\s+(?:annum|year|hour|day|week|month)|p\.?\s?a\.?(?![a-z])|a\s+(?:year|day|month|week)|an\s+hour|annually|annual|yearly|/\s?(?:yr|year|annum|hr|hour|day|week|month)|p/?h\b|p/?d\b|hourly|daily))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"[,.](?=\d{3}(?:\D|$))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ThousandsMark();
}
