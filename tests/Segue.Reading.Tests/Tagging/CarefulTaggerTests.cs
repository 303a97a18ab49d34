using System.IO.Compression;
using Segue.Basics;
using Segue.Reading.Tagging;
using Segue.Reading.Tagging.Neural;
using Segue.Testing;

namespace Segue.Reading.Tests.Tagging;

public sealed class CarefulTaggerTests : IDisposable
{
    private const int Mutations = 150;

    private static readonly TaggerModel Beside = TaggingExamples.Model();
    private static readonly NetModel Nets = TaggingExamples.Nets(Beside);
    private static readonly CarefulTagger Tagger = new(Beside, Nets);

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Find_TwoLayers_GivesThoseOfEach()
    {
        const string Text = "Our office has a garden.\nExperience with Bramble is a must.";

        IReadOnlyList<TaggedSpan> spans = Tagger.Find(Text, TaggerLayers.Knowledge, TaggerLayers.Skill, TaggerLayers.Skill);

        Assert.Equal([("Bramble", TaggerLayers.Knowledge), ("Bramble", TaggerLayers.Skill)], spans.Select(span => (span.Span.Quote(Text), span.Layer)));
        Assert.All(spans, span => Assert.InRange(span.Probability, 0.3, 1));
    }

    [Fact]
    public void Find_UnknownLayer_Throws() => Assert.Throws<ArgumentException>(() => Tagger.Find("text", "no such layer"));

    [Fact]
    public void Open_WrittenNets_FindTheSame()
    {
        const string Text = "Experience with Osprey is a must. You know Fennel data modelling and care.";
        Write();

        CarefulTagger opened = CarefulTagger.Open(_file, new SkillTagger(Beside)).Value;

        Assert.Equal(Tagger.Layers, opened.Layers);
        Assert.Equal(Spans(Tagger, Text), Spans(opened, Text));
        Assert.NotEmpty(Spans(opened, Text));
    }

    [Fact]
    public void Write_TrainedTwice_GivesTheSameBytes()
    {
        using MemoryStream first = new();
        using MemoryStream second = new();

        Nets.Write(first);
        TaggingExamples.Nets(Beside).Write(second);

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(400)]
    public void Open_DamagedNets_SaysSo(int keep)
    {
        Write();
        byte[] whole = File.ReadAllBytes(_file);
        File.WriteAllBytes(_file, whole[..Math.Min(keep, whole.Length / 2)]);

        Assert.Equal("tagger.damaged", CarefulTagger.Open(_file, new SkillTagger(Beside)).Problems[0].Code);
    }

    [Fact]
    public void Open_NetsDamagedWithin_AreNetsThatReadOrProblems()
    {
        using MemoryStream whole = new();
        Nets.Write(whole);
        whole.Position = 0;
        using MemoryStream unpacked = new();
        using (BrotliStream packed = new(whole, CompressionMode.Decompress))
        {
            packed.CopyTo(unpacked);
        }

        Random random = new(53);
        for (int number = 0; number < Mutations; number++)
        {
            using (FileStream file = File.Create(_file))
            using (BrotliStream packed = new(file, CompressionLevel.Fastest))
            {
                packed.Write(TextMutations.Of(unpacked.ToArray(), random));
            }

            Result<CarefulTagger> opened = CarefulTagger.Open(_file, new SkillTagger(Beside));

            Assert.True(opened.TryGetValue(out CarefulTagger? tagger)
                ? tagger.Find("Experience with Zorb is a must", [.. tagger.Layers]).All(span => span.Span.End <= 30)
                : opened.Problems[0].Code is "tagger.damaged" or "tagger.other-model");
        }
    }

    [Fact]
    public void Open_NetsOfAnotherModel_SaysSo()
    {
        using (FileStream file = File.Create(_file))
        {
            (Nets with { MadeFor = Nets.MadeFor + 1 }).Write(file);
        }

        Assert.Equal("tagger.other-model", CarefulTagger.Open(_file, new SkillTagger(Beside)).Problems[0].Code);
    }

    [Fact]
    public void Open_NoFile_SaysHowToMakeIt() => Assert.Equal("tagger.no-model", CarefulTagger.Open(_file + ".absent", new SkillTagger(Beside)).Problems[0].Code);

    [Fact]
    public void Find_AnyText_GivesSpansInOrderThatLieInIt() =>
        Properties.Hold(TaggingExamples.Texts, text => TaggingExamples.LieInOrderIn(text, Tagger.Find(text, TaggerLayers.Skill)));

    [Fact]
    public void Open_ShippedNets_FindPhrasesOfEachKind()
    {
        const string Text = "You will manage a small team and have experience with Trino and dbt Cloud.";
        string models = Path.Combine(SharedData.Root, "data/models");
        SkillTagger plain = SkillTagger.Open(Path.Combine(models, "skill-tagger.bin")).Value;
        CarefulTagger shipped = CarefulTagger.Open(Path.Combine(models, "skill-nets.bin"), plain).Value;

        Assert.Equal([TaggerLayers.Knowledge, TaggerLayers.Skill, TaggerLayers.UkSkill], shipped.Layers);
        Assert.Contains("Trino", shipped.Find(Text, TaggerLayers.Knowledge).Select(span => span.Span.Quote(Text)));
        Assert.Contains(shipped.Find(Text, TaggerLayers.Skill), span => span.Span.Quote(Text).StartsWith("manage", StringComparison.Ordinal));
    }

    private static (int, int, string)[] Spans(CarefulTagger tagger, string text) => [.. tagger.Find(text, TaggerLayers.Knowledge).Select(span => (span.Span.Start, span.Span.End, span.Layer))];

    private void Write()
    {
        using FileStream stream = File.Create(_file);
        Nets.Write(stream);
    }
}
