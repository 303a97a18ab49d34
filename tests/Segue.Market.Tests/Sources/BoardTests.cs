using Segue.Market.Sources;
using Segue.Reading;

namespace Segue.Market.Tests.Sources;

/// <summary>Each board in the shape of its real answers (docs of each, field by field), and what Segue makes of it.</summary>
public sealed class BoardTests
{
    [Fact]
    public async Task Greenhouse_List_DecodesTextOnceAndLeavesOutTalentPools()
    {
        await using FakeBoards boards = new();
        boards.On("boards-api.greenhouse.io/v1/boards/acme/jobs?content=true", """
            {"jobs":[
              {"id":4012345,"internal_job_id":9,"title":"Machine Learning Engineer","updated_at":"2026-11-03T09:00:00-05:00","first_published":"2026-10-01T09:00:00-04:00",
               "absolute_url":"https://boards.greenhouse.io/acme/jobs/4012345","company_name":"Acme","location":{"name":"Remote"},"offices":[{"name":"London","location":"London, United Kingdom"}],
               "content":"&lt;h2&gt;You&lt;/h2&gt;&lt;ul&gt;&lt;li&gt;Python &amp;amp; SQL&lt;/li&gt;&lt;/ul&gt;","metadata":null},
              {"id":4,"internal_job_id":null,"title":"Talent pool","location":{"name":"London"},"content":""}],"meta":{"total":2}}
            """);

        Pull pull = await boards.PullAsync("greenhouse:acme");

        RawAd ad = Assert.Single(pull.Ads);
        Assert.Equal((PullOutcome.Complete, "4012345", "Machine Learning Engineer", "Acme", "London, United Kingdom", "Remote", new DateOnly(2026, 10, 1)), (pull.Outcome, ad.Id, ad.Title, ad.Employer, ad.Location, ad.Workplace, ad.Posted));
        Assert.Contains("Python & SQL", ad.Description, StringComparison.Ordinal);
        Assert.Equal("greenhouse:acme", ad.Source);
    }

    [Theory]
    [InlineData("lever:acme", "api.lever.co")]
    [InlineData("lever-eu:acme", "api.eu.lever.co")]
    public async Task Lever_Posting_HasItsListsInTheText(string id, string host)
    {
        await using FakeBoards boards = new();
        boards.On($"{host}/v0/postings/acme?mode=json", """
            [{"id":"a1","text":"Data Engineer","country":"GB","workplaceType":"hybrid","categories":{"location":"Leeds","commitment":"Permanent","team":"Data","level":"Senior","allLocations":["Leeds","London"]},
              "openingPlain":"We move data.","descriptionBodyPlain":"You will build.","lists":[{"text":"What you bring","content":"<li>Spark</li><li>Five years of SQL</li>"}],"additionalPlain":"Benefits.",
              "salaryRange":{"currency":"GBP","interval":"per-year-salary","min":60000,"max":75000},"hostedUrl":"https://jobs.lever.co/acme/a1","createdAt":1762128000000}]
            """);

        RawAd ad = Assert.Single((await boards.PullAsync(id)).Ads);

        Assert.Equal(("Leeds, London", "hybrid", "Senior", "£60000 - £75000 per annum", new DateOnly(2025, 11, 3)), (ad.Location, ad.Workplace, ad.Level, ad.PayText, ad.Posted));
        Assert.Matches("(?s)We move data.*You will build.*What you bring.*Spark.*Benefits", ad.Description);
    }

    [Fact]
    public async Task Ashby_Job_CountsSalaryOnlyAndSkipsUnlisted()
    {
        await using FakeBoards boards = new();
        boards.On("api.ashbyhq.com/posting-api/job-board/Acme%20AI?includeCompensation=true", """
            {"apiVersion":"1","jobs":[
              {"id":"j1","title":"AI Engineer","isListed":true,"location":"London","secondaryLocations":[{"location":"Cambridge"}],"isRemote":true,"workplaceType":"Hybrid","employmentType":"FullTime","publishedAt":"2026-11-01T10:00:00.000+00:00",
               "jobUrl":"https://jobs.ashbyhq.com/Acme%20AI/j1","descriptionPlain":"LLMs.","compensation":{"summaryComponents":[{"compensationType":"EquityPercentage","interval":"NONE","minValue":0.1,"maxValue":0.2},
               {"compensationType":"Salary","interval":"1 YEAR","currencyCode":"GBP","minValue":80000,"maxValue":110000}]}},
              {"id":"j2","title":"Hidden","isListed":false}]}
            """);

        RawAd ad = Assert.Single((await boards.PullAsync("ashby:Acme AI")).Ads);

        Assert.Equal(("London, Cambridge", "Hybrid", "£80000 - £110000 per annum"), (ad.Location, ad.Workplace, ad.PayText));
    }

    [Fact]
    public async Task Workable_Job_ReadsItsPlaces()
    {
        await using FakeBoards boards = new();
        boards.On("apply.workable.com/api/v1/widget/accounts/acme?details=true", """
            {"name":"Acme Ltd","jobs":[{"title":"Data Analyst","shortcode":"A1B2","employment_type":"Full-time","telecommuting":false,"url":"https://apply.workable.com/j/A1B2","published_on":"2026-11-02",
            "locations":[{"country":"United Kingdom","city":"Manchester","region":"England","hidden":false},{"city":"Secret","hidden":true}],"description":"<p>Excel &amp; SQL</p>"}]}
            """);

        RawAd ad = Assert.Single((await boards.PullAsync("workable:acme")).Ads);

        Assert.Equal(("A1B2", "Acme Ltd", "Manchester, England, United Kingdom", new DateOnly(2026, 11, 2)), (ad.Id, ad.Employer, ad.Location, ad.Posted));
    }

    [Fact]
    public async Task SmartRecruiters_Pages_AsksDetailsOfNewAdsOnly()
    {
        await using FakeBoards boards = new();
        string Row(int i) => $$$"""{"id":"{{{i}}}","name":"Job {{{i}}}","releasedDate":"2026-11-01T08:00:00.000Z","location":{"city":"Leeds","country":"gb","hybrid":true},"typeOfEmployment":{"label":"Full-time"},"experienceLevel":{"label":"Associate"},"company":{"name":"Acme"}}""";
        string Page(int from, int to) => $$"""{"offset":{{from}},"limit":100,"totalFound":101,"content":[{{string.Join(',', Enumerable.Range(from, to - from).Select(Row))}}]}""";
        boards.On("api.smartrecruiters.com/v1/companies/acme/postings?limit=100&offset=0", Page(0, 100));
        boards.On("api.smartrecruiters.com/v1/companies/acme/postings?limit=100&offset=100", Page(100, 101));
        boards.On("api.smartrecruiters.com/v1/companies/acme/postings/100", """{"jobAd":{"sections":{"jobDescription":{"title":"Job","text":"<p>Build</p>"},"qualifications":{"title":"You","text":"<p>Python</p>"}}},"postingUrl":"https://x/100"}""");

        Pull pull = await boards.PullAsync("smartrecruiters:acme", known: id => id != "100");

        Assert.Equal((PullOutcome.Complete, 101, 1), (pull.Outcome, pull.Listed.Count, pull.Ads.Count));
        Assert.Matches("(?s)Job.*Build.*You.*Python", pull.Ads[0].Description);
        Assert.Equal(("Leeds, GB", "Hybrid", "Associate"), (pull.Ads[0].Location, pull.Ads[0].Workplace, pull.Ads[0].Level));
        Assert.Equal(3, boards.Asked.Count);
    }

    [Fact]
    public async Task SmartRecruiters_UnknownCompany_IsEmptyAndSaysThatItMayBeUnknown()
    {
        await using FakeBoards boards = new();
        boards.On("api.smartrecruiters.com/v1/companies/nobody/postings?limit=100&offset=0", """{"offset":0,"limit":100,"totalFound":0,"content":[]}""");

        Pull pull = await boards.PullAsync("smartrecruiters:nobody");

        Assert.Equal(PullOutcome.Empty, pull.Outcome);
        Assert.Contains("does not know", pull.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recruitee_Offer_IsRead()
    {
        await using FakeBoards boards = new();
        boards.On("acme.recruitee.com/api/offers/", """{"offers":[{"id":7,"title":"ML Ops","careers_url":"https://acme.recruitee.com/o/ml-ops","description":"<p>Run</p>","requirements":"<p>Docker</p>","location":"Bristol, United Kingdom","remote":false,"hybrid":true,"published_at":"2026-10-05 08:00:00 UTC"}]}""");

        RawAd ad = Assert.Single((await boards.PullAsync("recruitee:acme")).Ads);

        Assert.Equal(("7", "Bristol, United Kingdom", "Hybrid", new DateOnly(2026, 10, 5)), (ad.Id, ad.Location, ad.Workplace, ad.Posted));
        Assert.Matches("(?s)Run.*Docker", ad.Description);
    }

    [Fact]
    public async Task Personio_Feed_KeepsThePositionsNameApartFromItsParts()
    {
        await using FakeBoards boards = new();
        boards.On("acme.jobs.personio.de/xml?language=en", """
            <?xml version="1.0" encoding="UTF-8"?><workzag-jobs><position><id>55</id><office>Edinburgh</office><name>Data Scientist</name><employmentType>permanent</employmentType><schedule>full-time</schedule><seniority>experienced</seniority>
            <createdAt>2026-09-30T10:00:00+00:00</createdAt><jobDescriptions><jobDescription><name>Your profile</name><value><![CDATA[<ul><li>R</li></ul>]]></value></jobDescription></jobDescriptions></position></workzag-jobs>
            """, "application/xml");

        RawAd ad = Assert.Single((await boards.PullAsync("personio:acme")).Ads);

        Assert.Equal(("Data Scientist", "Edinburgh", "permanent, full-time", new DateOnly(2026, 9, 30), "https://acme.jobs.personio.de/job/55"), (ad.Title, ad.Location, ad.Employment, ad.Posted, ad.Url));
        Assert.Matches("(?s)Your profile.*R", ad.Description);
    }

    [Fact]
    public async Task Teamtailor_Feed_HasPlacesInItsItems()
    {
        await using FakeBoards boards = new();
        boards.On("acme.teamtailor.com/jobs.rss", """
            <rss version="2.0" xmlns:tt="https://teamtailor.com/locations"><channel><item><title>NLP Engineer</title><description>&lt;p&gt;Text&lt;/p&gt;</description><pubDate>Mon, 02 Nov 2026 10:00:00 +0000</pubDate><link>https://acme.teamtailor.com/jobs/1</link><guid>g1</guid>
            <remoteStatus>hybrid</remoteStatus><tt:locations><tt:location><tt:city>Glasgow</tt:city><tt:country>United Kingdom</tt:country></tt:location></tt:locations></item></channel></rss>
            """, "application/rss+xml");

        Pull pull = await boards.PullAsync("teamtailor:acme");

        Assert.Equal((PullOutcome.Complete, "Glasgow, United Kingdom", "hybrid", new DateOnly(2026, 11, 2)), (pull.Outcome, pull.Ads[0].Location, pull.Ads[0].Workplace, pull.Ads[0].Posted));
    }

    [Fact]
    public async Task Pinpoint_Posting_HidesPayWhenTheEmployerDoes()
    {
        await using FakeBoards boards = new();
        boards.On("acme.pinpointhq.com/postings.json", """
            {"data":[{"id":"1","title":"Data Engineer","url":"https://acme.pinpointhq.com/postings/1","description":"<p>A</p>","skills_knowledge_expertise":"<ul><li>dbt</li></ul>","location":{"name":"Belfast"},"workplace_type":"hybrid","employment_type":"permanent_full_time",
            "compensation_visible":true,"compensation_currency":"GBP","compensation_minimum":45000,"compensation_maximum":55000,"compensation_frequency":"year","deadline_at":"2026-12-01T00:00:00Z"},
            {"id":"2","title":"Other","description":"<p>B</p>","compensation_visible":false,"compensation_minimum":1000,"compensation_maximum":99999}]}
            """);

        Pull pull = await boards.PullAsync("pinpoint:acme");

        Assert.Equal(("£45000 - £55000 per annum", new DateOnly(2026, 12, 1), "Belfast"), (pull.Ads[0].PayText, pull.Ads[0].Closes, pull.Ads[0].Location));
        Assert.Null(pull.Ads[1].PayText);
    }

    [Fact]
    public async Task Workday_RepeatsItsFirstPage_EndsInPart()
    {
        await using FakeBoards boards = new();
        boards.On("acme.wd3.myworkdayjobs.com/wday/cxs/acme/Careers/jobs", """{"total":40,"jobPostings":[{"title":"Data Scientist","externalPath":"/job/London/DS_1","locationsText":"London","postedOn":"Posted 30+ Days Ago"}]}""");
        boards.On("acme.wd3.myworkdayjobs.com/wday/cxs/acme/Careers/job/London/DS_1", """{"jobPostingInfo":{"jobDescription":"<p>Python</p>","location":"London","timeType":"Full time","startDate":"2026-10-20","externalUrl":"https://acme.wd3.myworkdayjobs.com/Careers/job/London/DS_1"},"hiringOrganization":{"name":"Acme plc"}}""");

        Pull pull = await boards.PullAsync("workday:acme.wd3/Careers");

        Assert.Equal((PullOutcome.Partial, 1, "Acme plc", new DateOnly(2026, 10, 20)), (pull.Outcome, pull.Listed.Count, pull.Ads[0].Employer, pull.Ads[0].Posted));
    }

    [Fact]
    public async Task Adzuna_Pay_StaysPredictedWhenItIs()
    {
        await using FakeBoards boards = new();
        string Ad(string id, string predicted) => $$$"""{"__CLASS__":"Adzuna::API::Response::Job","id":"{{{id}}}","title":"<strong>ML</strong> Engineer","description":"cut…","created":"2026-11-01T00:00:00Z","redirect_url":"https://x/{{{id}}}","location":{"display_name":"Leeds","area":["UK","Yorkshire","Leeds"]},"company":{"display_name":"Acme"},"salary_min":50000,"salary_max":50000,"salary_is_predicted":{{{predicted}}},"contract_type":"permanent"}""";
        boards.On("api.adzuna.com/v1/api/jobs/gb/search/1?app_id=me&app_key=secret&results_per_page=50&what=ml%20engineer&sort_by=date&content-type=application/json", $$"""{"count":2,"results":[{{Ad("1", "\"1\"")}},{{Ad("2", "0")}}]}""");

        Pull pull = await boards.PullAsync("adzuna:ml engineer", keys: name => name == "SEGUE_ADZUNA_ID" ? "me" : "secret");

        Assert.Equal([true, false], pull.Ads.Select(ad => ad.PayPredicted));
        Assert.Equal(("ML Engineer", "Leeds, Yorkshire, UK", "£50000 per annum"), (pull.Ads[0].Title, pull.Ads[0].Location, pull.Ads[0].PayText));
    }

    [Fact]
    public async Task Reed_Search_AsksEachAdWithTheKeyAsUserName()
    {
        await using FakeBoards boards = new();
        string? user = null;
        boards.On("www.reed.co.uk/api/1.0/search?keywords=data%20engineer&resultsToTake=100&resultsToSkip=0", """{"results":[{"jobId":501,"jobTitle":"Data Engineer","jobDescription":"cut"}],"totalResults":1}""");
        boards.On("www.reed.co.uk/api/1.0/jobs/501", (request, _) =>
        {
            user = request.Headers["Authorization"];
            return """{"jobId":501,"employerName":"Acme","jobTitle":"Data Engineer","locationName":"Leeds","minimumSalary":null,"maximumSalary":450,"currency":"GBP","salaryType":"per day","datePosted":"01/11/2026","expirationDate":"29/11/2026","jobUrl":"https://www.reed.co.uk/jobs/501","contractType":"Contract","jobDescription":"<p>All of it</p>"}""";
        });

        RawAd ad = Assert.Single((await boards.PullAsync("reed:data engineer", keys: _ => "key")).Ads);

        Assert.Equal("Basic a2V5Og==", user);
        Assert.Equal(("up to £450 per day", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 29), "All of it"), (ad.PayText, ad.Posted, ad.Closes, ad.Description));
    }

    [Theory]
    [InlineData("adzuna:x", "SEGUE_ADZUNA_ID")]
    [InlineData("reed:x", "SEGUE_REED_KEY")]
    public async Task KeyedSource_WithoutKey_IsBlockedAndNamesTheKey(string id, string key)
    {
        await using FakeBoards boards = new();

        Pull pull = await boards.PullAsync(id);

        Assert.Equal(PullOutcome.Blocked, pull.Outcome);
        Assert.Contains(key, pull.Reason, StringComparison.Ordinal);
        Assert.Empty(boards.Asked);
    }

    [Fact]
    public async Task Sitemap_OfJobPages_ReadsTheirJobData()
    {
        await using FakeBoards boards = new();
        boards.On("jobs.example.org/robots.txt", "User-agent: *\nDisallow: /careers/secret", "text/plain");
        boards.On("jobs.example.org/sitemap.xml", "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>http://jobs.example.org/s1.xml</loc></sitemap><sitemap><loc>http://elsewhere.example/s2.xml</loc></sitemap></sitemapindex>", "application/xml");
        boards.On("jobs.example.org/s1.xml", "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>http://jobs.example.org/careers/1</loc></url><url><loc>http://jobs.example.org/about</loc></url><url><loc>http://jobs.example.org/careers/secret</loc></url><url><loc>http://jobs.example.org/careers/gone</loc></url></urlset>", "application/xml");
        boards.On("jobs.example.org/careers/1", """<html><head><script type="application/ld+json">{"@type":"JobPosting","title":"Data Engineer","description":"<p>SQL</p>","datePosted":"2026-11-01","hiringOrganization":{"name":"Acme"},"jobLocation":{"address":{"addressLocality":"Leeds","addressCountry":"GB"}}}</script></head><body></body></html>""", "text/html");

        Pull pull = await boards.PullAsync("sitemap:http://jobs.example.org/sitemap.xml");

        Assert.Equal((PullOutcome.Complete, "Data Engineer", "http://jobs.example.org/careers/1"), (pull.Outcome, Assert.Single(pull.Ads).Title, pull.Ads[0].Id));
        Assert.DoesNotContain("GET jobs.example.org/careers/secret", boards.Asked);
    }

    [Fact]
    public async Task Feed_Atom_IsReadInPart()
    {
        await using FakeBoards boards = new();
        boards.On("feeds.example.org/jobs.atom", """<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>e1</id><title>ML Engineer</title><link href="https://x/1"/><published>2026-11-05T00:00:00Z</published><summary>Build models</summary></entry></feed>""", "application/atom+xml");

        Pull pull = await boards.PullAsync("feed:http://feeds.example.org/jobs.atom");

        Assert.Equal((PullOutcome.Partial, "ML Engineer", "https://x/1", new DateOnly(2026, 11, 5)), (pull.Outcome, pull.Ads[0].Title, pull.Ads[0].Url, pull.Ads[0].Posted));
    }
}
