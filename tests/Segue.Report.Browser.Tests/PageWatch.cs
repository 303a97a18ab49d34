using Microsoft.Playwright;

namespace Segue.Report.Browser.Tests;

/// <summary>An open page and all that it asked for and complained of since it was opened.</summary>
internal sealed class PageWatch : IAsyncDisposable
{
    /// <summary>The script that opens everything that can be opened.</summary>
    public const string OpenAll = "for (const d of document.querySelectorAll('details')) d.open = true";

    private readonly List<string> _complaints = [];
    private readonly List<string> _requests = [];

    public PageWatch(IPage page)
    {
        Page = page;
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) => _requests.Add(request.Url);
    }

    /// <summary>Gets the page.</summary>
    public IPage Page { get; }

    /// <summary>Gets what the console was told.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Gets the addresses asked for, the page itself first.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
