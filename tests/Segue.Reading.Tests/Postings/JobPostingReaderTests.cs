using Segue.Basics;
using Segue.Documents.Web;
using Segue.Reading.Postings;

namespace Segue.Reading.Tests.Postings;

public sealed class JobPostingReaderTests
{
    [Fact]
    public void Read_WholePosting_GivesEveryField()
    {
        RawAd ad = One("""
            {"@context":"https://schema.org","@type":"JobPosting","title":"Data Engineer","datePosted":"2026-10-01","validThrough":"2026-12-31T00:00","employmentType":["FULL_TIME","CONTRACTOR"],
             "identifier":{"@type":"PropertyValue","name":"Acme","value":"R-17"},"hiringOrganization":{"@type":"Organization","name":"Steel City Data Ltd"},
             "jobLocation":[{"@type":"Place","address":{"@type":"PostalAddress","addressLocality":"Sheffield","addressCountry":{"@type":"Country","name":"GB"}}},{"@type":"Place","address":{"addressLocality":"Leeds","addressCountry":"GB"}}],
             "baseSalary":{"@type":"MonetaryAmount","currency":"GBP","value":{"@type":"QuantitativeValue","minValue":48000,"maxValue":56000,"unitText":"YEAR"}},
             "jobLocationType":"TELECOMMUTE","description":"<p>You will build <b>pipelines</b>.</p><ul><li>SQL</li></ul>"}
            """);

        Assert.Equal(("R-17", "Data Engineer", "You will build pipelines.\nSQL"), (ad.Id, ad.Title, ad.Description));
        Assert.Equal(("Steel City Data Ltd", "Sheffield, GB; Leeds, GB", "£48000 - £56000 per annum"), (ad.Employer, ad.Location, ad.PayText));
        Assert.Equal(("FULL_TIME, CONTRACTOR", "Remote", new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)), (ad.Employment, ad.Workplace, ad.Posted, ad.Closes));
    }

    [Theory]
    [InlineData("""{"@type":"MonetaryAmount","currency":"GBP","value":"£45,000 - £55,000 a year"}""", "£45,000 - £55,000 a year")]
    [InlineData("""{"@type":"MonetaryAmount","currency":"GBP","value":{"value":"18.50","unitText":"HOUR"}}""", "£18.5 per hour")]
    [InlineData("""{"@type":"MonetaryAmount","currency":"EUR","value":{"minValue":"60,000","maxValue":80000,"unitText":"HOUR"}}""", "EUR 60000 - EUR 80000 per annum")]
    [InlineData("""{"@type":"MonetaryAmount","currency":"GBP","value":{"minValue":0,"maxValue":1,"unitText":"YEAR"}}""", null)]
    [InlineData("42000", "£42000 per annum")]
    [InlineData("""{"@type":"MonetaryAmount","value":{"maxValue":500,"unitText":"DAY"},"currency":"GBP"}""", "up to £500 per day")]
    [InlineData("""["nothing here",{"currency":"GBP","value":52000}]""", "£52000 per annum")]
    [InlineData("null", null)]
    public void Read_PayInAnyShape_IsOneLineOrNothing(string pay, string? expected)
    {
        RawAd ad = One($$"""{"@type":"JobPosting","title":"Analyst","description":"Work","baseSalary":{{pay}}}""");

        Assert.Equal(expected, ad.PayText);
    }

    [Fact]
    public void Read_PayWithoutCurrencyAbroad_IsNotTakenForPounds()
    {
        RawAd ad = One("""{"@type":"JobPosting","title":"Analyst","description":"Work","baseSalary":90000,"jobLocation":{"address":{"addressLocality":"Austin","addressCountry":"US"}}}""");

        Assert.Null(ad.PayText);
    }

    [Fact]
    public void Read_EstimatedSalary_IsSaidToBePredicted()
    {
        RawAd ad = One("""{"@type":"JobPosting","title":"Analyst","description":"Work","estimatedSalary":[{"@type":"MonetaryAmountDistribution","name":"base","currency":"GBP","duration":"P1Y","percentile25":41000,"percentile75":52000}]}""");

        Assert.Equal(("£41000 - £52000 per annum", true), (ad.PayText, ad.PayPredicted));
    }

    [Fact]
    public void Read_GraphAndSeveralScripts_GivesEachPosting()
    {
        IReadOnlyList<RawAd> ads = Read(Script("""{"@graph":[{"@type":"WebSite","name":"Jobs"},{"@type":["Thing","JobPosting"],"title":"First","description":"a"}]}""") + Script("""[{"@type":"https://schema.org/JobPosting","title":"Second","description":"b"},{"@type":"BreadcrumbList"}]""")).Value;

        Assert.Equal(["First", "Second"], ads.Select(ad => ad.Title));
        Assert.Equal(["page.html", "page.html#2"], ads.Select(ad => ad.Id));
    }

    [Fact]
    public void Read_RemoteWithoutPlace_TakesWhereOneMayLive()
    {
        RawAd ad = One("""{"@type":"JobPosting","title":"Analyst","description":"Work","jobLocationType":"TELECOMMUTE","applicantLocationRequirements":{"@type":"Country","name":"UK"}}""");

        Assert.Equal(("UK", "Remote"), (ad.Location, ad.Workplace));
    }

    [Fact]
    public void Read_DescriptionEscapedTwice_IsWords()
    {
        RawAd ad = One("""{"@type":"JobPosting","title":"R&amp;D Engineer","description":"&lt;p&gt;Python&lt;/p&gt;&lt;p&gt;SQL&lt;/p&gt;"}""");

        Assert.Equal(("R&D Engineer", "Python\nSQL"), (ad.Title, ad.Description));
    }

    [Fact]
    public void Read_RequirementsInPropertiesOfTheirOwn_AreAddedUnderHeadings()
    {
        RawAd ad = One("""{"@type":"JobPosting","title":"Analyst","description":"Work","skills":["SQL",{"@type":"DefinedTerm","name":"Python"}],"experienceRequirements":{"@type":"OccupationalExperienceRequirements","monthsOfExperience":36}}""");

        Assert.Equal("Work\n\nExperience required\n3 years of experience\n\nSkills\nSQL\nPython", ad.Description);
    }

    [Fact]
    public void Read_LineEndsInStringsAndTrailingCommas_IsReadAsPagesMeanIt()
    {
        RawAd ad = One("<!-- {\"@type\":\"JobPosting\",\"title\":\"Data\nEngineer\",\"description\":\"Work\",} -->");

        Assert.Equal("Data Engineer", ad.Title);
    }

    [Fact]
    public void Read_JobDataCutOff_SaysSoAndReadsThePageInstead()
    {
        Result<IReadOnlyList<RawAd>> read = Read(Script("{\"@type\":\"JobPosting\",\"title\":\"Data Eng") + $"<h1>Data Engineer</h1><p>{string.Concat(Enumerable.Repeat("You will build pipelines in SQL. ", 10))}</p>");

        Assert.Equal("Data Engineer", Assert.Single(read.Value).Title);
        Assert.Equal("posting.bad-json", Assert.Single(read.Problems).Code);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"JobPosting\",</script>", "posting.bad-json")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"JobPosting\",\"url\":\"https://example.org\"}</script>", "posting.incomplete")]
    [InlineData("<p>Please wait</p>", "posting.none")]
    public void Read_PageWithoutAnAd_SaysWhy(string body, string code)
    {
        Assert.Equal(code, Assert.Single(Read(body).Problems).Code);
    }

    [Fact]
    public void Read_Microdata_IsReadAsJsonLdIs()
    {
        HtmlPage page = HtmlPage.Parse("""
            <div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Data Engineer</h1>
            <div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">Steel City Data</span></div>
            <div itemprop="jobLocation" itemscope itemtype="https://schema.org/Place"><div itemprop="address" itemscope itemtype="https://schema.org/PostalAddress"><span itemprop="addressLocality">Sheffield</span></div></div>
            <div itemprop="baseSalary" itemscope itemtype="https://schema.org/MonetaryAmount"><meta itemprop="currency" content="GBP"><div itemprop="value" itemscope itemtype="https://schema.org/QuantitativeValue"><meta itemprop="minValue" content="48000"><meta itemprop="maxValue" content="56000"><meta itemprop="unitText" content="YEAR"></div></div>
            <div itemprop="description"><p>You know <b>SQL</b>.</p></div></div>
            """);

        RawAd ad = Assert.Single(JobPostingReader.Read(page, "page.html").Value);

        Assert.Equal(("Data Engineer", "Steel City Data", "Sheffield", "£48000 - £56000 per annum", "You know SQL."), (ad.Title, ad.Employer, ad.Location, ad.PayText, ad.Description));
    }

    private static RawAd One(string json) => Assert.Single(Read(Script(json)).Value);

    private static string Script(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    private static Result<IReadOnlyList<RawAd>> Read(string body) => JobPostingReader.Read(HtmlPage.Parse($"<html><head><title>Jobs</title></head><body>{body}</body></html>"), "page.html");
}
