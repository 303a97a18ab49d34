using FsCheck.Fluent;
using Segue.Basics;
using Segue.Reading.Tagging;
using Segue.Reading.Tagging.Neural;
using Segue.Reading.Tagging.Training;

namespace Segue.Reading.Tests.Tagging;

/// <summary>Sentences of our own making, and a model trained on them.</summary>
internal static class TaggingExamples
{
    private static readonly string[] Tools = ["Zorb", "Quill", "Fennel", "Marl", "Tarn", "Osprey"];

    public static readonly Gazetteers Lists = Gazetteers.Create([["Zorb", "Quill"], ["data modelling"], [], []]);

    public static readonly WordTable Words = new(new() { [WordForm.Of("zorb").Core] = new(1, 1, 9), [WordForm.Of("quill").Core] = new(1, 1, 9) }, [0, 1]);

    /// <summary>Gets texts of what the sentences hold, of signs, and of any other characters.</summary>
    public static FsCheck.Gen<string> Texts { get; } = Gen.OneOf(
        Gen.Elements("Experience with", "Zorb", "data modelling", ",", " ", "\n", ". ", "(", ")", "•", "\uD83D\uDE00", "\0", "\u2028", "naïve"),
        Gen.Choose(0, char.MaxValue).Select(unit => ((char)unit).ToString())).ListOf().Select(pieces => string.Concat(pieces));

    /// <summary>Whether the spans follow each other without overlap, inside the text, each starting and ending with a character that is no blank.</summary>
    public static bool LieInOrderIn(string text, IEnumerable<TaggedSpan> spans)
    {
        int from = 0;
        foreach (TextSpan span in spans.Select(one => one.Span))
        {
            if (span.Start < from || span.End <= span.Start || span.End > text.Length || char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]))
            {
                return false;
            }

            from = span.End;
        }

        return true;
    }

    /// <summary>Tools asked for are known spans; the same word elsewhere is not.</summary>
    public static List<Sentence> Sentences()
    {
        List<Sentence> sentences = [];
        foreach (string tool in Tools)
        {
            sentences.Add(new Sentence(["Experience", "with", tool, "is", "a", "must"], [(2, 1)], 1));
            sentences.Add(new Sentence(["You", "know", tool, "data", "modelling", "and", "care"], [(2, 1), (3, 2)], 2));
            sentences.Add(new Sentence(["Our", "office", "has", "a", "garden"], [], 3));
        }

        foreach (Sentence sentence in sentences)
        {
            sentence.Forms = [.. sentence.Words.Select(word => WordForm.Of(word))];
            new TaggerModel(Words, Lists, []).Describe(sentence.Forms);
        }

        return sentences;
    }

    /// <summary>A model that has learned them.</summary>
    public static TaggerModel Model()
    {
        LayerPlan plan = new(TaggerLayers.Knowledge, new("none", "none"), 4, 0.1, OnlyOne: false, 0.3f, 5_000, 0.3f, 12, 2, 1, Rich: true);
        List<Sentence> sentences = Sentences();
        return new(Words, Lists, [TaggerLayer.Create(plan, SpanTrainer.Train(sentences, SpanTrainer.Number(sentences, 1, plan.Rich), plan, 60))]);
    }

    /// <summary>Vectors of two of the tools, which are alike, and of a word that is not.</summary>
    public static readonly WordVectors Vectors = WordVectors.Create([WordForm.Of("zorb").Core, WordForm.Of("quill").Core, WordForm.Of("garden").Core], [[1, -1, 0.5f], [0.9f, -1, 0.5f], [-1, 1, 0]]);

    /// <summary>How small nets are learned from the sentences, of one kind of span or of two.</summary>
    public static NetPlan Plan(int tasks) => new(
        [.. new[] { TaggerLayers.Knowledge, TaggerLayers.Skill }.Take(tasks).Select(name => new NetTask(name, new GoldSource("none", name), 4, 0.3f))],
        Width: 16,
        [1, 2],
        Pairs: 3,
        Seeds: 2,
        LeastCount: 1,
        new NetOptions(1, 40, 2, 0.01f, 0.01f, 0.2f, 0.1f, 0.1f));

    /// <summary>Nets that have learned them.</summary>
    public static NetModel Nets(TaggerModel beside) => NetTraining.Train(new NetTraining.Material(beside, Vectors, _ => Sentences()), Plan(2), _ => { }, CancellationToken.None);
}
