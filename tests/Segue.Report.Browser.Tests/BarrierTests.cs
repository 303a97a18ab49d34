using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Segue.Report.Browser.Tests;

public sealed class BarrierTests(Chromium chromium)
{
    [Theory]
    [InlineData("backend-developer", 1280, ColorScheme.Light)]
    [InlineData("system-administrator", 390, ColorScheme.Light)]
    [InlineData("bi-analyst", 1280, ColorScheme.Dark)]
    public async Task Page_EverythingOpen_HasNoBarrier(string cv, int width, ColorScheme colours)
    {
        await using PageWatch watch = await chromium.OpenAsync(cv, width);

        await watch.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = colours });
        await watch.Page.EvaluateAsync(PageWatch.OpenAll);
        AxeResult found = await watch.Page.RunAxe();

        Assert.True(found.Passes.Length > 20, $"axe looked at only {found.Passes.Length} rules");
        Assert.Empty(found.Violations.Select(barrier => $"{barrier.Id} ({barrier.Impact}): {barrier.Help}: {barrier.Nodes[0].Html}"));
    }
}
