using Segue.Market.Import;

namespace Segue.Market.Tests.Import;

public sealed class TextSketchTests
{
    private static readonly string Base = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"word{i * 7919 % 1000}"));

    [Fact]
    public void Likeness_OfTheSameWordsWithOtherMarks_IsOne()
    {
        TextSketch? other = TextSketch.Of(Base.ToUpperInvariant().Replace(" ", ",  ", StringComparison.Ordinal));

        Assert.Equal(1.0, TextSketch.Of(Base)?.Likeness(other!));
    }

    [Fact]
    public void Likeness_OfANearCopy_IsHighAndSharesABand()
    {
        TextSketch first = TextSketch.Of(Base)!;
        TextSketch second = TextSketch.Of(Base + " apply now through our agency today")!;

        Assert.InRange(first.Likeness(second), 0.85, 1.0);
        Assert.NotEmpty(first.Bands().Intersect(second.Bands()));
    }

    [Fact]
    public void Likeness_OfOtherWords_IsLow()
    {
        string other = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"thing{i}"));

        Assert.InRange(TextSketch.Of(Base)!.Likeness(TextSketch.Of(other)!), 0, 0.1);
    }

    [Fact]
    public void Sketch_ThroughBytes_IsTheSame()
    {
        TextSketch sketch = TextSketch.Of(Base)!;

        Assert.Equal(1.0, sketch.Likeness(TextSketch.FromBytes(sketch.ToBytes())));
    }

    [Fact]
    public void Sketch_OfAFewWords_IsNone() => Assert.Null(TextSketch.Of("too short to compare"));
}
