using Segue.Catalogue;
using Segue.Testing;

namespace Segue.Reading.Tests.Ads;

public sealed class ClosingDateTests
{
    private static readonly AdReader Reader = AdReader.Create(CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value);

    [Theory]
    [InlineData("Closing date: 5 January 2027", "2027-01-05", "5 January 2027")]
    [InlineData("Full Time The closing date is 18 June 2026Job summary Do you", "2026-06-18", "18 June 2026")]
    [InlineData("**Closing date :** 15th June 2026 We are", "2026-06-15", "15th June 2026")]
    [InlineData("Please apply. Closing date: 5pm on 26 June 2026 Equality", "2026-06-26", "26 June 2026")]
    [InlineData("Closing Date: Wednesday 19th of August, 2026", "2026-08-19", "19th of August, 2026")]
    [InlineData("Job Closing Date: 28/11/2026", "2026-11-28", "28/11/2026")]
    [InlineData("window will close on: 06/15/2026", "2026-06-15", "06/15/2026")]
    [InlineData("Closing date 03.12.26", "2026-12-03", "03.12.26")]
    [InlineData("Application closing date:\n31 Jan, 2026 We are", "2026-01-31", "31 Jan, 2026")]
    [InlineData("Application deadline: February 28th, 2026", "2026-02-28", "February 28th, 2026")]
    [InlineData("Apply by 2026-12-01.", "2026-12-01", "2026-12-01")]
    [InlineData("The closing date for this role is midnight on 1 Sept 2026", "2026-09-01", "1 Sept 2026")]
    [InlineData("Apply by 1 May. The closing date is 2 May 2026", "2026-05-02", "2 May 2026")]
    public void Read_ClosingDate_IsTheDateAfterTheWords(string text, string day, string words)
    {
        ClosingDate closing = Assert.IsType<ClosingDate>(Read(text));

        Assert.Equal((DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), true, words, words), (closing.Day, closing.YearSaid, closing.Text, closing.Span.Quote(text)));
    }

    [Theory]
    [InlineData("Please apply by emailing your CV to us before 5 May 2026")]
    [InlineData("as soon as possible before the closing date to discuss your needs")]
    [InlineData("closing date **** Service Manager, 3 May 2026")]
    [InlineData("Meet every deadline. On 5 May 2026 we opened an office")]
    [InlineData("We closed a round on 5 May 2026")]
    [InlineData("Closing date: 31 June 2026")]
    [InlineData("Closing date: 45/46/2026")]
    [InlineData("no earlier than the closing date three days after the original posting of 5 May 2026")]
    [InlineData("closes 12,000 deals in May 2026")]
    public void Read_NoDateAfterTheWords_IsNoClosingDate(string text)
    {
        Assert.Null(Read(text));
    }

    [Theory]
    [InlineData("Closing date: 31st July", "2026-06-20", "2026-07-31")]
    [InlineData("Application Deadline - Sunday 31st JulyPlease note", "2026-06-20", "2026-07-31")]
    [InlineData("Closing date: 31st July", "2026-08-20", "2027-07-31")]
    [InlineData("Closing date: 31st July", null, null)]
    public void Read_YearNotSaid_FollowsFromTheDayOfPosting(string text, string? posted, string? day)
    {
        ClosingDate closing = Assert.IsType<ClosingDate>(Read(text, posted));

        Assert.Equal((Day(day), false), (closing.Day, closing.YearSaid));
    }

    [Theory]
    [InlineData("Leeds", "2026-05-06")]
    [InlineData("Austin, TX, United States", "2026-06-05")]
    public void Read_DayOrMonthFirst_GoesByTheCountry(string location, string day)
    {
        AdFacts facts = Reader.Read(new RawAd("1", "Data engineer", "Closing date: 06/05/2026") { Location = location });

        Assert.Equal(Day(day), facts.Closing?.Day);
    }

    private static ClosingDate? Read(string text, string? posted = null) => Reader.Read(new RawAd("1", "Data engineer", text) { Posted = Day(posted) }).Closing;

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
