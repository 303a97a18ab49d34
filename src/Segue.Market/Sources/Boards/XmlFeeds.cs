using System.Xml;
using System.Xml.Linq;
using Segue.Market.Sources.Http;

namespace Segue.Market.Sources.Boards;

/// <summary>Reads XML that a stranger sent: no document types, no outside references.</summary>
internal static class XmlFeeds
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = 64_000_000 };

    /// <summary>The body as XML, or the outcome that it is instead.</summary>
    public static (XElement? Root, Pull? Trouble) Parse(WebAnswer answer)
    {
        if (answer.Trouble is not null)
        {
            return (null, answer.ToPull());
        }

        try
        {
            using StringReader text = new(answer.Body.TrimStart());
            using XmlReader reader = XmlReader.Create(text, Safe);
            return (XElement.Load(reader), null);
        }
        catch (XmlException broken)
        {
            bool page = answer.MediaType.Contains("html", StringComparison.OrdinalIgnoreCase);
            return (null, page ? Pull.Nothing(PullOutcome.Blocked, "a web page came where a feed was due: the site keeps programs out") : Pull.Nothing(PullOutcome.Failed, $"the feed breaks off or is not XML (line {broken.LineNumber})"));
        }
    }

    /// <summary>The text of the first child with this local name, whatever its namespace; null when it is missing or empty.</summary>
    public static string? Child(this XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The children with this local name.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);
}
