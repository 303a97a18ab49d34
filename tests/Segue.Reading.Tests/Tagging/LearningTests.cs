using Segue.Reading.Evaluation;
using Segue.Reading.Tagging;
using Segue.Reading.Tagging.Training;

namespace Segue.Reading.Tests.Tagging;

public sealed class LearningTests
{
    [Fact]
    public void Minimise_Quadratic_FindsItsLeast()
    {
        float[] x = [8, -3, 5];
        float[] least = [1, 2, -4];

        Lbfgs.Minimise(x, ValueAndGradient, 60, 1e-9);

        Assert.All(x.Zip(least), pair => Assert.Equal(pair.Second, pair.First, 2));

        double ValueAndGradient(float[] at, float[] gradient)
        {
            double value = 0;
            for (int i = 0; i < at.Length; i++)
            {
                gradient[i] = 2 * (i + 1) * (at[i] - least[i]);
                value += (i + 1) * (at[i] - least[i]) * (at[i] - least[i]);
            }

            return value;
        }
    }

    [Fact]
    public void Evaluate_SmallSteps_AgreeWithTheGradient()
    {
        List<Sentence> sentences = TaggingExamples.Sentences();
        Dictionary<uint, int> ids = SpanTrainer.Number(sentences, 1, rich: true);
        SpanObjective objective = new(sentences, [.. sentences.Select(one => SpanTrainer.Encode(one, ids, rich: true))], ids.Count, 4, 0.5, 1);
        Random random = new(3);
        float[] weights = [.. Enumerable.Range(0, (ids.Count * Role.Count) + 4).Select(_ => (float)(random.NextDouble() - 0.5) / 10)];
        float[] gradient = new float[weights.Length];
        objective.Evaluate(weights, gradient);

        foreach (int at in Enumerable.Range(0, 40).Select(_ => random.Next(weights.Length)).Concat(Enumerable.Range(weights.Length - 4, 4)))
        {
            const float Step = 0.02f;
            float[] other = new float[weights.Length];
            weights[at] += Step;
            double above = objective.Evaluate(weights, other);
            weights[at] -= 2 * Step;
            double below = objective.Evaluate(weights, other);
            weights[at] += Step;
            Assert.InRange((above - below) / (2 * Step) - gradient[at], -0.02, 0.02);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Train_Ensemble_FindsWhatItLearned(bool rich)
    {
        LayerPlan plan = new(TaggerLayers.Knowledge, new("none", "none"), 4, 0.1, OnlyOne: false, 0.3f, 2_000, 0.3f, 12, 2, 1, rich);
        List<Sentence> sentences = TaggingExamples.Sentences();

        TaggerLayer layer = TaggerLayer.Create(plan, SpanEnsemble.Train(plan, sentences));
        SpanCount count = SpanComparison.Compare(new SkillTagger(new TaggerModel(TaggingExamples.Words, TaggingExamples.Lists, [layer])), plan.Name, sentences);

        Assert.Equal((18, 18, 18), (count.Known, count.Found, count.Right));
        Assert.Equal(1, count.F1);
        Assert.Empty(count.Notes);
    }

    [Fact]
    public void Compare_GoldFile_CountsExactSpansAlone()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, """
            {"idx": 1, "tokens": ["Experience", "with", "Bramble", "is", "a", "must"], "tags_skill": ["O", "O", "B", "O", "O", "O"]}
            {"idx": 2, "tokens": ["Experience", "with", "Bramble", "is", "a", "must"], "tags_skill": ["O", "O", "B", "I", "O", "O"]}
            """);

        SpanCount count = SpanComparison.Compare(new SkillTagger(TaggingExamples.Model()), TaggerLayers.Knowledge, file, "tags_skill");
        File.Delete(file);

        Assert.Equal((2, 2, 1), (count.Known, count.Found, count.Right));
        Assert.Equal("knowledge: missed [Bramble is]; wrongly [Bramble]", Assert.Single(count.Notes));
    }

    [Theory]
    [InlineData("O B I O", "1+2")]
    [InlineData("B B I", "0+1 1+2")]
    [InlineData("O I I", "1+2")]
    [InlineData("B-Skill I-Skill O B-Skill", "0+2 3+1")]
    [InlineData("O O", "")]
    public void Spans_Marks_AreReadAsScorersDo(string marks, string expected) =>
        Assert.Equal(expected, string.Join(' ', GoldSentences.Spans(marks.Split(' ')).Select(span => $"{span.Start}+{span.Length}")));
}
