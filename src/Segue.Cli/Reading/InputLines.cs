using System.Text;

namespace Segue.Cli.Reading;

/// <summary>Lines as other programs count them: ended by a line feed and by nothing else, so that answers stay beside their lines.</summary>
internal static class InputLines
{
    /// <summary>The lines, each without its end; a carriage return before it goes too.</summary>
    public static IEnumerable<string> Read(TextReader input)
    {
        char[] buffer = new char[16 * 1024];
        StringBuilder line = new();
        bool open = false;
        int got;
        while ((got = input.Read(buffer, 0, buffer.Length)) > 0)
        {
            int from = 0;
            for (int end; (end = Array.IndexOf(buffer, '\n', from, got - from)) >= 0; from = end + 1)
            {
                line.Append(buffer, from, end - from);
                yield return Take(line);
            }

            line.Append(buffer, from, got - from);
            open = line.Length > 0;
        }

        if (open)
        {
            yield return Take(line);
        }
    }

    private static string Take(StringBuilder line)
    {
        string text = line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
        line.Clear();
        return text;
    }
}
