using Segue.Reading.Tagging;
using Segue.Testing;

namespace Segue.Reading.Tests.Tagging;

public sealed class SkillTaggerTests : IDisposable
{
    private static readonly SkillTagger Tagger = new(TaggingExamples.Model());

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Find_LearnedWording_FindsNamesNeverSeen()
    {
        const string Text = "Our office has a garden.\nExperience with Bramble is a must.";

        IReadOnlyList<TaggedSpan> spans = Tagger.Find(Text, TaggerLayers.Knowledge);

        TaggedSpan span = Assert.Single(spans);
        Assert.Equal("Bramble", span.Span.Quote(Text));
        Assert.InRange(span.Probability, 0.3, 1);
    }

    [Fact]
    public void Find_NamesJoinedByCommas_AreNamesOfTheirOwn()
    {
        const string Text = "You know Zorb,data modelling and care";

        Assert.Equal(["Zorb", "data modelling"], Tagger.Find(Text, TaggerLayers.Knowledge).Select(span => span.Span.Quote(Text)));
    }

    [Theory]
    [InlineData("Experience with (Bramble) is a must", "Bramble")]
    [InlineData("Experience with Bramble: is a must", "Bramble")]
    public void Find_SignsAtTheEnds_AreLeftOut(string text, string expected) =>
        Assert.All(Tagger.Find(text, TaggerLayers.Knowledge), span => Assert.Equal(expected, span.Span.Quote(text)));

    [Fact]
    public void Find_UnknownLayer_Throws() => Assert.Throws<ArgumentException>(() => Tagger.Find("text", "no such layer"));

    [Fact]
    public void Open_WrittenModel_FindsTheSame()
    {
        const string Text = "Experience with Osprey is a must";
        using (FileStream stream = File.Create(_file))
        {
            TaggingExamples.Model().Write(stream);
        }

        SkillTagger opened = SkillTagger.Open(_file).Value;

        Assert.Equal(Tagger.Find(Text, TaggerLayers.Knowledge), opened.Find(Text, TaggerLayers.Knowledge));
    }

    [Fact]
    public void Write_TrainedTwice_GivesTheSameBytes()
    {
        using MemoryStream first = new();
        using MemoryStream second = new();

        TaggingExamples.Model().Write(first);
        TaggingExamples.Model().Write(second);

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(400)]
    public void Open_DamagedModel_SaysSo(int keep)
    {
        using MemoryStream whole = new();
        TaggingExamples.Model().Write(whole);
        File.WriteAllBytes(_file, whole.ToArray()[..Math.Min(keep, (int)whole.Length / 2)]);

        Assert.Equal("tagger.damaged", SkillTagger.Open(_file).Problems[0].Code);
    }

    [Fact]
    public void Open_NoFile_SaysHowToMakeIt() => Assert.Equal("tagger.no-model", SkillTagger.Open(_file + ".absent").Problems[0].Code);

    [Fact]
    public void Find_AnyText_GivesSpansInOrderThatLieInIt() =>
        Properties.Hold(TaggingExamples.Texts, text => TaggingExamples.LieInOrderIn(text, Tagger.Find(text, TaggerLayers.Knowledge)));

    [Fact]
    public void Find_LineOfManyThousandWords_IsReadInPieces()
    {
        string text = string.Concat(Enumerable.Repeat("Experience with Bramble is a must ", 6_000));

        Assert.Equal(6_000, Tagger.Find(text, TaggerLayers.Knowledge).Count, 600d);
    }

    [Fact]
    public void Open_ShippedModel_FindsWhatNoCatalogueLists()
    {
        const string Text = "Experience with Kafka, Trino and dbt Cloud";
        SkillTagger shipped = SkillTagger.Open(Path.Combine(SharedData.Root, "data/models/skill-tagger.bin")).Value;

        Assert.Contains("Trino", shipped.Find(Text, TaggerLayers.Knowledge).Select(span => span.Span.Quote(Text)));
        Assert.Equal([TaggerLayers.Knowledge, TaggerLayers.Skill, TaggerLayers.UkSkill, TaggerLayers.SoftSkill], shipped.Layers);
    }
}
