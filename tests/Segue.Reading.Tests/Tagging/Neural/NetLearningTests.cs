using Segue.Reading.Evaluation;
using Segue.Reading.Tagging;
using Segue.Reading.Tagging.Neural;
using Segue.Reading.Tagging.Training;

namespace Segue.Reading.Tests.Tagging.Neural;

public sealed class NetLearningTests
{
    private const float Step = 0.004f;

    [Fact]
    public void Add_SmallSteps_AgreeWithTheGradient()
    {
        (SpanNet net, NetExample[] examples) = Untrained();
        NetGradient gradient = new(net, TaggingExamples.Vectors);
        foreach (NetExample example in examples)
        {
            gradient.Add(example, null);
        }

        Random random = new(2);
        int[] heads = [.. Enumerable.Range(0, net.Shape.Longest.Length).SelectMany(head => Enumerable.Range(net.Shape.LengthsAt(head), net.Shape.Longest[head]))];
        AssertAgree(() => Loss(net, examples), net.Values, gradient.Values, [.. heads, .. Enumerable.Range(0, 120).Select(_ => random.Next(net.Values.Length))]);
        AssertAgree(() => Loss(net, examples), net.Rows, gradient.Rows, [.. Enumerable.Range(0, 60).Select(_ => random.Next(net.Rows.Length))]);
    }

    [Fact]
    public void Clear_AfterASentence_LeavesNothing()
    {
        (SpanNet net, NetExample[] examples) = Untrained();
        NetGradient gradient = new(net, TaggingExamples.Vectors);
        gradient.Add(examples[0], new NetChance(1, 0.2f, 0.2f, 0.2f));
        Assert.Contains(gradient.Rows, value => value != 0);

        gradient.Clear();

        Assert.All(gradient.Rows, value => Assert.Equal(0, value));
        Assert.All(gradient.Values, value => Assert.Equal(0, value));
        Assert.Empty(gradient.Touched);
    }

    [Fact]
    public void Train_Nets_FindWhatTheyLearned()
    {
        TaggerModel beside = new(TaggingExamples.Words, TaggingExamples.Lists, []);
        CarefulTagger tagger = new(beside, TaggingExamples.Nets(beside));

        SpanCount knowledge = SpanComparison.Compare(tagger, TaggerLayers.Knowledge, TaggingExamples.Sentences());
        SpanCount skill = SpanComparison.Compare(tagger, TaggerLayers.Skill, TaggingExamples.Sentences());

        Assert.Equal((18, 18, 18), (knowledge.Known, knowledge.Found, knowledge.Right));
        Assert.Equal((18, 18, 18), (skill.Known, skill.Found, skill.Right));
    }

    [Fact]
    public void Hide_Share_IsHiddenAndMadeUpFor()
    {
        NetChance chance = new(3, 0, 0.25f, 0);
        float[] numbers = [.. Enumerable.Repeat(3f, 4_000)];

        chance.Hide(0, numbers);

        Assert.All(numbers, value => Assert.True(value is 0 or 4));
        Assert.InRange(numbers.Count(value => value == 0), 900, 1_100);
    }

    private static (SpanNet Net, NetExample[] Examples) Untrained()
    {
        List<Sentence> sentences = TaggingExamples.Sentences();
        uint[] keys = new uint[FeatureSet.Most];
        SortedSet<uint> features = [];
        foreach (Sentence sentence in sentences)
        {
            for (int at = 0; at < sentence.Forms.Length; at++)
            {
                features.UnionWith(keys.Take(NetInput.Write(sentence.Forms, at, keys)));
            }
        }

        Dictionary<uint, int> rows = NetModel.Number([.. features]);
        SpanNet net = SpanNet.Begin(new NetShape(rows.Count, TaggingExamples.Vectors.Length, 16, [1, 2], 3, [4, 2]), 5);
        return (net, [.. sentences.Take(4).Select(one => new NetExample(NetInput.Of(one.Forms, rows, TaggingExamples.Vectors), [(0, one), (1, one)]))]);
    }

    private static void AssertAgree(Func<double> loss, float[] numbers, float[] gradient, int[] places)
    {
        foreach (int at in places)
        {
            float before = numbers[at];
            numbers[at] = before + Step;
            double above = loss();
            numbers[at] = before - Step;
            double below = loss();
            numbers[at] = before;
            Assert.InRange((above - below) / (2 * Step) - gradient[at], -Tolerance(gradient[at]), Tolerance(gradient[at]));
        }
    }

    private static double Tolerance(float gradient) => 0.02 + (0.02 * Math.Abs(gradient));

    private static double Loss(SpanNet net, NetExample[] examples)
    {
        NetGradient fresh = new(net, TaggingExamples.Vectors);
        return examples.Sum(example => fresh.Add(example, null));
    }
}
