namespace Segue.Reading.Tests;

public sealed class PayReaderTests
{
    [Theory]
    [InlineData("Salary: £45,000 – £55,000 per annum", 45000, 55000, "year")]
    [InlineData("£45k-55k", 45000, 55000, "year")]
    [InlineData("£45K to £60K plus bonus", 45000, 60000, "year")]
    [InlineData("£450 - £550 per day", 450, 550, "day")]
    [InlineData("paying £22.50 per hour", 22.5, 22.5, "hour")]
    [InlineData("Â£45,000 pa", 45000, 45000, "year")]
    public void Read_UsualForms_GivesBoundsAndPeriod(string text, double low, double high, string period)
    {
        AdPay? pay = PayReader.Read(text, "description");

        Assert.NotNull(pay);
        Assert.Equal(((decimal)low, (decimal)high, period), (pay.Low!.Value, pay.High!.Value, pay.Period));
    }

    [Theory]
    [InlineData("up to £60K", null, 60000.0)]
    [InlineData("from £40,000 per annum", 40000.0, null)]
    [InlineData("£50k+", 50000.0, null)]
    public void Read_OpenEnded_LeavesTheOtherBoundUnknown(string text, double? low, double? high)
    {
        AdPay? pay = PayReader.Read(text, "description");

        Assert.NotNull(pay);
        Assert.Equal(((decimal?)low, (decimal?)high), (pay.Low, pay.High));
    }

    [Theory]
    [InlineData("a turnover of £2bn")]
    [InlineData("we raised £12m in funding")]
    [InlineData("£500 training budget a year")]
    [InlineData("£1,000 referral bonus")]
    [InlineData("Competitive, DOE")]
    [InlineData("call 0113 496 0145")]
    [InlineData("OTE £80k")]
    public void Read_WhatIsNotPay_IsSilent(string text)
    {
        Assert.Null(PayReader.Read(text, "description"));
    }

    [Fact]
    public void Read_DayRate_NamesTheConventionOfItsYearAndKeepsIr35()
    {
        AdPay pay = PayReader.Read("£500 - £575 per day, outside IR35", "description")!; // a plain day rate is always read

        Assert.Equal((120_000m, 138_000m, "day x 240", "outside"), (pay.AnnualLow!.Value, pay.AnnualHigh!.Value, pay.Convention, pay.Ir35));
    }

    [Fact]
    public void Read_Span_PointsAtTheWords()
    {
        const string Text = "You will like it here. Salary £45,000 per annum. Apply.";

        AdPay pay = PayReader.Read(Text, "description")!; // as above

        Assert.StartsWith("£45,000", pay.Span.Quote(Text), StringComparison.Ordinal);
    }
}
