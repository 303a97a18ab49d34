using System.Globalization;
using System.Text.Json;

namespace Segue.Reading.Postings;

/// <summary>Reads JSON-LD values, each of which may be a text, a number, an object or a list of them.</summary>
internal static class JsonValues
{
    private const int DeepestNesting = 32;

    /// <summary>The property; the undefined element when the object has none or <paramref name="element"/> is no object.</summary>
    public static JsonElement Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : default;

    /// <summary>The elements of a list, or the one value; none for null.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray(),
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        _ => [element],
    };

    /// <summary>The first text in the value: itself, the <c>name</c>, <c>value</c> or <c>@value</c> of an object, or the first of a list; null when there is none.</summary>
    public static string? Text(this JsonElement element)
    {
        string? text = element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetRawText(),
            JsonValueKind.Object => element.Get("name").Text() ?? element.Get("@value").Text() ?? element.Get("value").Text(),
            JsonValueKind.Array => element.EnumerateArray().Select(Text).FirstOrDefault(one => one is not null),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <summary>The number in the value, also when it is written as text with commas; null when there is none.</summary>
    public static decimal? Number(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out decimal number) ? number
        : decimal.TryParse(element.Text(), NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal parsed) ? parsed
        : null;

    /// <summary>True when the object's <c>@type</c> is, or holds, this type of schema.org.</summary>
    public static bool IsA(this JsonElement element, string type) => element.Get("@type").Each()
        .Any(one => one.ValueKind == JsonValueKind.String && (one.GetString() ?? "").AsSpan().TrimEnd('/').EndsWith(type, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every object of this type, in lists, graphs and other objects, in order; an object of the type is not looked into.</summary>
    public static IEnumerable<JsonElement> AllOf(this JsonElement element, string type, int depth = 0)
    {
        if (depth > DeepestNesting)
        {
            yield break;
        }

        if (element.IsA(type))
        {
            yield return element;
            yield break;
        }

        IEnumerable<JsonElement> inside = element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray(),
            JsonValueKind.Object => element.EnumerateObject().Select(property => property.Value),
            _ => [],
        };
        foreach (JsonElement found in inside.SelectMany(one => one.AllOf(type, depth + 1)))
        {
            yield return found;
        }
    }
}
