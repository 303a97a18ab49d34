using Segue.Basics;
using Segue.Reading.Tagging.Neural;

namespace Segue.Reading.Tagging;

/// <summary>
/// Finds skills and knowledge as <see cref="SkillTagger"/> does, more surely and more slowly: by the mean of what several small neural nets and the tagger's
/// own layer say. Made by <c>segue eval train-tagger</c>; see docs/model-cards/skill-tagger.md. Immutable; shared across threads.
/// </summary>
public sealed class CarefulTagger
{
    private const int MostWords = 200;

    [ThreadStatic]
    private static NetWork? _work;

    private readonly TaggerModel _model;
    private readonly NetModel _nets;

    internal CarefulTagger(TaggerModel model, NetModel nets) => (_model, _nets) = (model, nets);

    /// <summary>Gets the names of its layers; the kinds of span it can find.</summary>
    public IReadOnlyList<string> Layers => [.. _nets.Heads.Select(head => head.Name)];

    /// <summary>Reads the nets.</summary>
    /// <param name="file">The file that training wrote.</param>
    /// <param name="tagger">The tagger that was trained with them.</param>
    /// <returns>The tagger, or <c>tagger.no-model</c>, <c>tagger.damaged</c> or <c>tagger.other-model</c>.</returns>
    public static Result<CarefulTagger> Open(string file, SkillTagger tagger)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        const string Remedy = "Make it again with segue eval train-tagger.";
        if (!File.Exists(file))
        {
            return Result.Fail<CarefulTagger>(new Problem("tagger.no-model", "The skill tagger's nets are not there.") { Source = file, Remedy = "Make them with segue eval train-tagger." });
        }

        try
        {
            using FileStream stream = File.OpenRead(file);
            NetModel nets = NetModel.Read(stream);
            return nets.MadeFor == tagger.Model.Sum()
                ? Result.Ok(new CarefulTagger(tagger.Model, nets))
                : Result.Fail<CarefulTagger>(new Problem("tagger.other-model", "The nets were made for another skill tagger than the one beside them.") { Source = file, Remedy = Remedy });
        }
        catch (InvalidDataException problem)
        {
            return Result.Fail<CarefulTagger>(new Problem("tagger.damaged", problem.Message) { Source = file, Remedy = Remedy });
        }
    }

    /// <summary>The spans of some layers in <paramref name="text"/>: those of each in order and without overlap; offsets are those of the text.</summary>
    /// <param name="text">Any text; it is cut into sentences first.</param>
    /// <param name="layers">Names among <see cref="Layers"/>.</param>
    /// <exception cref="ArgumentException">There is no such layer.</exception>
    public IReadOnlyList<TaggedSpan> Find(string text, params IReadOnlyList<string> layers)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(layers);
        string[] names = [.. layers.Distinct(StringComparer.Ordinal)];
        int[] heads = [.. names.Select(Head)];
        List<TaggedSpan>[] found = [.. names.Select(_ => new List<TaggedSpan>())];
        NetWork work = Work();
        foreach (TextSpan sentence in TagSentences.Cut(text))
        {
            work.Words.Clear();
            TagWords.Cut(text, sentence.Start, sentence.End, work.Words);
            for (int from = 0; from < work.Words.Count; from += MostWords)
            {
                Run(work, text, from);
                for (int at = 0; at < heads.Length; at++)
                {
                    work.Choose(heads[at]);
                    foreach (ChosenSpan span in work.Chosen)
                    {
                        SkillTagger.Append(text, work.Words, from, span, names[at], found[at]);
                    }
                }
            }
        }

        return [.. found.SelectMany(spans => spans)];
    }

    /// <summary>The spans of <paramref name="layer"/> in a sentence that is cut into words already, as gold sets are.</summary>
    internal IReadOnlyList<ChosenSpan> Find(IReadOnlyList<string> words, string layer)
    {
        NetWork work = Work();
        work.Start(words.Count);
        for (int at = 0; at < words.Count; at++)
        {
            work.Set(at, words[at]);
        }

        work.Run();
        work.Choose(Head(layer));
        return [.. work.Chosen];
    }

    private static void Run(NetWork work, string text, int from)
    {
        int count = Math.Min(MostWords, work.Words.Count - from);
        work.Start(count);
        for (int at = 0; at < count; at++)
        {
            TagWord word = work.Words[from + at];
            work.Set(at, text.AsSpan(word.Start, word.End - word.Start));
        }

        work.Run();
    }

    private int Head(string layer)
    {
        int head = Array.FindIndex(_nets.Heads, one => one.Name == layer);
        return head >= 0 ? head : throw new ArgumentException($"The nets have no layer {layer}.", nameof(layer));
    }

    private NetWork Work() => _work is { } known && ReferenceEquals(known.Nets, _nets) ? known : _work = new NetWork(_model, _nets);
}
