using Segue.Basics;
using Segue.Documents;

namespace Segue.Cli.Reading;

/// <summary>Makes a document of plain text, one block a line.</summary>
internal static class PlainLines
{
    /// <summary>The document; blank lines are kept in the text and have no block.</summary>
    public static Document Read(string source, string text)
    {
        string normal = text.ReplaceLineEndings("\n");
        List<Block> blocks = [];
        int start = 0;
        foreach (string line in normal.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                blocks.Add(new Block(TextSpan.FromBounds(start, start + line.Length), BlockKind.Text));
            }

            start += line.Length + 1;
        }

        return new Document(source, Segue.Documents.DocumentFormat.Plain, normal, blocks);
    }
}
