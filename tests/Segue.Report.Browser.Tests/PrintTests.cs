using System.Diagnostics;
using Microsoft.Playwright;
using Segue.Testing;

namespace Segue.Report.Browser.Tests;

public sealed class PrintTests(Chromium chromium)
{
    [Fact]
    public async Task Page_Printed_CutsNothing()
    {
        await using PageWatch watch = await chromium.OpenAsync("backend-developer", 1280);
        using TempFolder folder = new();
        string pdf = Path.Combine(folder.Path, "plan.pdf");

        string[] words = await watch.Page.EvaluateAsync<string[]>("""
            (() => { for (const d of document.querySelectorAll('details')) d.open = true;
              const text = [...document.querySelectorAll('main h2, main h3, .name, .detail p, .detail dd, .detail li, blockquote, td')].map(e => e.innerText);
              for (const d of document.querySelectorAll('details')) d.open = false;
              return text; })()
            """);
        await watch.Page.PdfAsync(new PagePdfOptions { Path = pdf, Format = "A4" });
        string printed = Squeeze(await TextOfAsync(pdf));

        Assert.True(words.Length > 300, $"only {words.Length} texts on the page");
        Assert.All(words.Select(Squeeze), text => Assert.Contains(text, printed, StringComparison.Ordinal));
    }

    // Line ends, soft hyphens and the marks before a summary differ on paper; the letters and figures may not.
    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static async Task<string> TextOfAsync(string pdf)
    {
        ProcessStartInfo start = new("pdftotext") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("-raw");
        start.ArgumentList.Add("-nopgbrk");
        start.ArgumentList.Add(pdf);
        start.ArgumentList.Add("-");
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("pdftotext did not start.");
        string text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text;
    }
}
