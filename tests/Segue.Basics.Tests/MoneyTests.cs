namespace Segue.Basics.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(125000, "GBP", "£1,250")]
    [InlineData(1250, "GBP", "£12.50")]
    [InlineData(-99, "GBP", "-£0.99")]
    [InlineData(4000, "USD", "USD 40")]
    public void ToString_Amount_ReadsAsPeopleWriteIt(long minor, string currency, string expected)
    {
        Assert.Equal(expected, Money.FromMinorUnits(minor, currency).ToString());
    }

    [Fact]
    public void Plus_OtherCurrency_IsNeverConverted()
    {
        Assert.Throws<InvalidOperationException>(() => Money.Pounds(1).Plus(Money.FromAmount(1, "USD")));
    }

    [Fact]
    public void Plus_Default_IsNeutral()
    {
        Assert.Equal(Money.Pounds(3), default(Money).Plus(Money.Pounds(3)).Plus(default));
    }

    [Fact]
    public void FromAmount_HalfPenny_RoundsAwayFromZero()
    {
        Assert.Equal(101, Money.FromAmount(1.005m, "GBP").MinorUnits);
        Assert.Equal(-101, Money.FromAmount(-1.005m, "GBP").MinorUnits);
    }

    [Fact]
    public void Plus_BeyondTheRange_Overflows()
    {
        Assert.Throws<OverflowException>(() => Money.FromMinorUnits(long.MaxValue, "GBP").Plus(Money.FromMinorUnits(1, "GBP")));
    }
}
