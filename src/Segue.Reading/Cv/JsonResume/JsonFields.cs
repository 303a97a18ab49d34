using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Segue.Basics;

namespace Segue.Reading.Cv.JsonResume;

/// <summary>Reads fields that may be absent, empty or of the wrong type, as JSON Resumes in the wild have them.</summary>
internal static class JsonFields
{
    /// <summary>The first of the named fields that is text (or a number) and not blank; null otherwise.</summary>
    public static string? Text(this JsonObject? node, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (node?[name] is JsonValue value && AsText(value) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The objects in a field; a lone object counts as a list of one.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonObject? node, string name) => node?[name] switch
    {
        JsonArray array => array.OfType<JsonObject>(),
        JsonObject one => [one],
        _ => [],
    };

    /// <summary>The texts in a field; a lone text counts as a list of one.</summary>
    public static IEnumerable<string> Texts(this JsonObject? node, string name) => node?[name] switch
    {
        JsonArray array => array.OfType<JsonValue>().Select(AsText).OfType<string>(),
        JsonValue value => AsText(value) is { } text ? [text] : [],
        _ => [],
    };

    /// <summary>A date field; null when absent, empty or not a date.</summary>
    public static PartialDate? Date(this JsonObject? node, params ReadOnlySpan<string> names)
    {
        string? text = node.Text(names);
        if (PartialDate.TryParse(text, out PartialDate date) || (text?.Length > 10 && PartialDate.TryParse(text[..10], out date)))
        {
            return date;
        }

        return text is not null && Layout.CvDateFinder.Whole(text) is { } found ? found.Start ?? found.End : null;
    }

    private static string? AsText(JsonValue value)
    {
        string? text = value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>(),
            JsonValueKind.Number => value.ToJsonString(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : string.Create(CultureInfo.InvariantCulture, $"{text.Trim()}");
    }
}
