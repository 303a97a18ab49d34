using Segue.Market.Texts;
using Segue.Reading;

namespace Segue.Market.Search;

/// <summary>Says why an ad stands where it does.</summary>
public static class WhyFound
{
    /// <summary>For each thing asked, its points and where the ad says it: “kafka 310 (title, 4 times in the text)”.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="ad">The ad.</param>
    /// <param name="words">What was typed.</param>
    public static IReadOnlyList<string> Of(SearchHit hit, RawAd ad, string words)
    {
        ArgumentNullException.ThrowIfNull(hit);
        ArgumentNullException.ThrowIfNull(ad);
        WordClause[] clauses = [.. WordQuery.Parse(words).Where(clause => !clause.IsNot)];
        AskedTerms asked = new(clauses);
        (int[] title, int[] employer, int[] text) = (asked.Count(ad.Title), asked.Count(ad.Employer ?? ""), asked.Count(ad.Description));
        return [.. hit.Parts.Select((part, i) => $"{part.Typed} {part.Points} ({Where(title[i], employer[i], text[i])})")];
    }

    private static string Where(int title, int employer, int text)
    {
        string?[] places =
        [
            title > 0 ? "title" : null,
            employer > 0 ? "employer" : null,
            text switch { 0 => null, 1 => "once in the text", 2 => "twice in the text", _ => $"{text} times in the text" },
        ];
        return places.Any(place => place is not null) ? string.Join(", ", places.Where(place => place is not null)) : "the skill under another name";
    }
}
