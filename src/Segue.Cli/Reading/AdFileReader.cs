using Segue.Basics;
using Segue.Documents;
using Segue.Documents.Web;
using Segue.Reading;
using Segue.Reading.Postings;
using Format = Segue.Documents.DocumentFormat;

namespace Segue.Cli.Reading;

/// <summary>Opens the file, or the standard input, that holds one ad or a saved page of ads.</summary>
internal static class AdFileReader
{
    private const int LongestTitle = 200;

    /// <summary>The ads, at least one, or why there is none; a value may come with warnings.</summary>
    public static async Task<Result<IReadOnlyList<RawAd>>> ReadAsync(Host host, string path, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            string piped = await host.In.ReadToEndAsync(cancellationToken);
            return string.IsNullOrWhiteSpace(piped) ? None("(standard input)", "Nothing came in.") : OfText("(standard input)", piped.ReplaceLineEndings("\n"));
        }

        Result<Document> read = await DocumentReader.ReadAsync(path, limits: null, cancellationToken);
        if (!read.TryGetValue(out Document? document))
        {
            return Result.Fail<IReadOnlyList<RawAd>>(read.Problems);
        }

        string name = Path.GetFileName(path);
        return document.Format switch
        {
            // Text is taken as the file has it, with its bullets and blank lines: headings show by them, and places point into the file.
            Format.Html or Format.Plain or Format.Markdown when PlainText.TryDecode(await File.ReadAllBytesAsync(path, cancellationToken), out string text) => OfText(name, text, document.Format == Format.Html),
            _ => OfWords(name, document.Text),
        };
    }

    private static Result<IReadOnlyList<RawAd>> OfText(string name, string text, bool? html = null) =>
        html ?? LooksLikeHtml(text) ? JobPostingReader.Read(HtmlPage.Parse(text), name) : OfWords(name, text);

    private static bool LooksLikeHtml(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || (start.StartsWith("<") && text.Contains("</", StringComparison.Ordinal));
    }

    // A text has no field for its title; the first short line is taken for it, as people save ads.
    private static Result<IReadOnlyList<RawAd>> OfWords(string name, string text)
    {
        string title = text.Split('\n').Select(line => line.Trim().TrimStart('#', '*', ' ')).FirstOrDefault(line => line.Length > 0) ?? "";
        return title.Length == 0
            ? None(name, "The file has no words.")
            : Result.Ok<IReadOnlyList<RawAd>>([new RawAd(name, title.Length <= LongestTitle ? title : "", text) { Source = name }]);
    }

    private static Result<IReadOnlyList<RawAd>> None(string source, string message) => Result.Fail<IReadOnlyList<RawAd>>(new Problem("read.empty", message) { Source = source });
}
