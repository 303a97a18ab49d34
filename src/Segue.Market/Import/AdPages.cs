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

    /// <summary>True when the file's name ends like a page's or a text's.</summary>
    public static bool IsPage(string path) =>
        Text.Concat(Html).Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens the page.</summary>
    public static AdFile Open(string path)
    {
        bool html = Html.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
        return new AdFile(path, html ? "HTML page" : "text", null, [], Read(path, html), () => []);
    }

    private static IEnumerable<Result<RawAd>> Read(string path, bool html)
    {
        string source = Path.GetFileName(path);
        if (new FileInfo(path).Length > MaxBytes)
        {
            yield return Result.Fail<RawAd>(new Problem("market.too-large", "This page is over 16 MB.") { Source = source });
            yield break;
        }

        yield return FromText(path, source);
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
