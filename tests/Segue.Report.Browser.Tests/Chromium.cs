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

    /// <summary>The address of the plan made from an example CV.</summary>
    internal string Address(string cv) => new Uri(Path.Combine(_folder.Path, cv, "plan.html")).AbsoluteUri;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Executable() is not { } executable)
        {
            return;
        }

        await Task.WhenAll(PlanFolder.Cvs.Select(cv => PlanFolder.WriteAsync(cv, Path.Combine(_folder.Path, cv))));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = Arguments });
    }

    /// <summary>A new window with the plan of an example CV open; skips the test where there is no chromium.</summary>
    internal async Task<PageWatch> OpenAsync(string cv, int width)
    {
        Assert.SkipUnless(_browser is not null, "chromium is not installed and ./test could not install it (apt-get install chromium)");
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, Locale = "en-GB" }); // the line above
        IPage page = await context.NewPageAsync();
        PageWatch watch = new(page);
        await page.GotoAsync(Address(cv));
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
