using Segue.Reading.Tagging;
using Segue.Reading.Tagging.Training;

namespace Segue.Reading.Evaluation;

/// <summary>Compares the spans that a tagger finds with those of a gold set; a span is right when both its ends are.</summary>
public static class SpanComparison
{
    /// <summary>Compares over one file of a gold set.</summary>
    /// <param name="tagger">The tagger.</param>
    /// <param name="layer">The layer that finds this kind of span.</param>
    /// <param name="file">One JSON object a line, with <c>tokens</c> and lists of B, I and O.</param>
    /// <param name="tags">The list to compare with, such as <c>tags_skill</c>.</param>
    /// <returns>The counts, with a note for each sentence read otherwise.</returns>
    public static SpanCount Compare(SkillTagger tagger, string layer, string file, string tags)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        return Compare(tagger, layer, GoldSentences.Read(file, tags));
    }

    /// <summary>Compares over one file of a gold set.</summary>
    /// <param name="tagger">The tagger.</param>
    /// <param name="layer">The layer that finds this kind of span.</param>
    /// <param name="file">One JSON object a line, with <c>tokens</c> and lists of B, I and O.</param>
    /// <param name="tags">The list to compare with, such as <c>tags_skill</c>.</param>
    /// <returns>The counts, with a note for each sentence read otherwise.</returns>
    public static SpanCount Compare(CarefulTagger tagger, string layer, string file, string tags)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        return Compare(tagger, layer, GoldSentences.Read(file, tags));
    }

    /// <summary>Compares over sentences.</summary>
    internal static SpanCount Compare(SkillTagger tagger, string layer, IEnumerable<Sentence> sentences) => Compare(words => tagger.Find(words, layer), layer, sentences);

    /// <summary>Compares over sentences.</summary>
    internal static SpanCount Compare(CarefulTagger tagger, string layer, IEnumerable<Sentence> sentences) => Compare(words => tagger.Find(words, layer), layer, sentences);

    private static SpanCount Compare(Func<string[], IReadOnlyList<ChosenSpan>> find, string layer, IEnumerable<Sentence> sentences)
    {
        SpanCount count = new();
        foreach (Sentence sentence in sentences)
        {
            HashSet<(int Start, int Length)> found = [.. find(sentence.Words).Select(span => (span.Start, span.Length))];
            int right = sentence.Spans.Count(found.Contains);
            count.Known += sentence.Spans.Length;
            count.Found += found.Count;
            count.Right += right;
            if (right < sentence.Spans.Length || right < found.Count)
            {
                count.Notes.Add($"{layer}: missed {Quote(sentence, sentence.Spans.Where(span => !found.Contains(span)))}; wrongly {Quote(sentence, found.Where(span => !sentence.Spans.Contains(span)))}");
            }
        }

        return count;
    }

    private static string Quote(Sentence sentence, IEnumerable<(int Start, int Length)> spans) =>
        $"[{string.Join(" | ", spans.Order().Select(span => string.Join(' ', sentence.Words.Skip(span.Start).Take(span.Length))))}]";
}
