using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;
using Segue.Routes;

namespace Segue.Report;

/// <summary>How figures and levels are put into words, the same in every output.</summary>
public static class Wording
{
    /// <summary>A day as people write it: 7 March 2027.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day without its year: Sat 7 Mar.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    /// <summary>A month: March 2027.</summary>
    public static string Month(PartialDate date) => date.Month is null
        ? date.Year.ToString(CultureInfo.InvariantCulture)
        : date.Earliest().ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A proportion as a whole per cent: 46%.</summary>
    public static string Percent(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";

    /// <summary>A share with its interval and count: 46% (41 to 52%, 152 of 331 ads).</summary>
    public static string Full(Share share) =>
        $"{Percent(share.Value)} (95% sure: {Math.Round(share.Low * 100):0} to {Math.Round(share.High * 100):0}%; {share.Count} of {share.N} ads)";

    /// <summary>Hours, whole above ten: 7.5 h, 120 h.</summary>
    public static string Hours(double hours) => hours.ToString(hours >= 10 ? "#,0" : "0.#", CultureInfo.InvariantCulture) + " h";

    /// <summary>Months, or years and months above two years.</summary>
    public static string Months(double months)
    {
        int whole = (int)Math.Round(months);
        return whole switch
        {
            < 1 => "under a month",
            1 => "1 month",
            < 24 => $"{whole} months",
            _ when whole % 12 == 0 => $"{whole / 12} years",
            _ => $"{whole / 12} years {whole % 12} months",
        };
    }

    /// <summary>A level in plain words.</summary>
    public static string Level(SkillLevel level) => level switch
    {
        SkillLevel.None => "no evidence",
        SkillLevel.KnowsOf => "knows of it",
        SkillLevel.HasUsed => "has used it",
        SkillLevel.WorksAlone => "works alone with it",
        _ => "leads others in it",
    };

    /// <summary>Money rounded to whole thousands: £52k.</summary>
    public static string Thousands(Money money) =>
        $"{(money.Currency == "GBP" ? "£" : money.Currency + " ")}{Math.Round(money.Amount / 1000m):#,0}k";

    /// <summary>A price, with the word free for nothing.</summary>
    public static string Price(Money money) => money.MinorUnits == 0 ? "free" : money.ToString();

    /// <summary>What is spent, as a phrase of its own: no cost, £40.</summary>
    public static string Cost(Money money) => money.MinorUnits == 0 ? "no cost" : money.ToString();

    /// <summary>Days from first to last, the year once: 29 Nov 2026 to 3 Jan 2027, 4 to 9 May 2027.</summary>
    public static string Days(DateOnly first, DateOnly last)
    {
        string end = last.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        string format = first.Year != last.Year ? "d MMM yyyy" : first.Month != last.Month ? "d MMM" : "%d";
        return first == last ? end : $"{first.ToString(format, CultureInfo.InvariantCulture)} to {end}";
    }

    /// <summary>Which figures an answer rests on, in words.</summary>
    public static string Figures(string name) => name switch
    {
        "shipped" => "the figures that ship with Segue",
        "yours" or "your ads" => "the ads you imported",
        "catalogue defaults" => "the catalogue’s own list of what the role needs",
        _ => name,
    };

    /// <summary>What sort of pay figure it is, in words.</summary>
    public static string PayKind(string kind) => kind switch
    {
        "stated" => "stated in ads",
        "predicted" => "predicted by a job board",
        "survey" => "from a survey",
        "published" => "published elsewhere",
        _ => kind,
    };

    /// <summary>What a resource is, in words.</summary>
    public static string Kind(ResourceKind kind) => kind.ToString();

    /// <summary>Risk in words with its figure.</summary>
    public static string Risk(double risk) => risk switch
    {
        < 0.25 => "low",
        < 0.5 => "moderate",
        < 0.75 => "high",
        _ => "very high",
    };

    /// <summary>What sort of route, in words.</summary>
    public static string RouteKindName(RouteKind kind) => kind switch
    {
        RouteKind.Direct => "study beside your job",
        RouteKind.SteppingStone => "a job in between",
        RouteKind.InsideEmployer => "inside your employer",
        _ => "degree or apprenticeship",
    };

    /// <summary>One pay figure as a sentence part with its kind, n and source.</summary>
    public static string Pay(PayFigure pay)
    {
        string range = (pay.Low, pay.Median, pay.High) switch
        {
            ({ } low, { } median, { } high) => $"£{low:#,0} to £{high:#,0}, middle £{median:#,0}",
            ({ } low, null, { } high) when low == high => $"£{low:#,0}",
            ({ } low, null, { } high) => $"£{low:#,0} to £{high:#,0}",
            ({ } low, null, null) => $"from £{low:#,0}",
            (null, { } median, null) => $"£{median:#,0}",
            _ => "not known",
        };
        return pay.N > 0 ? $"{range} (n = {pay.N})" : range;
    }
}
