using System.Text.Json;

namespace Segue.Reading.Postings;

/// <summary>Writes the places of a posting as one line of text, several parted by semicolons.</summary>
internal static class PostingPlace
{
    /// <summary>The places and the country of the first; both null when the posting gives none.</summary>
    public static (string? Location, string? Country) Of(JsonElement posting)
    {
        List<string> places = [];
        string? country = null;
        foreach (JsonElement place in posting.Get("jobLocation").Each().Concat(posting.Get("applicantLocationRequirements").Each()))
        {
            (string? words, string? code) = One(place);
            country ??= code;
            if (words is not null && !places.Contains(words, StringComparer.OrdinalIgnoreCase))
            {
                places.Add(words);
            }
        }

        return (places.Count == 0 ? null : string.Join("; ", places), country);
    }

    private static (string? Words, string? Country) One(JsonElement place)
    {
        JsonElement address = place.Get("address").Each().FirstOrDefault();
        if (address.ValueKind != JsonValueKind.Object)
        {
            string? words = address.Text() ?? place.Text();
            return (words, Code(words));
        }

        string? country = address.Get("addressCountry").Text();
        string[] parts = [.. new[] { address.Get("addressLocality").Text(), address.Get("addressRegion").Text(), country }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        return parts.Length == 0 ? (address.Get("postalCode").Text(), null) : (string.Join(", ", parts), Code(country));
    }

    private static string? Code(string? country) => country?.Trim().ToUpperInvariant() switch
    {
        null or "" => null,
        "GB" or "UK" or "GBR" or "UNITED KINGDOM" or "ENGLAND" or "SCOTLAND" or "WALES" or "NORTHERN IRELAND" or "GREAT BRITAIN" => "GB",
        { } other => other,
    };
}
