using Segue.Basics;
using Segue.Catalogue.Links;
using Segue.Documents.Web;
using Segue.Market.Sources.Http;
using Segue.Reading;
using Segue.Reading.Postings;

namespace Segue.Market.Sources.Boards;

/// <summary>
/// Pages with schema.org job data. The board is the address of one page, or of a sitemap (it ends in .xml), whose addresses that speak of
/// jobs are asked in turn. Keeps to the host's robots.txt and stays on the host.
/// </summary>
/// <param name="sitemap">True for the kind whose board is a sitemap.</param>
public sealed class PageSource(bool sitemap) : IAdSource
{
    private const int MostPages = 500;
    private const int MostSitemaps = 20;
    private static readonly string[] JobWords = ["job", "career", "vacanc", "position", "opening", "role"];

    /// <inheritdoc/>
    public string Kind => sitemap ? "sitemap" : "page";

    /// <inheritdoc/>
    public async Task<Pull> PullAsync(PullRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Uri.TryCreate(request.Target.Board, UriKind.Absolute, out Uri? url) || url.Scheme is not ("http" or "https"))
        {
            return Pull.Nothing(PullOutcome.Failed, $"“{request.Target.Board}” is no web address");
        }

        WebAnswer robots = await request.Web.GetAsync(new Uri(url, "/robots.txt"), null, token).ConfigureAwait(false);
        RobotsRules rules = robots.Trouble is null ? RobotsRules.Parse(robots.Body, PoliteWeb.Agent) : RobotsRules.None;
        if (!rules.Allows(url.PathAndQuery))
        {
            return Pull.Nothing(PullOutcome.Blocked, "robots.txt asks programs to keep off");
        }

        if (!sitemap)
        {
            (RawAd[] ads, Pull? trouble) = await OneAsync(request, url, token).ConfigureAwait(false);
            return trouble ?? Pull.Of(ads, null);
        }

        return await SitemapAsync(request, url, rules, token).ConfigureAwait(false);
    }

    private static async Task<Pull> SitemapAsync(PullRequest request, Uri url, RobotsRules rules, CancellationToken token)
    {
        (List<Uri> pages, Pull? broken) = await PagesAsync(request, url, token).ConfigureAwait(false);
        if (broken is not null)
        {
            return broken;
        }

        List<string> listed = [];
        List<RawAd> ads = [];
        string? reason = pages.Count > MostPages ? $"the first {MostPages} of {pages.Count} pages" : null;
        foreach (Uri page in pages.Take(MostPages).Where(page => rules.Allows(page.PathAndQuery)))
        {
            if (request.IsKnown(page.AbsoluteUri))
            {
                listed.Add(page.AbsoluteUri);
                continue;
            }

            (RawAd[] found, Pull? trouble) = await OneAsync(request, page, token).ConfigureAwait(false);
            reason ??= trouble is { Outcome: not PullOutcome.Unknown } ? $"{page}: {trouble.Reason}" : null;
            listed.AddRange(found.Select(ad => ad.Id));
            ads.AddRange(found);
        }

        return new Pull(reason is not null ? PullOutcome.Partial : listed.Count == 0 ? PullOutcome.Empty : PullOutcome.Complete, listed, ads, reason, null);
    }

    private static async Task<(List<Uri> Pages, Pull? Trouble)> PagesAsync(PullRequest request, Uri first, CancellationToken token)
    {
        List<Uri> pages = [];
        Queue<Uri> maps = new([first]);
        for (int read = 0; maps.Count > 0 && read < MostSitemaps; read++)
        {
            (System.Xml.Linq.XElement? root, Pull? trouble) = XmlFeeds.Parse(await request.Web.GetAsync(maps.Dequeue(), null, token).ConfigureAwait(false));
            if (root is null)
            {
                return (pages, trouble);
            }

            foreach (Uri address in root.Elements().Select(entry => entry.Child("loc")).Select(text => Uri.TryCreate(text, UriKind.Absolute, out Uri? found) ? found : null).OfType<Uri>().Where(found => found.Host == first.Host))
            {
                if (root.Name.LocalName == "sitemapindex")
                {
                    maps.Enqueue(address);
                }
                else if (Array.Exists(JobWords, word => address.AbsolutePath.Contains(word, StringComparison.OrdinalIgnoreCase)))
                {
                    pages.Add(address);
                }
            }
        }

        return (pages, null);
    }

    private static async Task<(RawAd[] Ads, Pull? Trouble)> OneAsync(PullRequest request, Uri page, CancellationToken token)
    {
        WebAnswer answer = await request.Web.GetAsync(page, null, token).ConfigureAwait(false);
        if (answer.Trouble is not null)
        {
            return ([], answer.ToPull());
        }

        HtmlPage html = HtmlPage.Parse(answer.Body);
        Result<IReadOnlyList<RawAd>> read = JobPostingReader.Read(html, page.AbsoluteUri);
        return read.TryGetValue(out IReadOnlyList<RawAd>? ads) && html.JsonLd.Any(data => data.Contains("JobPosting", StringComparison.Ordinal))
            ? ([.. ads.Select((ad, i) => ad with { Id = i == 0 ? page.AbsoluteUri : $"{page.AbsoluteUri}#{i + 1}", Source = request.Target.Id, Url = ad.Url ?? page.AbsoluteUri, Employer = ad.Employer ?? request.Target.Employer })], null)
            : ([], Pull.Nothing(PullOutcome.Unknown, "the page has no job data"));
    }
}
