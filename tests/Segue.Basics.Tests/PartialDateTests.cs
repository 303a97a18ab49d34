using FsCheck.Fluent;
using Segue.Testing;

namespace Segue.Basics.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2020")]
    [InlineData("2020-07")]
    [InlineData("2020-02-29")]
    public void TryParse_JsonResumeForm_RoundTrips(string text)
    {
        Assert.True(PartialDate.TryParse(text, out PartialDate date));

        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("2021-13")]
    [InlineData("2021-02-29")]
    [InlineData("2021-02-03-04")]
    [InlineData("+2021")]
    [InlineData("July 2021")]
    public void TryParse_AnythingElse_IsRefused(string text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
    }

    [Fact]
    public void EarliestAndLatest_Any_EncloseTheDate()
    {
        Properties.Hold(
            Gen.Choose(1900, 2100).SelectMany(year => Gen.Choose(1, 12).Select(month => new PartialDate(year, month))),
            date => date.Earliest().Day == 1 && date.Latest().AddDays(1).Day == 1 && date.Latest() > date.Earliest());
    }

    [Fact]
    public void CompareTo_YearAgainstItsMonths_StartsWithJanuary()
    {
        Assert.Equal(0, new PartialDate(2020).CompareTo(new PartialDate(2020, 1)));
        Assert.True(new PartialDate(2020) < new PartialDate(2020, 2));
    }
}
