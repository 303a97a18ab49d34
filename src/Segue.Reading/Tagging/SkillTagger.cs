using Segue.Basics;

namespace Segue.Reading.Tagging;

/// <summary>
/// Finds skills and knowledge in text by how it is worded, so that what no catalogue lists is seen too. Made by <c>segue eval train-tagger</c>; see
/// docs/model-cards/skill-tagger.md. Immutable; shared across threads.
/// </summary>
public sealed class SkillTagger
{
    private const int MostWords = 200;

    [ThreadStatic]
    private static TaggerWork? _work;

    private readonly TaggerModel _model;

    internal SkillTagger(TaggerModel model) => _model = model;

    /// <summary>Gets what it was read from.</summary>
    internal TaggerModel Model => _model;

    /// <summary>Gets the names of its layers; the kinds of span it can find.</summary>
    public IReadOnlyList<string> Layers => [.. _model.Layers.Select(layer => layer.Name)];

    /// <summary>Reads a model.</summary>
    /// <param name="file">The file that training wrote.</param>
    /// <returns>The tagger, or <c>tagger.no-model</c> or <c>tagger.damaged</c>.</returns>
    public static Result<SkillTagger> Open(string file)
    {
        if (!File.Exists(file))
        {
            return Result.Fail<SkillTagger>(new Problem("tagger.no-model", "The skill tagger's model is not there.") { Source = file, Remedy = "Make it with segue eval train-tagger." });
        }

        try
        {
            using FileStream stream = File.OpenRead(file);
            return Result.Ok(new SkillTagger(TaggerModel.Read(stream)));
        }
        catch (InvalidDataException problem)
        {
            return Result.Fail<SkillTagger>(new Problem("tagger.damaged", problem.Message) { Source = file, Remedy = "Make it again with segue eval train-tagger." });
        }
    }

    /// <summary>The spans of <paramref name="layer"/> in <paramref name="text"/>, in order and without overlap; offsets are those of the text.</summary>
    /// <param name="text">Any text; it is cut into sentences first.</param>
    /// <param name="layer">A name among <see cref="Layers"/>.</param>
    /// <exception cref="ArgumentException">There is no such layer.</exception>
    public IReadOnlyList<TaggedSpan> Find(string text, string layer)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TaggedSpan> found = [];
        foreach (TextSpan sentence in TagSentences.Cut(text))
        {
            Find(text, sentence, layer, found);
        }

        return found;
    }

    /// <summary>Appends the spans of <paramref name="layer"/> in one sentence of <paramref name="text"/>.</summary>
    internal void Find(string text, TextSpan sentence, string layer, List<TaggedSpan> found)
    {
        TaggerWork work = _work ??= new TaggerWork();
        TaggerLayer weights = Layer(layer);
        SentenceTagger tagger = work.Tagger(_model, weights);
        work.Words.Clear();
        TagWords.Cut(text, sentence.Start, sentence.End, work.Words);
        for (int from = 0; from < work.Words.Count; from += MostWords)
        {
            int count = Math.Min(MostWords, work.Words.Count - from);
            tagger.Start(count);
            for (int at = 0; at < count; at++)
            {
                TagWord word = work.Words[from + at];
                tagger.Set(at, text.AsSpan(word.Start, word.End - word.Start));
            }

            tagger.Choose(work.Chosen);
            foreach (ChosenSpan span in work.Chosen)
            {
                Append(text, work.Words, from, span, layer, found);
            }
        }
    }

    /// <summary>The spans of <paramref name="layer"/> in a sentence that is cut into words already, as gold sets are.</summary>
    internal IReadOnlyList<ChosenSpan> Find(IReadOnlyList<string> words, string layer)
    {
        TaggerWork work = _work ??= new TaggerWork();
        SentenceTagger tagger = work.Tagger(_model, Layer(layer));
        tagger.Start(words.Count);
        for (int at = 0; at < words.Count; at++)
        {
            tagger.Set(at, words[at]);
        }

        tagger.Choose(work.Chosen);
        return [.. work.Chosen];
    }

    private TaggerLayer Layer(string name)
    {
        foreach (TaggerLayer layer in _model.Layers)
        {
            if (layer.Name == name)
            {
                return layer;
            }
        }

        throw new ArgumentException($"The model has no layer {name}.", nameof(name));
    }

    /// <summary>Appends a span of words, given from one of them on, as a part of the text. Knowledge is named, so a comma ends the name; a skill may run on over one.</summary>
    internal static void Append(string text, List<TagWord> words, int from, ChosenSpan span, string layer, List<TaggedSpan> found)
    {
        int last = from + span.Start + span.Length - 1;
        int start = from + span.Start;
        for (int at = start; at <= last; at++)
        {
            if (at == last || (words[at].BeforeComma && layer == TaggerLayers.Knowledge))
            {
                Add(text, words, start, at, layer, span.Probability, found);
                start = at + 1;
            }
        }
    }

    // Signs at the ends are not part of a name; a closing bracket is where it was opened within.
    private static void Add(string text, List<TagWord> words, int first, int last, string layer, float probability, List<TaggedSpan> found)
    {
        while (first <= last && !HoldsLetter(text, words[first]))
        {
            first++;
        }

        while (first <= last && !HoldsLetter(text, words[last]) && !(text[words[last].Start] == ')' && text.AsSpan(words[first].Start, words[last].Start - words[first].Start).Contains('(')))
        {
            last--;
        }

        if (first <= last)
        {
            found.Add(new TaggedSpan(TextSpan.FromBounds(words[first].Start, words[last].End), layer, probability));
        }
    }

    private static bool HoldsLetter(string text, TagWord word)
    {
        for (int at = word.Start; at < word.End; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A span that the tagger found.</summary>
/// <param name="Span">Where, in UTF-16 units of the text.</param>
/// <param name="Layer">What was found, see <see cref="TaggerLayers"/>.</param>
/// <param name="Probability">How sure the model is, 0 to 1.</param>
public sealed record TaggedSpan(TextSpan Span, string Layer, double Probability);
