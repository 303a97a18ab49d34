using System.Globalization;
using System.Text.Json;
using Segue.Documents.Web;
using Segue.Market.Sources.Http;

namespace Segue.Market.Sources;

/// <summary>Reads what boards send: JSON in which any property may be missing, null, or of another type than yesterday.</summary>
internal static class BoardJson
{
    /// <summary>The body as JSON; or the outcome that it is instead: a page where JSON was due is a shut door, JSON that breaks off a failure.</summary>
    public static (JsonDocument? Json, Pull? Trouble) Parse(WebAnswer answer)
    {
        if (answer.Trouble is not null)
        {
            return (null, answer.ToPull());
        }

        if (answer.Body.AsSpan().TrimStart().StartsWith("<"))
        {
            return (null, Pull.Nothing(PullOutcome.Blocked, "a web page came where data was due: the site keeps programs out"));
        }

        try
        {
            return (JsonDocument.Parse(answer.Body), null);
        }
        catch (JsonException)
        {
            return (null, Pull.Nothing(PullOutcome.Failed, "the answer breaks off or is not JSON"));
        }
    }

    /// <summary>The value at a path of property names; undefined when any step is missing.</summary>
    public static JsonElement At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string step in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(step, out element))
            {
                return default;
            }
        }

        return element;
    }

    /// <summary>The text or number at a path; null when it is missing, null or empty.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path) switch
    {
        { ValueKind: JsonValueKind.String } text when text.GetString() is { } value && !string.IsNullOrWhiteSpace(value) => value.Trim(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>HTML at a path as plain text; empty when there is none.</summary>
    public static string Html(this JsonElement element, params ReadOnlySpan<string> path) => element.Text(path) is { } html ? HtmlPage.TextOf(html).Trim() : "";

    /// <summary>The items of the list at a path; none when it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>Whether the value at a path is true.</summary>
    public static bool IsTrue(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path).ValueKind == JsonValueKind.True;

    /// <summary>The number at a path, also when it is written as text; null when there is none.</summary>
    public static decimal? Number(this JsonElement element, params ReadOnlySpan<string> path) =>
        decimal.TryParse(element.Text(path), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    /// <summary>The day at a path: a date, a date with time, or milliseconds since 1970; null when there is none.</summary>
    public static DateOnly? Day(this JsonElement element, params ReadOnlySpan<string> path) => BoardText.Day(element.Text(path));

    /// <summary>Parts that are not empty, with commas.</summary>
    public static string? Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)).Distinct(StringComparer.OrdinalIgnoreCase)) is { Length: > 0 } text ? text : null;
}
