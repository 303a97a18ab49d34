using System.Text.Json;
using System.Text.Unicode;
using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Import;

/// <summary>Reads records from JSON lines, a JSON array, or an object that holds one under <c>results</c>, <c>postings</c>, <c>jobs</c> or <c>ads</c>.</summary>
internal static class JsonRows
{
    private const long MaxWholeFile = 64L * 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly string[] Lists = ["results", "postings", "jobs", "ads"];

    /// <summary>The records of JSON lines; a line that is not a JSON object is a problem and costs that line only.</summary>
    public static IEnumerable<Result<SourceRow>> FromLines(IEnumerable<string> lines, string source)
    {
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return FromLine(line, number, source);
            }
        }
    }

    /// <summary>The records of a whole document: an array, or an object that holds one. At most 64 MB.</summary>
    public static IEnumerable<Result<SourceRow>> FromDocument(Stream stream, string source)
    {
        if (stream.Length > MaxWholeFile)
        {
            yield return Result.Fail<SourceRow>(new Problem("market.json-too-large", "The JSON file is over 64 MB.")
            {
                Source = source,
                Remedy = "Give it as JSON lines, one ad a line; those may be of any length.",
            });
            yield break;
        }

        Result<JsonDocument> read = Parse(stream, source);
        if (!read.TryGetValue(out JsonDocument? document))
        {
            yield return Result.Fail<SourceRow>(read.Problems);
            yield break;
        }

        using (document)
        {
            int number = 0;
            foreach (JsonElement element in Elements(document.RootElement))
            {
                number++;
                yield return element.ValueKind != JsonValueKind.Object ? Result.Fail<SourceRow>(new Problem("market.bad-row", $"Entry {number} is not an object.") { Source = source })
                    : Flatten(element) is { } values ? Result.Ok(new SourceRow(number, values))
                    : Result.Fail<SourceRow>(new Problem("market.bad-row", $"Entry {number} has more than {CsvRecords.MostFields} fields.") { Source = source });
            }
        }
    }

    /// <summary>True when this object is one that holds a list of ads, not an ad.</summary>
    public static bool HoldsList(JsonElement root) => root.ValueKind == JsonValueKind.Object && Elements(root).Any() && !root.TryGetProperty("title", out _);

    /// <summary>The record on one line.</summary>
    public static Result<SourceRow> FromLine(string line, int number, string source)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(LoneSurrogates.Mend(line));
            return document.RootElement.ValueKind != JsonValueKind.Object ? Result.Fail<SourceRow>(new Problem("market.bad-row", "This line is JSON but not an object.") { Source = source, Line = number })
                : Flatten(document.RootElement) is { } values ? Result.Ok(new SourceRow(number, values))
                : Result.Fail<SourceRow>(new Problem("market.bad-row", $"This line has more than {CsvRecords.MostFields} fields.") { Source = source, Line = number });
        }
        catch (JsonException)
        {
            return Result.Fail<SourceRow>(new Problem("market.bad-row", "This line is not complete JSON.") { Source = source, Line = number });
        }
    }

    private static Result<JsonDocument> Parse(Stream stream, string source)
    {
        try
        {
            byte[] bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Result.Ok(IsSound(bytes) ? JsonDocument.Parse(bytes.AsMemory(), Lenient) : JsonDocument.Parse(LoneSurrogates.Mend(string.Join('\n', new TextLines(new MemoryStream(bytes), int.MaxValue).Read())), Lenient));
        }
        catch (JsonException exception)
        {
            return Result.Fail<JsonDocument>(new Problem("market.bad-json", "The file is not complete JSON; nothing was taken from it.")
            {
                Source = source,
                Line = (int?)exception.LineNumber + 1,
            });
        }
    }

    // No mark before the text, no byte that is not UTF-8, and no half letter, all of which a JSON reader falls over at once or later.
    private static bool IsSound(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) && !bytes.StartsWith("\uFEFF"u8) && bytes.IndexOf("\\ud"u8) < 0 && bytes.IndexOf("\\uD"u8) < 0;

    private static JsonElement.ArrayEnumerator Elements(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return root.EnumerateArray();
        }

        if (root.ValueKind == JsonValueKind.Object)
        {
            foreach (string name in Lists)
            {
                if (root.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array)
                {
                    return list.EnumerateArray();
                }
            }
        }

        return default;
    }

    // Null when it has more fields than any ad.
    private static Dictionary<string, string>? Flatten(JsonElement element)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        Add(element, "", values, depth: 0);
        return values.Count <= CsvRecords.MostFields ? values : null;
    }

    private static void Add(JsonElement element, string name, Dictionary<string, string> values, int depth)
    {
        if (element.ValueKind == JsonValueKind.Object && depth < 6)
        {
            foreach (JsonProperty property in element.EnumerateObject().TakeWhile(_ => values.Count <= CsvRecords.MostFields))
            {
                Add(property.Value, name.Length == 0 ? property.Name : $"{name}.{property.Name}", values, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            values[name] = string.Join(", ", element.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()));
        }
        else if (element.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined or JsonValueKind.Object))
        {
            values[name] = element.ToString();
        }
    }
}
