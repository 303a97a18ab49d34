using Markdig;

namespace Segue.Documents;

/// <summary>Reads Markdown by way of the HTML it stands for, so that both are read alike.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static Document Read(string source, string text) =>
        Web.HtmlReader.Read(source, Markdown.ToHtml(text, Pipeline)) with { Format = DocumentFormat.Markdown };
}
