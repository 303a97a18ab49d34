using Segue.Market;

namespace Segue.Report.Tests;

public sealed class WordingTests
{
    [Theory]
    [InlineData(0.4, "under a month")]
    [InlineData(1, "1 month")]
    [InlineData(23, "23 months")]
    [InlineData(24, "2 years")]
    [InlineData(37.6, "3 years 2 months")]
    public void Months_Any_ReadsAsPeopleSay(double months, string expected)
    {
        Assert.Equal(expected, Wording.Months(months));
    }

    [Fact]
    public void Full_Share_CarriesIntervalAndCount()
    {
        Assert.Equal("31% (95% sure: 26 to 37%; 81 of 263 ads)", Wording.Full(Share.Of(81, 263)));
    }

    [Fact]
    public void Pay_PublishedSingleFigure_DoesNotPretendToBeARange()
    {
        Assert.Equal("£65,000", Wording.Pay(new PayFigure("published", 0, 65000, null, 65000, "guide", "UK")));
    }

    [Fact]
    public void Pay_Quartiles_SayTheMiddleAndN()
    {
        Assert.Equal("£55,000 to £80,000, middle £68,000 (n = 44)", Wording.Pay(new PayFigure("stated", 44, 55000, 68000, 80000, "ads", "UK")));
    }
}
