using System.Text.Json;
using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Import;

/// <summary>Opens files of ads, one row in memory at a time.</summary>
public static class AdFiles
{
    private const int SampleRows = 200;

    private static readonly string[] Tables = [".csv", ".tsv", ".json", ".jsonl", ".ndjson"];

    /// <summary>The files that a path stands for: itself, or every file of a known kind below a folder, in name order.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="pages">Reads HTML pages; null when they are not to be read.</param>
    /// <returns>The files, or <c>market.no-file</c> or <c>market.empty-folder</c>.</returns>
    public static Result<IReadOnlyList<string>> Find(string path, PageReader? pages = null)
    {
        if (File.Exists(path))
        {
            return Result.Ok<IReadOnlyList<string>>([path]);
        }

        if (!Directory.Exists(path))
        {
            return Result.Fail<IReadOnlyList<string>>(new Problem("market.no-file", "There is no such file or folder.") { Source = path });
        }

        EnumerationOptions below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 16 };
        List<string> files = [.. Directory.EnumerateFiles(path, "*", below).Where(file => IsKnown(file, pages)).Order(StringComparer.Ordinal)];
        return files.Count > 0
            ? Result.Ok<IReadOnlyList<string>>(files)
            : Result.Fail<IReadOnlyList<string>>(new Problem("market.empty-folder", "The folder holds no ads.")
            {
                Source = path,
                Remedy = $"Ads are read from {Kinds(pages)} files.",
            });
    }

    /// <summary>Opens one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="choices">The user's columns; fields not among them are guessed.</param>
    /// <param name="pages">Reads HTML pages; null when they are not to be read.</param>
    /// <returns>The file, or what keeps it from being read (<c>market.no-file</c>, <c>market.empty-file</c>, <c>market.not-text</c>, <c>market.unknown-kind</c>,
    /// <c>market.no-column</c>, <c>market.no-text-column</c>).</returns>
    public static Result<AdFile> Open(string path, IReadOnlyDictionary<AdField, string> choices, PageReader? pages = null)
    {
        if (!File.Exists(path))
        {
            return Result.Fail<AdFile>(new Problem("market.no-file", "There is no such file.") { Source = path });
        }

        if (Unreadable(path) is { } problem)
        {
            return Result.Fail<AdFile>(problem);
        }

        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSON" or ".JSONL" or ".NDJSON" => OpenJson(path, choices),
            ".CSV" or ".TSV" => OpenCsv(path, choices),
            _ when AdPages.IsPage(path, pages) => Result.Ok(AdPages.Open(path, pages)),
            _ => Result.Fail<AdFile>(new Problem("market.unknown-kind", "Ads are not read from files of this kind.") { Source = path, Remedy = $"They are read from {Kinds(pages)} files." }),
        };
    }

    private static string Kinds(PageReader? pages) => $".csv, .tsv, .json, .jsonl, {(pages is null ? "" : ".html, .htm, ")}.txt and .md";

    private static bool IsKnown(string path, PageReader? pages) =>
        Tables.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) || AdPages.IsPage(path, pages);

    private static Problem? Unreadable(string path)
    {
        using FileStream stream = File.OpenRead(path);
        byte[] head = new byte[4096];
        int got = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (got == 0)
        {
            return new Problem("market.empty-file", "The file is empty.") { Source = path };
        }

        bool wide = got >= 2 && ((head[0], head[1]) is (0xFF, 0xFE) or (0xFE, 0xFF));
        return !wide && head.AsSpan(0, got).Contains((byte)0)
            ? new Problem("market.not-text", "The file is not text.") { Source = path, Remedy = "Save it as CSV or JSON lines first." }
            : null;
    }

    private static Result<AdFile> OpenCsv(string path, IReadOnlyDictionary<AdField, string> choices)
    {
        string source = Path.GetFileName(path);
        char delimiter = ',';
        IReadOnlyList<string> columns;
        List<SourceRow> sample = [];
        using (FileStream stream = File.OpenRead(path))
        {
            delimiter = Delimiters.Guess(new TextLines(stream).Read().FirstOrDefault() ?? "");
            stream.Seek(0, SeekOrigin.Begin);
            columns = CsvRows.Read(new TextLines(stream), delimiter, source, sample, SampleRows);
        }

        return Mapped(path, "CSV with " + Delimiters.Name(delimiter), columns, sample, choices, lines => CsvRows.Read(lines, delimiter, source));
    }

    private static Result<AdFile> OpenJson(string path, IReadOnlyDictionary<AdField, string> choices)
    {
        string source = Path.GetFileName(path);
        bool lines = IsJsonLines(path);
        List<SourceRow> sample = [];
        using (FileStream stream = File.OpenRead(path))
        {
            IEnumerable<Result<SourceRow>> rows = lines ? JsonRows.FromLines(new TextLines(stream).Read(), source) : JsonRows.FromDocument(stream, source);
            foreach (Result<SourceRow> row in rows.Take(SampleRows * 2))
            {
                if (row.TryGetValue(out SourceRow? value))
                {
                    sample.Add(value);
                }
                else if (row.Problems[0].Code is "market.bad-json" or "market.json-too-large")
                {
                    return Result.Fail<AdFile>(row.Problems);
                }
            }
        }

        List<string> columns = [.. sample.SelectMany(row => row.Values.Keys).Distinct(StringComparer.Ordinal)];
        return lines
            ? Mapped(path, "JSON lines", columns, sample, choices, text => JsonRows.FromLines(text.Read(), source))
            : Mapped(path, "JSON", columns, sample, choices, _ => Whole(path, source));
    }

    private static IEnumerable<Result<SourceRow>> Whole(string path, string source)
    {
        using FileStream stream = File.OpenRead(path);
        foreach (Result<SourceRow> row in JsonRows.FromDocument(stream, source))
        {
            yield return row;
        }
    }

    private static bool IsJsonLines(string path)
    {
        using FileStream stream = File.OpenRead(path);
        string first = new TextLines(stream).Read().FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
        try
        {
            using JsonDocument document = JsonDocument.Parse(first);
            return document.RootElement.ValueKind == JsonValueKind.Object && !JsonRows.HoldsList(document.RootElement);
        }
        catch (JsonException)
        {
            return !Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);
        }
    }

    private static Result<AdFile> Mapped(
        string path,
        string format,
        IReadOnlyList<string> columns,
        List<SourceRow> sample,
        IReadOnlyDictionary<AdField, string> choices,
        Func<TextLines, IEnumerable<Result<SourceRow>>> read)
    {
        Result<ColumnMapping> chosen = ColumnGuesser.Guess(columns, sample).With(choices, columns);
        if (!chosen.TryGetValue(out ColumnMapping? mapping))
        {
            return Result.Fail<AdFile>([.. chosen.Problems.Select(problem => problem with { Source = path })]);
        }

        if (!mapping.Columns.ContainsKey(AdField.Description))
        {
            return Result.Fail<AdFile>(new Problem("market.no-text-column", "No column holds the ads' text.")
            {
                Source = path,
                Remedy = columns.Count == 0 ? "The file has no readable rows." : $"Say which: --map description=COLUMN. The columns are {string.Join(", ", columns)}.",
            });
        }

        List<Problem> warnings = [];
        return Result.Ok(new AdFile(path, format, mapping, columns, Stream(path, mapping, read, warnings), () => warnings));
    }

    private static IEnumerable<Result<RawAd>> Stream(
        string path, ColumnMapping mapping, Func<TextLines, IEnumerable<Result<SourceRow>>> read, List<Problem> warnings)
    {
        string source = Path.GetFileName(path);
        using FileStream stream = File.OpenRead(path);
        TextLines lines = new(stream);
        foreach (Result<SourceRow> row in read(lines))
        {
            yield return row.TryGetValue(out SourceRow? value) ? AdRows.ToAd(value, mapping, source) : Result.Fail<RawAd>(row.Problems);
        }

        if (lines.WesternLines > 0)
        {
            warnings.Add(new Problem("market.mixed-encoding", $"{lines.WesternLines} lines were not UTF-8 and were read as Windows-1252.") { Source = source });
        }

        if (lines.CutLines > 0)
        {
            warnings.Add(new Problem("market.long-lines", $"{lines.CutLines} lines were longer than 4 MB and were cut there.") { Source = source });
        }
    }
}
