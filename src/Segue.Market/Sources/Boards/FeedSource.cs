using System.Xml.Linq;
using Segue.Documents.Web;
using Segue.Market.Sources.Http;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>Any RSS 2.0 or Atom feed of jobs; the board is its address. Teamtailor's boards are such a feed with a place in each item.</summary>
/// <param name="teamtailor">True for the kind whose board is the employer's name at Teamtailor.</param>
public sealed class FeedSource(bool teamtailor) : IAdSource
{
    /// <inheritdoc/>
    public string Kind => teamtailor ? "teamtailor" : "feed";

    /// <inheritdoc/>
    public async Task<Pull> PullAsync(PullRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        string address = teamtailor ? $"https://{BoardName.Host(request.Target.Board)}.teamtailor.com/jobs.rss" : request.Target.Board;
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? url))
        {
            return Pull.Nothing(PullOutcome.Failed, $"“{address}” is no web address");
        }

        WebAnswer answer = await request.Web.GetAsync(url, request.Stamp, token).ConfigureAwait(false);
        (XElement? root, Pull? trouble) = XmlFeeds.Parse(answer);
        if (root is null)
        {
            return trouble ?? Pull.Nothing(PullOutcome.Failed, null);
        }

        if (root.Name.LocalName is not ("rss" or "feed" or "RDF"))
        {
            return Pull.Nothing(PullOutcome.Failed, $"the XML is no feed: its root is “{root.Name.LocalName}”");
        }

        RawAd[] ads = [.. root.Descendants().Where(item => item.Name.LocalName is "item" or "entry").Select(item => Ad(item, request.Target)).Where(ad => ad.Title.Length > 0)];

        // A feed shows its newest items: what is no longer in it may still be open. Teamtailor's holds all.
        Pull pull = Pull.Of(ads, answer.Stamp);
        return teamtailor || ads.Length == 0 ? pull : pull with { Outcome = PullOutcome.Partial, Reason = "a feed shows only its newest items" };
    }

    private static RawAd Ad(XElement item, SourceTarget target)
    {
        string? link = item.Child("link") ?? item.Children("link").Select(child => (string?)child.Attribute("href")).FirstOrDefault(href => href is not null);
        IEnumerable<XElement> places = item.Descendants().Where(child => child.Name.LocalName == "location" && child.HasElements);
        string text = item.Child("encoded") ?? item.Child("content") ?? item.Child("description") ?? item.Child("summary") ?? "";
        return new RawAd(item.Child("guid") ?? item.Child("id") ?? link ?? "", item.Child("title") ?? "", HtmlPage.TextOf(text).Trim())
        {
            Source = target.Id,
            Employer = target.Employer ?? item.Child("company") ?? item.Child("company_name"),
            Location = BoardJson.Joined(places.Select(place => BoardJson.Joined(place.Child("city"), place.Child("country")))) ?? item.Child("location"),
            Workplace = item.Child("remoteStatus") is { } remote && remote != "none" ? remote : null,
            Url = link,
            Posted = BoardText.Day(item.Child("pubDate") ?? item.Child("published") ?? item.Child("updated") ?? item.Child("date")),
        };
    }
}
