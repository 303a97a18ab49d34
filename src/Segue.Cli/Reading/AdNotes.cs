using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Reading;

namespace Segue.Cli.Reading;

/// <summary>One reading of an ad.</summary>
/// <param name="Number">Its mark in the text; null when it stands in no field of the ad.</param>
/// <param name="Field">The field.</param>
/// <param name="Span">Where in the field.</param>
/// <param name="What">What was read.</param>
/// <param name="Why">Why.</param>
internal sealed record AdNote(int? Number, string Field, TextSpan Span, string What, string Why);

/// <summary>Puts readings into words.</summary>
internal static class AdNotes
{
    /// <summary>Every reading of the ad: the terms first, then the skills in the order of the text.</summary>
    public static List<AdNote> Of(RawAd ad, AdFacts facts, Catalog catalog)
    {
        List<AdNote> notes = [];
        Plain(notes, facts.Role is { } role ? $"role: {catalog.Roles[role].Name}" : "role: none that Segue knows", "from the title");
        if (facts.Pay is { } pay)
        {
            Marked(notes, pay.Field, pay.Span, $"pay: {Pay(pay)}", pay.Field == "pay" ? "the page's own field for pay" : "stated in the text");
        }

        foreach (SkillMention mention in facts.Skills)
        {
            Marked(notes, mention.Field, mention.Span, Skill(mention, catalog), mention.Negated ? "the sentence takes it back" : "how it is asked for");
        }

        return notes;
    }

    private static void Plain(List<AdNote> notes, string what, string why) => notes.Add(new AdNote(null, "", default, what, why));

    private static void Marked(List<AdNote> notes, string field, TextSpan span, string what, string why) =>
        notes.Add(new AdNote(notes.Count(note => note.Number is not null) + 1, field, span, what, why));

    private static string Skill(SkillMention mention, Catalog catalog)
    {
        string name = catalog.Skills[mention.Skill].Name;
        string how = mention.Negated ? "not asked for" : AdJson.Name((Strength?)mention.Strength) ?? "";
        string years = mention.YearsMin is { } least ? $", {least.ToString("0.#", CultureInfo.InvariantCulture)} years" : "";
        return $"{name}: {how}{years}{(mention.Level is { } level ? $", level {(int)level}" : "")}";
    }

    private static string Pay(AdPay pay) => string.Create(CultureInfo.InvariantCulture, $"{pay.Low:#,0.##} to {pay.High:#,0.##} {pay.Currency} a {pay.Period}");
}
