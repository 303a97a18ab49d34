using System.Text;
using Segue.Testing;

namespace Segue.Cli.Tests.Guide;

/// <summary>The command lines that the README and the guide show.</summary>
internal static class GuideCommands
{
    /// <summary>Each page with its command lines, in order, split into words as a shell would.</summary>
    public static IEnumerable<(string Page, string[] Words)> All()
    {
        string[] pages = [Path.Combine(SharedData.Root, "README.md"), .. Directory.EnumerateFiles(Path.Combine(SharedData.Root, "docs", "guide"), "*.md").Order(StringComparer.Ordinal)];
        return from page in pages
               from line in File.ReadLines(page)
               where line.StartsWith("    ", StringComparison.Ordinal)
               let command = Command(line.Trim())
               where command.Length > 0
               select (Path.GetFileName(page), command);
    }

    // Words up to a comment, a pipe, or the column of explanations that two spaces or more set apart.
    private static string[] Command(string line)
    {
        string shown = line.StartsWith("$ ", StringComparison.Ordinal) ? line[2..] : line;
        string? rest = shown.StartsWith("./segue ", StringComparison.Ordinal) ? shown[8..] : shown.StartsWith("segue ", StringComparison.Ordinal) ? shown[6..] : null;
        int column = rest?.IndexOf("  ", StringComparison.Ordinal) ?? -1;
        return rest is null ? [] : [.. Split(column < 0 ? rest : rest[..column]).TakeWhile(word => word is not ("#" or "|" or ">" or "<"))];
    }

    private static IEnumerable<string> Split(string line)
    {
        StringBuilder word = new();
        bool quoted = false;
        foreach (char letter in line + " ")
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter != ' ' || quoted)
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
