using System.Xml.Linq;

namespace Segue.Report.Tests;

public sealed class PlanPageWriterTests
{
    [Fact]
    public async Task Write_HostileWords_AreEncoded()
    {
        string page = await PlanPageWriter.WriteAsync(Sample.Report, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_Page_LoadsNothing()
    {
        string page = await PlanPageWriter.WriteAsync(Sample.Report, TestContext.Current.CancellationToken);

        foreach (string loader in new[] { "<link", "<img", "<iframe", "src=", "@import", "url(" })
        {
            Assert.DoesNotContain(loader, page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Write_EveryAnchor_Exists()
    {
        string page = await PlanPageWriter.WriteAsync(Sample.Report, TestContext.Current.CancellationToken);

        var targets = System.Text.RegularExpressions.Regex.Matches(page, "href=\"#(?<id>[a-z]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["id"].Value).Distinct().ToList();

        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.Contains($"id=\"{target}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Write_Charts_AreWellFormed()
    {
        string page = await PlanPageWriter.WriteAsync(Sample.Report, TestContext.Current.CancellationToken);

        int charts = 0;
        for (int at = page.IndexOf("<svg", StringComparison.Ordinal); at >= 0; at = page.IndexOf("<svg", at + 1, StringComparison.Ordinal))
        {
            int end = page.IndexOf("</svg>", at, StringComparison.Ordinal) + 6;
            XElement svg = XElement.Parse(page[at..end]);
            Assert.NotNull(svg.Attribute("aria-label"));
            charts++;
        }

        Assert.Equal(2, charts);
    }

    [Fact]
    public async Task Write_NothingToStudy_StillAnswers()
    {
        string page = await PlanPageWriter.WriteAsync(Sample.WithoutStudy(), TestContext.Current.CancellationToken);

        Assert.Contains("start applying", page, StringComparison.Ordinal);
        Assert.Contains("No ads have been imported", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_Cancelled_Stops()
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => PlanPageWriter.WriteAsync(Sample.Report, new CancellationToken(canceled: true)));
    }
}
