using Microsoft.Playwright;

namespace Segue.Report.Browser.Tests;

public sealed class PlanPageTests(Chromium chromium)
{
    private const string Developer = "backend-developer";

    public static TheoryData<string, int> Pages => new(PlanFolder.Cvs.SelectMany(cv => new[] { (cv, 1280), (cv, 390) }));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Opened_AsksForNothingAndComplainsOfNothing(string cv, int width)
    {
        await using PageWatch watch = await chromium.OpenAsync(cv, width);

        await watch.Page.EvaluateAsync(PageWatch.OpenAll);

        Assert.Equal([chromium.Address(cv)], watch.Requests);
        Assert.Empty(watch.Complaints);
        Assert.Contains("machine learning engineer", await watch.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_EverythingOpen_FitsItsWidth(string cv, int width)
    {
        await using PageWatch watch = await chromium.OpenAsync(cv, width);

        await watch.Page.EvaluateAsync(PageWatch.OpenAll);
        string[] wide = await watch.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('body *')]
                .filter(e => !e.closest('nav') && !e.classList.contains('skip') && !e.classList.contains('unseen') && !e.closest('.stack thead'))
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
                .map(e => e.outerHTML.slice(0, 120))
            """);

        Assert.Equal(width, await watch.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(wide);
    }

    [Fact]
    public async Task Page_Details_EachOpenByKeyboardAndSayMore()
    {
        await using PageWatch watch = await chromium.OpenAsync(Developer, 1280);

        await watch.Page.EvaluateAsync("for (const d of document.querySelectorAll('details')) d.open = false");
        await watch.Page.Locator("a.skip").FocusAsync();
        int all = await watch.Page.EvaluateAsync<int>("document.querySelectorAll('summary').length");
        int reached = await PressThroughAsync(watch.Page, all);

        Assert.True(all > 40, $"only {all} things can be opened");
        Assert.Equal(all, reached);
        Assert.Equal(0, await watch.Page.EvaluateAsync<int>("document.querySelectorAll('details:not([open])').length"));
        Assert.Equal(0, await watch.Page.EvaluateAsync<int>("[...document.querySelectorAll('details')].filter(d => d.innerText.trim().length < d.querySelector('summary').innerText.trim().length + 20).length"));
    }

    [Fact]
    public async Task Page_NumbersOfTheFirstScreen_LeadToTheirWorking()
    {
        await using PageWatch watch = await chromium.OpenAsync(Developer, 1280);

        string[] dead = await watch.Page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.figures a')]
                .filter(a => !document.querySelector(a.getAttribute('href')))
                .map(a => a.textContent)
            """);
        int figures = await watch.Page.Locator(".figures a").CountAsync();
        bool inView = await watch.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.figures, #week .blocks li:first-child')].every(e => e.getBoundingClientRect().bottom <= innerHeight)");

        Assert.Equal(5, figures);
        Assert.Empty(dead);
        Assert.True(inView, "the figures and the first study block are not on the first screen");
    }

    [Fact]
    public async Task Page_SkillsAskedByAds_SayHowManyAndFromWhere()
    {
        await using PageWatch watch = await chromium.OpenAsync(Developer, 1280);

        await watch.Page.EvaluateAsync(PageWatch.OpenAll);
        IReadOnlyList<string> counted = await watch.Page.Locator(".gaprow:has(.fill)").AllInnerTextsAsync();

        Assert.NotEmpty(counted);
        Assert.All(counted, row => Assert.Matches(@"\d+ of \d+ ads\)(.|\n)*Sources", row));
    }

    [Fact]
    public async Task Page_WordsItUses_AreExplained()
    {
        await using PageWatch watch = await chromium.OpenAsync(Developer, 1280);

        IReadOnlyList<string> terms = await watch.Page.Locator("#words dt").AllInnerTextsAsync();

        Assert.Superset(new HashSet<string>(["readiness", "median", "quartile", "take-home pay", "transfer"], StringComparer.Ordinal), new HashSet<string>(terms, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Page_Charts_HaveWords()
    {
        await using PageWatch watch = await chromium.OpenAsync(Developer, 1280);

        string[] words = await watch.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('svg, .pips')].map(e => e.getAttribute('role') == 'img' ? e.getAttribute('aria-label') ?? '' : '')");
        int bars = await watch.Page.Locator(".lane .bar").CountAsync();

        Assert.True(words.Length > 10);
        Assert.All(words, text => Assert.True(text.Length > 15, text));
        Assert.Equal(bars, await watch.Page.Locator(".lane .dates").CountAsync());
    }

    // Tab from one focusable thing to the next; Enter on each summary.
    private static async Task<int> PressThroughAsync(IPage page, int most)
    {
        int reached = 0;
        for (int step = 0; step < (most * 6) + 100 && reached < most; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("document.activeElement.tagName === 'SUMMARY'"))
            {
                await page.Keyboard.PressAsync("Enter");
                reached++;
            }
        }

        return reached;
    }
}
