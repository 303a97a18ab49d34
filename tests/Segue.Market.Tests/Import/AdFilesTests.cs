using System.Text;
using Segue.Basics;
using Segue.Market.Import;
using Segue.Reading;
using Segue.Testing;

namespace Segue.Market.Tests.Import;

public sealed class AdFilesTests : IDisposable
{
    private const string Long = "We are looking for somebody who knows Python and SQL well and likes working with others.";

    private static readonly Dictionary<AdField, string> NoChoices = [];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("segue-ads-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Open_SemicolonsAndMixedEncodings_ReadsEveryRowAndSaysSo()
    {
        byte[] rows = [.. Encoding.UTF8.GetBytes($"title;description;salary\nBücherdienst;{Long};£40k\n"), .. Encoding.Latin1.GetBytes($"Café;{Long};£45k\n")];
        AdFile file = Open(Write("a.csv", rows));

        List<RawAd> ads = Ads(file);

        Assert.Equal(["Bücherdienst", "Café"], ads.Select(ad => ad.Title));
        Assert.Equal("£45k", ads[1].PayText);
        Assert.Equal("CSV with semicolons", file.Format);
        Assert.Equal("market.mixed-encoding", Assert.Single(file.Warnings()).Code);
    }

    [Fact]
    public void Open_Utf16WithTabs_IsRead()
    {
        byte[] text = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"job title\tjob description\nData engineer\t{Long}\n")];

        RawAd ad = Assert.Single(Ads(Open(Write("a.tsv", text))));

        Assert.Equal("Data engineer", ad.Title);
    }

    [Fact]
    public void Open_BrokenQuotes_CostOneRowWithItsLine()
    {
        AdFile file = Open(Write("a.csv", $"title,description\nA one,\"{Long}\"\nB two,\"{Long}\nC three,\"{Long}\"\n"));

        List<Result<RawAd>> rows = [.. file.Ads];

        Assert.Equal(["A one", "C three"], rows.Where(row => row.IsOk).Select(row => row.Value.Title));
        Assert.Equal(3, Assert.Single(rows, row => !row.IsOk).Problems[0].Line);
    }

    [Fact]
    public void Open_ColumnNamedMaturityThatHoldsDates_IsThePostingDate()
    {
        AdFile file = Open(Write("a.csv", $"job_title,job_maturity,job_posted_date,job_description\nAnalyst,2026-05-29T10:28:48Z,,{Long}\n"));

        Assert.Equal("job_maturity", file.Mapping?.Columns[AdField.Posted]);
        Assert.Equal(new DateOnly(2026, 5, 29), Ads(file)[0].Posted);
    }

    [Theory]
    [InlineData("description")]
    [InlineData("Ad text")]
    public void Open_ShortTextsUnderTheirOwnName_AreTheText(string header)
    {
        RawAd ad = Assert.Single(Ads(Open(Write("a.csv", Encoding.UTF8.GetBytes($"title,{header}\nData engineer,Python\n")))));

        Assert.Equal(("Data engineer", "Python"), (ad.Title, ad.Description));
    }

    [Fact]
    public void Open_WithAChosenColumn_UsesItInsteadOfTheGuess()
    {
        string path = Write("a.csv", $"title,name,description\nx1,Data engineer,{Long}\n");

        AdFile file = AdFiles.Open(path, new Dictionary<AdField, string> { [AdField.Title] = "NAME" }).Value;

        Assert.Equal("Data engineer", Ads(file)[0].Title);
    }

    [Fact]
    public void Open_WithAChosenColumnThatIsNotThere_SaysWhichThereAre()
    {
        string path = Write("a.csv", $"title,description\nx1,{Long}\n");

        Problem problem = AdFiles.Open(path, new Dictionary<AdField, string> { [AdField.Title] = "job" }).Problems[0];

        Assert.Equal("market.no-column", problem.Code);
        Assert.Contains("title, description", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_AdzunaAnswer_ReadsNestedNamesAndPredictedPay()
    {
        const string Json = """
            {"collected_at":"2026-07-31","postings":[{"id":"7","title":"Data engineer","description":"LONG","company":{"display_name":"Acme"},
            "location":{"area":["UK","Leeds"],"display_name":"Leeds, Yorkshire"},"salary_min":51234.5,"salary_max":51234.5,"salary_is_predicted":"1","created":"2026-07-31T16:58:54Z"}]}
            """;

        RawAd ad = Assert.Single(Ads(Open(Write("a.json", Json.Replace("LONG", Long, StringComparison.Ordinal)))));

        Assert.Equal(("7", "Acme", "Leeds, Yorkshire", "£51234.5 per annum", true), (ad.Id, ad.Employer, ad.Location, ad.PayText, ad.PayPredicted));
    }

    [Fact]
    public void Open_JsonLinesWithABrokenLine_CostsThatLine()
    {
        AdFile file = Open(Write("a.jsonl", $"{{\"title\":\"One ad\",\"description\":\"{Long}\"}}\n{{\"title\":\n{{\"title\":\"Two ads\",\"description\":\"{Long}\"}}\n"));

        List<Result<RawAd>> rows = [.. file.Ads];

        Assert.Equal([true, false, true], rows.Select(row => row.IsOk));
        Assert.Equal(2, rows[1].Problems[0].Line);
    }

    [Theory]
    [InlineData("a.csv", "", "market.empty-file")]
    [InlineData("a.csv", "PK\0\u0001\u0002", "market.not-text")]
    [InlineData("a.csv", "x,y\n1,2\n", "market.no-text-column")]
    [InlineData("a.json", "{\"results\": [", "market.bad-json")]
    [InlineData("a.html", "<p>An ad</p>", "market.unknown-kind")]
    public void Open_WhatIsNotAds_SaysWhy(string name, string content, string code)
    {
        Result<AdFile> opened = AdFiles.Open(Write(name, content), NoChoices);

        Assert.False(opened.IsOk);
        Assert.Equal(code, opened.Problems[0].Code);
    }

    [Fact]
    public void Find_EmptyFolderOrMissingFile_SaysWhich()
    {
        Assert.Equal("market.empty-folder", AdFiles.Find(_folder.FullName).Problems[0].Code);
        Assert.Equal("market.no-file", AdFiles.Find(Path.Combine(_folder.FullName, "none.csv")).Problems[0].Code);
    }

    [Fact]
    public void Find_Folder_OpensTextsAndPages()
    {
        Write("1.txt", "# Data engineer\n\n" + Long);
        Write("2.html", "<p>x</p>");
        PageReader pages = path => Result.Ok<IReadOnlyList<RawAd>>([new RawAd(path, "From a page", Long)]);

        IEnumerable<AdFile> files = AdFiles.Find(_folder.FullName, pages).Value.Select(path => AdFiles.Open(path, NoChoices, pages).Value);

        Assert.Equal(["Data engineer", "From a page"], files.SelectMany(Ads).Select(ad => ad.Title));
    }

    [Fact]
    public void Open_PayWithPenceForAWholeYear_IsPredicted()
    {
        AdFile file = Open(Write("a.csv", $"title,description,min_salary,max_salary\nAnalyst,{Long},69313.35,69313.35\nAnalyst,{Long},40000,50000\n"));

        Assert.Equal([true, false], Ads(file).Select(ad => ad.PayPredicted));
    }

    [Fact]
    public void Open_TextThatCallsItsPayEstimated_IsPredicted()
    {
        AdFile file = Open(Write("a.csv", $"title,description,min_salary,max_salary\nAnalyst,\"Acme\n\n£52,357\n per year - estimated\n{Long}\",52357,52357\n"));

        Assert.True(Ads(file)[0].PayPredicted);
    }

    [Fact]
    public void Open_UkDataJobs_MapsEveryColumnThatMatters()
    {
        AdFile file = Open(SharedData.Require("ads/uk-data-jobs-2026.csv"));

        List<Result<RawAd>> rows = [.. file.Ads];

        Assert.Equal(1241, rows.Count);
        Assert.All(rows, row => Assert.True(row.IsOk));
        Assert.Equal(
            ("job_title", "job_description", "employer_name", "location", "job_maturity", "job_min_salary"),
            (Column(file, AdField.Title), Column(file, AdField.Description), Column(file, AdField.Employer), Column(file, AdField.Location), Column(file, AdField.Posted), Column(file, AdField.PayLow)));
        Assert.InRange(rows.Count(row => row.Value.PayPredicted), 640, 670);
    }

    [Fact]
    public void Open_BuiltIn_MapsEveryColumnThatMatters()
    {
        AdFile file = Open(SharedData.Require("ads/builtin-ai-engineer-2026.jsonl"));

        List<Result<RawAd>> rows = [.. file.Ads];

        Assert.Equal(1618, rows.Count(row => row.IsOk));
        Assert.Null(Column(file, AdField.Posted));
        Assert.Equal(
            ("title", "description", "company", "location", "level", "compensation"),
            (Column(file, AdField.Title), Column(file, AdField.Description), Column(file, AdField.Employer), Column(file, AdField.Location), Column(file, AdField.Level), Column(file, AdField.Pay)));
    }

    private static string? Column(AdFile file, AdField field) => file.Mapping?.Columns.GetValueOrDefault(field);

    private static AdFile Open(string path) => AdFiles.Open(path, NoChoices).Value;

    private static List<RawAd> Ads(AdFile file) => [.. file.Ads.Select(row => row.Value)];

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
