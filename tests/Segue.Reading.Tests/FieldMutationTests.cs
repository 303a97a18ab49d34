using Segue.Catalogue;
using Segue.Documents.Web;
using Segue.Reading.Postings;
using Segue.Testing;

namespace Segue.Reading.Tests;

/// <summary>Fields and pages nobody would write: each reader gives an answer that stands in its text, and none falls over.</summary>
public sealed class FieldMutationTests
{
    private const int Mutations = 2_000;
    private const int TenMegabytes = 10_000_000;

    private static readonly Catalog Catalog = CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value;
    private static readonly TitleReader Titles = TitleReader.Create(Catalog);
    private static readonly SkillMatcher Matcher = SkillMatcher.Create(Catalog);
    private static readonly string[] Inserts = ["£", "Â£", "k", "-", "–", ",", "(", ")", "/", " or ", "\0", "\uD83D", "\u202E", "£1", "99999999999999999999", "p.a.", "IR35", "OTE", "Senior", "LS1", "UK", " ", "\n", "İ", "ß"];

    [Fact]
    public void Pay_MutatedTexts_GiveTheWordsThatStandThere()
    {
        string[] seeds = ["£45,000 - £55,000 per annum plus benefits", "£450 a day, inside IR35", "£12.50 per hour", "up to £60k OTE £80k", "Band 7 £43,742 to £50,056 pro rata", "$120,000-$150,000 USD"];
        Random random = new(11);
        for (int number = 0; number < Mutations; number++)
        {
            string text = TextMutations.Of(seeds[number % seeds.Length], Inserts, random, most: 5);
            if (PayReader.Read(text, "description") is { } pay)
            {
                Assert.Equal(pay.Text, pay.Span.Quote(text));
                Assert.True(pay.Low is null || pay.High is null || pay.Low <= pay.High, text);
            }
        }
    }

    [Fact]
    public void Title_MutatedTexts_PointIntoTheTitle()
    {
        string[] seeds = ["Senior Machine Learning Engineer", "Junior to Senior Data Analyst (London)", "Head of Data, reporting to the CTO", "Lead Generation Executive", "Graduate Software Engineer - Python/Django"];
        Random random = new(12);
        for (int number = 0; number < Mutations; number++)
        {
            string text = TextMutations.Of(seeds[number % seeds.Length], Inserts, random, most: 5);
            TitleFacts facts = Titles.Read(text);
            Assert.InRange(facts.RoleSpan.End, 0, text.Length);
            Assert.InRange(facts.SenioritySpan.End, 0, text.Length);
        }
    }

    [Fact]
    public void Place_MutatedTexts_GivePlacesOfTheGazetteerOrWordsOfTheText()
    {
        string[] seeds = ["Leeds, West Yorkshire", "London or Manchester, hybrid", "Newport, Isle of Wight", "Remote (UK)", "SW1A 1AA", "Austin, TX", "Stoke-on-Trent / Newcastle upon Tyne"];
        Random random = new(13);
        for (int number = 0; number < Mutations; number++)
        {
            string text = TextMutations.Of(seeds[number % seeds.Length], Inserts, random, most: 5);
            foreach (AdPlace place in PlaceReader.ReadAll(text))
            {
                Assert.True(place.Country is not null || text.Contains(place.Name, StringComparison.Ordinal), text);
            }
        }
    }

    [Fact]
    public void Skills_MutatedTexts_StandWhereTheyAreSaidTo()
    {
        string[] seeds = ["Python, R, C++, C#, .NET, Go and Spark", "CI/CD with GitHub Actions, Docker & Kubernetes (EKS)", "Excel; Power BI; T-SQL / PL-SQL", "machine-learning and natural language processing (NLP)"];
        Random random = new(14);
        for (int number = 0; number < Mutations; number++)
        {
            string text = TextMutations.Of(seeds[number % seeds.Length], Inserts, random, most: 5);
            int last = 0;
            foreach (SkillHit hit in Matcher.Match(text))
            {
                Assert.InRange(hit.Start, last, text.Length - 1);
                Assert.InRange(hit.End, hit.Start + 1, text.Length);
                last = hit.Start;
            }
        }
    }

    [Fact]
    public void Fields_OfTenMegabytes_AreRead()
    {
        Assert.Null(PlaceReader.Read(new string(' ', TenMegabytes)));
        Assert.NotNull(PlaceReader.Read(string.Concat(Enumerable.Repeat("Leeds, ", TenMegabytes / 7))));
        Assert.NotNull(Titles.Read(string.Concat(Enumerable.Repeat("Data Engineer ", TenMegabytes / 140))));
        Assert.Null(PayReader.Read(string.Concat(Enumerable.Repeat("£ ", TenMegabytes / 2)), "description"));
        Assert.Empty(Matcher.Match(string.Concat(Enumerable.Repeat("( ", TenMegabytes / 2))));
    }

    [Fact]
    public void Posting_MutatedPages_GiveAdsOrAProblem()
    {
        string seed = File.ReadAllText(Path.Combine(SharedData.Root, "examples", "ads", "data-engineer-sheffield.html"));
        string[] inserts = ["<", ">", "<script type=\"application/ld+json\">", "</script>", "{", "}", "[", "\"@type\":\"JobPosting\",", "null", "&#0;", "<!--", "]]>", "\uD800", "\\uD83D", "\\", "<div itemscope itemtype=\"https://schema.org/JobPosting\">"];
        Random random = new(15);
        int read = 0;
        for (int number = 0; number < 150; number++)
        {
            var result = JobPostingReader.Read(HtmlPage.Parse(TextMutations.Of(seed, inserts, random, most: 8)), "page.html");
            read += result.TryGetValue(out _) ? 1 : 0;
            Assert.True(result.TryGetValue(out _) || result.Problems.Count > 0);
        }

        Assert.InRange(read, 1, 150);
    }

    [Theory]
    [InlineData("{\"@type\":\"JobPosting\",\"title\":", 50_000)]
    [InlineData("[", 100_000)]
    public void Posting_EndlessNestingOfData_IsAProblem(string part, int times)
    {
        string page = $"<html><script type=\"application/ld+json\">{string.Concat(Enumerable.Repeat(part, times))}</script></html>";

        Assert.False(JobPostingReader.Read(HtmlPage.Parse(page), "page.html").TryGetValue(out _));
    }
}
