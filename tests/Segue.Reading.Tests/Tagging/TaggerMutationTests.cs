using Segue.Basics;
using Segue.Reading.Tagging;
using Segue.Testing;

namespace Segue.Reading.Tests.Tagging;

/// <summary>The shipped tagger over texts nobody would write, and over models that were damaged on the way.</summary>
public sealed class TaggerMutationTests
{
    private const int Mutations = 150;
    private const int Endless = 1_000_000;

    private static readonly SkillTagger Tagger = SkillTagger.Open(Path.Combine(SharedData.Root, "data", "models", "skill-tagger.bin")).Value;
    private static readonly string[] Inserts = ["(", ")", "•", ",", ";", ".", "\0", "\uD83D", "\u202E", "\n", "\u00A0", "C++", "e.g.", "tools.Experience", "\"", "“", "İ", new string('x', 200)];

    [Fact]
    public void Find_MutatedTexts_GivesSpansInOrderInTheText()
    {
        string[] seeds = [.. Directory.GetFiles(Path.Combine(SharedData.Root, "examples", "ads"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        Random random = new(51);
        for (int number = 0; number < Mutations; number++)
        {
            HoldsTogether(TextMutations.Of(seeds[number % seeds.Length], Inserts, random));
        }
    }

    [Theory]
    [InlineData("Experience with Zorb, Quill and data modelling ")]
    [InlineData("((")]
    [InlineData("a")]
    [InlineData("•")]
    [InlineData("x.Yz")]
    public void Find_EndlessLine_HoldsTogether(string part) =>
        HoldsTogether(string.Concat(Enumerable.Repeat(part, (part.Length > 10 ? Endless / 2 : Endless) / part.Length)));

    [Fact]
    public void Open_DamagedModels_AreModelsOrProblems()
    {
        using MemoryStream whole = new();
        TaggingExamples.Model().Write(whole);
        using TempFolder folder = new();
        Random random = new(52);
        for (int number = 0; number < Mutations; number++)
        {
            string file = Path.Combine(folder.Path, "model.bin");
            File.WriteAllBytes(file, TextMutations.Of(whole.ToArray(), random));

            Result<SkillTagger> opened = SkillTagger.Open(file);

            Assert.True(opened.TryGetValue(out SkillTagger? tagger) ? tagger.Layers.Count >= 0 : opened.Problems[0].Code == "tagger.damaged");
        }
    }

    private static void HoldsTogether(string text)
    {
        int last = 0;
        foreach (TaggedSpan span in Tagger.Find(text, TaggerLayers.Knowledge))
        {
            Assert.InRange(span.Span.Start, last, text.Length - 1);
            Assert.InRange(span.Span.End, span.Span.Start + 1, text.Length);
            Assert.InRange(span.Probability, 0, 1.001);
            last = span.Span.End;
        }
    }
}
