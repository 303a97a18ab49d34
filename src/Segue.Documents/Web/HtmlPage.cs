using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Segue.Documents.Web;

/// <summary>A saved web page: its title, its words and the machine-readable scripts in it. Nothing in it is run or fetched.</summary>
/// <param name="Title">The page's title; empty when it has none.</param>
/// <param name="Text">What a person reads, one line a block, without menus, scripts and styles.</param>
/// <param name="JsonLd">The contents of every <c>application/ld+json</c> script, in order, then the page's microdata in the same form.</param>
public sealed record HtmlPage(string Title, string Text, IReadOnlyList<string> JsonLd)
{
    /// <summary>Gets the first main heading; empty when the page has none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Reads a page; HTML that is broken is read as browsers read it.</summary>
    public static HtmlPage Parse(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        IHtmlDocument page = new HtmlParser().ParseDocument(html);
        List<string> scripts = page.QuerySelectorAll("script")
            .Where(script => string.Equals(script.GetAttribute("type")?.Split(';')[0].Trim(), "application/ld+json", StringComparison.OrdinalIgnoreCase))
            .Select(script => script.TextContent)
            .Concat(Microdata.Items(page))
            .ToList();
        Document document = HtmlReader.Read("", page);
        return new HtmlPage(page.Title?.Trim() ?? "", document.Text, scripts) { Heading = page.QuerySelector("h1")?.TextContent.Trim() ?? "" };
    }

    /// <summary>The words of a fragment of markup, as ads give their descriptions; markup escaped twice is unescaped.</summary>
    public static string TextOf(string fragment)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        if (!fragment.Contains('<', StringComparison.Ordinal) && fragment.Contains("&lt;", StringComparison.Ordinal))
        {
            fragment = System.Net.WebUtility.HtmlDecode(fragment);
        }

        return fragment.Contains('<', StringComparison.Ordinal) || fragment.Contains('&', StringComparison.Ordinal) ? HtmlReader.Read("", fragment).Text : fragment;
    }
}
