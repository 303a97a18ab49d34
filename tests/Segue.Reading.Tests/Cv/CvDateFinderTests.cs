using Segue.Reading.Cv.Layout;

namespace Segue.Reading.Tests.Cv;

public sealed class CvDateFinderTests
{
    [Theory]
    [InlineData("Jan 2019 – Present", "2019-01", null, true)]
    [InlineData("01/2019-03/2020", "2019-01", "2020-03", false)]
    [InlineData("2019–2021", "2019", "2021", false)]
    [InlineData("2019 — 2021", "2019", "2021", false)]
    [InlineData("Summer 2020", "2020-06", "2020-08", false)]
    [InlineData("since May 2021", "2021-05", null, true)]
    [InlineData("August 2012 to May 2016", "2012-08", "2016-05", false)]
    [InlineData("Sept. 2014 – June 2018", "2014-09", "2018-06", false)]
    [InlineData("Aug. 2010 – July. 2014", "2010-08", "2014-07", false)]
    [InlineData("2018-09 - 2020-01", "2018-09", "2020-01", false)]
    [InlineData("June 2023 – present 2 years 10 months", "2023-06", null, true)]
    [InlineData("(March 2015 - to date)", "2015-03", null, true)]
    [InlineData("May – Aug 2019", "2019-05", "2019-08", false)]
    [InlineData("Jan '19 - Feb '21", "2019-01", "2021-02", false)]
    [InlineData("2019-21", "2019", "2021", false)]
    [InlineData("2020 onwards", "2020", null, true)]
    [InlineData("from March 2018 until now", "2018-03", null, true)]
    [InlineData("1st July 2017 - 30th June 2019", "2017-07", "2019-06", false)]
    [InlineData("01/02/2017 - 28/02/2019", "2017-02", "2019-02", false)]
    [InlineData("Feb 2020 -", "2020-02", null, true)]
    [InlineData("Apr 2016 → Dec 2018", "2016-04", "2018-12", false)]
    [InlineData("Between 2015 and 2017", "2015", "2017", false)]
    [InlineData("Nov 2019–Mar 2020", "2019-11", "2020-03", false)]
    public void Find_ARangeInAnyUsualForm_ReadsBothEnds(string text, string start, string? end, bool current)
    {
        CvDates dates = Assert.Single(CvDateFinder.Find(text));
        Assert.Equal((start, end, current), (dates.Start?.ToString(), dates.End?.ToString(), dates.Current));
        Assert.Equal(text.Length, dates.At.Length);
    }

    [Theory]
    [InlineData("2018-09", "2018-09")]
    [InlineData("Graduated: June 2019", "2019-06")]
    [InlineData("09/2018", "2018-09")]
    [InlineData("2016", "2016")]
    public void Find_ALoneDate_HasNoStart(string text, string date)
    {
        CvDates dates = Assert.Single(CvDateFinder.Find(text));
        Assert.Null(dates.Start);
        Assert.Equal(date, dates.End?.ToString());
    }

    [Theory]
    [InlineData("handled 2,000 requests")]
    [InlineData("10.1234/neurips.2023.1234")]
    [InlineData("saved £2019 a month")]
    [InlineData("+44 1923 200200")]
    [InlineData("a 2020% rise")]
    public void Find_NumbersThatAreNoDates_FindsNothing(string text) => Assert.Empty(CvDateFinder.Find(text));
}
