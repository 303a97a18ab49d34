using System.Text.Json;

namespace Segue.Reading.Tagging.Training;

/// <summary>Reads gold sets in the form of one JSON object a line with <c>tokens</c>, tag lists of B, I and O, and <c>idx</c>, the document.</summary>
internal static class GoldSentences
{
    /// <summary>The sentences of <paramref name="file"/> with the spans of one tag list, such as <c>tags_skill</c>.</summary>
    public static List<Sentence> Read(string file, string tags)
    {
        List<Sentence> sentences = [];
        foreach (string line in File.ReadLines(file))
        {
            if (line.Length == 0)
            {
                continue;
            }

            using JsonDocument row = JsonDocument.Parse(line);
            string[] words = [.. row.RootElement.GetProperty("tokens").EnumerateArray().Select(word => word.GetString() ?? "")];
            string[] marks = [.. row.RootElement.GetProperty(tags).EnumerateArray().Select(mark => mark.GetString() ?? "O")];
            int group = row.RootElement.TryGetProperty("idx", out JsonElement index) ? index.GetInt32() : sentences.Count;
            sentences.Add(new Sentence(words, [.. Spans(marks)], group));
        }

        return sentences;
    }

    /// <summary>The spans that B, I and O marks describe; an I after an O begins one, as the published scorers have it.</summary>
    public static IEnumerable<(int Start, int Length)> Spans(string[] marks)
    {
        int start = -1;
        for (int at = 0; at <= marks.Length; at++)
        {
            char mark = at < marks.Length && marks[at].Length > 0 ? marks[at][0] : 'O';
            if (start >= 0 && mark != 'I')
            {
                yield return (start, at - start);
                start = -1;
            }

            if (mark == 'B' || (mark == 'I' && start < 0))
            {
                start = at;
            }
        }
    }
}
