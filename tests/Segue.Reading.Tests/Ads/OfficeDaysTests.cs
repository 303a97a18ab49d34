using Segue.Catalogue;
using Segue.Testing;

namespace Segue.Reading.Tests.Ads;

public sealed class OfficeDaysTests
{
    private static readonly AdReader Reader = AdReader.Create(CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value);

    [Theory]
    [InlineData("Hybrid, 2 days in the office", 2, 2, Workplace.Hybrid)]
    [InlineData("two days a week in our London office", 2, 2, Workplace.Hybrid)]
    [InlineData("(2-3 days per week onsite)", 2, 3, Workplace.Hybrid)]
    [InlineData("3 to 4 days in the office. Up to", 3, 4, Workplace.Hybrid)]
    [InlineData("2/3 days in the London office", 2, 3, Workplace.Hybrid)]
    [InlineData("2+ days per week from our office in Dundee", 2, 2, Workplace.Hybrid)]
    [InlineData("5 DAYS IN OFFICE", 5, 5, Workplace.OnSite)]
    public void Read_DaysBesideTheOffice_AreDaysOfTheWeek(string text, int low, int high, Workplace workplace)
    {
        AdFacts facts = Read(text);

        Assert.Equal((low, high, workplace), (facts.OfficeDays?.Low, facts.OfficeDays?.High, facts.Workplace));
        Assert.Equal(facts.OfficeDays!.Text, facts.OfficeDays.Span.Quote(text));
    }

    [Theory]
    [InlineData("3 days at home, and the office is near")]
    [InlineData("1-2 days per month in the office maybe")]
    [InlineData("25 days of holiday. Our office is in York")]
    [InlineData("12 days in the office of the president")]
    [InlineData("Expectation of days in the office will be set")]
    [InlineData("2.5 days in the office")]
    [InlineData("our 3-day officers' course")]
    public void Read_OtherDays_AreNone(string text)
    {
        Assert.Null(Read(text).OfficeDays);
    }

    private static AdFacts Read(string text) => Reader.Read(new RawAd("1", "Data engineer", text));
}
