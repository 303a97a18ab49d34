using Markdig;

namespace Segue.Documents;

/// <summary>Reads Markdown by way of the HTML it stands for, so that both are read alike.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static Document Read(string source, string text)
    {
        try
        {
            return Web.HtmlReader.Read(source, Markdown.ToHtml(text, Pipeline)) with { Format = DocumentFormat.Markdown };
        }
        catch (ArgumentException)
        {
            // Quotes in quotes in quotes, hundreds deep: nobody's layout, so its words are read as they stand.
            return PlainText.Read(source, text);
        }
    }
}
