using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Segue.Documents.Web;

/// <summary>Reads HTML into blocks: headings, list items, cells and paragraphs, as a person sees them.</summary>
internal static class HtmlReader
{
    // Deeper nesting than any page has; what lies below is read as text of its ancestor.
    private const int DeepestNesting = 200;

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "noscript", "template", "nav", "svg", "iframe", "head", "button", "select" };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "li", "table", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "dl", "dt", "dd", "pre", "blockquote", "form", "fieldset", "address", "figure", "figcaption", "body", "tbody", "thead",
    };

    public static Document Read(string source, string html) => Read(source, new HtmlParser().ParseDocument(html));

    public static Document Read(string source, IHtmlDocument page)
    {
        DocumentBuilder builder = new();
        StringBuilder line = new();
        if (page.Body is { } body)
        {
            Walk(body, builder, line, BlockKind.Text, 0, 0);
            Flush(builder, line, BlockKind.Text, 0);
        }

        return builder.Build(source, DocumentFormat.Html);
    }

    private static void Walk(INode node, DocumentBuilder builder, StringBuilder line, BlockKind kind, int heading, int depth)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText text)
            {
                Append(line, text.Data);
            }
            else if (child is IElement element && !Skipped.Contains(element.LocalName))
            {
                if (depth > DeepestNesting || !Blocks.Contains(element.LocalName))
                {
                    if (depth > DeepestNesting)
                    {
                        continue;
                    }

                    Walk(element, builder, line, kind, heading, depth + 1);
                    continue;
                }

                Flush(builder, line, kind, heading);
                (BlockKind inside, int level) = KindOf(element.LocalName, kind, heading);
                Walk(element, builder, line, inside, level, depth + 1);
                Flush(builder, line, inside, level);
            }
        }
    }

    private static (BlockKind Kind, int Level) KindOf(string name, BlockKind around, int level) => name.ToLowerInvariant() switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => (BlockKind.Heading, name[1] - '0'),
        "li" => (BlockKind.ListItem, 0),
        "td" or "th" => (BlockKind.Cell, 0),
        _ => (around, level),
    };

    private static void Append(StringBuilder line, string text)
    {
        foreach (char unit in text)
        {
            if (!char.IsWhiteSpace(unit) || unit == '\u00A0')
            {
                line.Append(unit);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
    }

    private static void Flush(DocumentBuilder builder, StringBuilder line, BlockKind kind, int heading)
    {
        builder.Add(line.ToString(), kind, heading);
        line.Clear();
    }
}
