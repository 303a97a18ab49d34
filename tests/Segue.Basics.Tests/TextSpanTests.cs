namespace Segue.Basics.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void Quote_InsideText_GivesTheWords()
    {
        Assert.Equal("Python", TextSpan.FromBounds(4, 10).Quote("Use Python."));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void FromBounds_NotASpan_Throws(int start, int end)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TextSpan.FromBounds(start, end));
    }
}
