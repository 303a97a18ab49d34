using System.Text;
using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Import;

/// <summary>Reads files that are one ad each: text, Markdown and saved pages.</summary>
internal static class AdPages
{
    private const long MaxBytes = 16L * 1024 * 1024;

    private static readonly string[] Text = [".txt", ".md", ".text"];
    private static readonly string[] Html = [".html", ".htm", ".xhtml"];

    /// <summary>True when the file's name ends like that of a text, or of a page and pages can be read.</summary>
    public static bool IsPage(string path, PageReader? pages) => Ends(path, Text) || (pages is not null && Ends(path, Html));

    /// <summary>Opens the page.</summary>
    public static AdFile Open(string path, PageReader? pages)
    {
        bool html = pages is not null && Ends(path, Html);
        List<Problem> warnings = [];
        return new AdFile(path, html ? "HTML page" : "text", null, [], Read(path, html ? pages : null, warnings), () => warnings);
    }

    private static bool Ends(string path, string[] endings) => endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Result<RawAd>> Read(string path, PageReader? pages, List<Problem> warnings)
    {
        string source = Path.GetFileName(path);
        if (new FileInfo(path).Length > MaxBytes)
        {
            return [Result.Fail<RawAd>(new Problem("market.too-large", "This page is over 16 MB.") { Source = source })];
        }

        return pages is null ? [FromText(path, source)] : FromPage(pages(path), source, warnings);
    }

    private static IEnumerable<Result<RawAd>> FromPage(Result<IReadOnlyList<RawAd>> read, string source, List<Problem> warnings)
    {
        if (!read.TryGetValue(out IReadOnlyList<RawAd>? ads))
        {
            return [Result.Fail<RawAd>(read.Problems)];
        }

        warnings.AddRange(read.Problems);
        return ads.Select(ad => Result.Ok(ad with { Source = source }));
    }

    private static Result<RawAd> FromText(string path, string source)
    {
        using FileStream stream = File.OpenRead(path);
        StringBuilder text = new();
        string title = "";
        foreach (string line in new TextLines(stream).Read())
        {
            if (title.Length == 0 && line.Trim().Length is > 0 and <= 200)
            {
                title = line.Trim().TrimStart('#', '*', ' ');
            }

            text.AppendLine(line);
        }

        string description = text.ToString().Trim();
        return description.Length == 0
            ? Result.Fail<RawAd>(new Problem("market.empty-file", "The file has no text.") { Source = source })
            : Result.Ok(new RawAd(source, title, description) { Source = source });
    }
}
