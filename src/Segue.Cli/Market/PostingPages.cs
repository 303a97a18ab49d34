using Segue.Basics;
using Segue.Documents;
using Segue.Documents.Web;
using Segue.Reading;
using Segue.Reading.Postings;

namespace Segue.Cli.Market;

/// <summary>Reads saved web pages for the import of ads.</summary>
internal static class PostingPages
{
    /// <summary>The ads on the page at <paramref name="path"/>.</summary>
    public static Result<IReadOnlyList<RawAd>> Read(string path)
    {
        string source = Path.GetFileName(path);
        return PlainText.TryDecode(File.ReadAllBytes(path), out string html)
            ? JobPostingReader.Read(HtmlPage.Parse(html), source)
            : Result.Fail<IReadOnlyList<RawAd>>(new Problem("posting.not-text", "The file is not a web page.") { Source = source });
    }
}
