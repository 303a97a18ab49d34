using Microsoft.Playwright;
using Segue.Testing;

[assembly: AssemblyFixture(typeof(Segue.Report.Browser.Tests.Chromium))]

namespace Segue.Report.Browser.Tests;

/// <summary>The machine's own chromium, driven by Playwright, and the page it looks at: one of each for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--hide-scrollbars",
    ];

    private readonly TempFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The page's address.</summary>
    internal string Address => new Uri(System.IO.Path.Combine(_folder.Path, "plan.html")).AbsoluteUri;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Executable() is not { } executable)
        {
            return;
        }

        await PlanFolder.WriteAsync(_folder.Path);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = Arguments });
    }

    /// <summary>A new window with the page open; skips the test where there is no chromium.</summary>
    internal async Task<PageWatch> OpenAsync(int width)
    {
        Assert.SkipUnless(_browser is not null, "chromium is not installed and ./test could not install it (apt-get install chromium)");
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, Locale = "en-GB" }); // the line above
        IPage page = await context.NewPageAsync();
        PageWatch watch = new(page);
        await page.GotoAsync(Address);
        return watch;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _folder.Dispose();
    }

    private static string? Executable() =>
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
}
