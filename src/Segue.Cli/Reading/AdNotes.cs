using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Reading;

namespace Segue.Cli.Reading;

/// <summary>One reading of an ad.</summary>
/// <param name="Number">Its mark in the text; null when no words of the ad can be pointed at.</param>
/// <param name="Field">The field.</param>
/// <param name="Span">Where in the field.</param>
/// <param name="What">What was read.</param>
/// <param name="Why">Why.</param>
internal sealed record AdNote(int? Number, string Field, TextSpan Span, string What, string Why);

/// <summary>Puts readings into words.</summary>
internal static class AdNotes
{
    /// <summary>Every reading of the ad: the terms first, then the skills in the order of the text.</summary>
    public static List<AdNote> Of(AdExplanation read, Catalog catalog)
    {
        AdFacts facts = read.Facts;
        (string Fact, string Label, string? Value)[] terms =
        [
            ("role", "Role", facts.Role is { } role ? catalog.Roles[role].Name : null),
            ("seniority", "Seniority", AdJson.Name(facts.Seniority)),
            ("pay", "Pay", facts.Pay is { } pay ? Pay(pay) : null),
            ("place", "Place", facts.Place is { } place ? string.Join("; also ", facts.OtherPlaces.Prepend(place).Select(Place)) : null),
            ("workplace", "Where you work", facts.Workplace is { } at ? Where(at) : null),
            ("officeDays", "Days in the office", facts.OfficeDays is { } days ? (days.Low == days.High ? $"{days.Low} a week" : $"{days.Low} to {days.High} a week") : null),
            ("employment", "Employment", facts.Employment),
            ("experience", "Experience", facts.ExperienceYearsMin is { } years ? $"at least {Number(years)} years" : null),
            ("degree", "Degree", facts.Degree is { } degree ? Degree(degree) : null),
            ("visaSponsorship", "Visa sponsorship", facts.VisaSponsorship is { } visa ? (visa ? "yes" : "no") : null),
            ("clearance", "Security clearance", facts.Clearance),
            ("closing", "Closing date", facts.Closing is { } closing ? closing.Day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? $"{closing.Text}, year not said" : null),
        ];
        List<AdNote> notes = [];
        foreach ((string fact, string label, string? value) in terms)
        {
            FactReason? reason = read.Reasons.FirstOrDefault(one => one.Fact == fact);
            Add(notes, reason?.Field ?? "", reason?.Span ?? default, $"{label}: {value ?? "not said"}", value is null ? "" : reason?.Why ?? "");
        }

        for (int index = 0; index < facts.Skills.Count; index++)
        {
            SkillMention mention = facts.Skills[index];
            Add(notes, mention.Field, mention.Span, Skill(mention, catalog), read.Skills[index]);
        }

        return notes;
    }

    /// <summary>Pay in words: <c>£48,000 to £56,000 a year</c>.</summary>
    public static string Pay(AdPay pay)
    {
        string sign = pay.Currency switch { "GBP" => "£", "USD" => "$", "EUR" => "€", "XXX" => "", _ => pay.Currency + " " };
        string range = (pay.Low, pay.High) switch
        {
            ({ } low, { } high) when low != high => $"{sign}{Number(low)} to {sign}{Number(high)}",
            ({ } low, null) => $"from {sign}{Number(low)}",
            ({ } low, _) => $"{sign}{Number(low)}",
            (null, { } high) => $"up to {sign}{Number(high)}",
            _ => "",
        };
        string more = $"{(pay.Currency == "XXX" ? ", in a currency that the ad does not name" : "")}{(pay.ProRata ? ", pro rata" : "")}{(pay.Ir35 is { } ir35 ? $", {ir35} IR35" : "")}{(pay.Ote is { } ote ? $", on-target earnings {sign}{Number(ote)}" : "")}";
        return $"{range} {(pay.Period == "hour" ? "an" : "a")} {pay.Period}{more}";
    }

    private static void Add(List<AdNote> notes, string field, TextSpan span, string what, string why) =>
        notes.Add(new AdNote(field is "title" or "description" && span.Length > 0 ? notes.Count(note => note.Number is not null) + 1 : null, field, span, what, why));

    private static string Skill(SkillMention mention, Catalog catalog)
    {
        string how = mention.Negated ? "not asked for" : AdJson.Name((Strength?)mention.Strength) ?? "";
        string years = mention.YearsMin is { } least ? $", {Number(least)} years" : "";
        return $"{catalog.Skills[mention.Skill].Name}: {how}{years}{(mention.Level is { } level ? $", level {(int)level}" : "")}";
    }

    private static string Place(AdPlace place) => string.Join(", ", new[] { place.Name, place.County, place.Region, place.Country }.Where(part => part is not null).Distinct(StringComparer.Ordinal));

    private static string Where(Workplace workplace) => workplace switch
    {
        Workplace.Remote => "at home",
        Workplace.Hybrid => "partly at home",
        _ => "in an office or on a site",
    };

    private static string Degree(string degree) => degree switch
    {
        "or-equivalent" => "asked for, or its equivalent",
        "none" => "not needed",
        _ => degree,
    };

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    // Pence are for hours and days.
    private static string Number(decimal value) => value.ToString(value >= 1000 ? "#,0" : "0.##", CultureInfo.InvariantCulture);
}
