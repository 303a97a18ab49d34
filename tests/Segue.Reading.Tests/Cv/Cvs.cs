using Segue.Basics;
using Segue.Documents;
using Segue.Reading.Cv;

namespace Segue.Reading.Tests.Cv;

/// <summary>Makes documents and readers for CV tests from plain text.</summary>
internal static class Cvs
{
    /// <summary>The day every test is read on.</summary>
    public static DateOnly Today { get; } = new(2026, 6, 15);

    /// <summary>A reader that knows a handful of skills by their whole words.</summary>
    public static CvReader Reader { get; } = new(Find, Today);

    /// <summary>A plain-text document, one block a line.</summary>
    public static Document Plain(string text)
    {
        string normal = text.ReplaceLineEndings("\n");
        List<Block> blocks = [];
        int start = 0;
        foreach (string line in normal.Split('\n'))
        {
            if (line.Trim().Length > 0)
            {
                blocks.Add(new Block(TextSpan.FromBounds(start, start + line.Length), BlockKind.Text));
            }

            start += line.Length + 1;
        }

        return new Document("cv.txt", Segue.Documents.DocumentFormat.Plain, normal, blocks);
    }

    /// <summary>The profile of a plain-text CV; fails the test when it is refused.</summary>
    public static CvProfile Read(string text) => Reader.Read(Plain(text)).Value;

    private static List<SkillHit> Find(string text)
    {
        List<SkillHit> found = [];
        foreach ((string word, string id) in new[] { ("Python", "python"), ("SQL", "sql"), ("Docker", "docker"), ("Kafka", "apache-kafka"), ("AWS", "aws"), ("machine learning", "machine-learning") })
        {
            for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                found.Add(new SkillHit(id, at, at + word.Length));
            }
        }

        return found;
    }
}
