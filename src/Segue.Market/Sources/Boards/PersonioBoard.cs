using System.Xml.Linq;
using Segue.Documents.Web;
using Segue.Market.Sources.Http;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>Personio's XML feed. An employer may switch it off while the page works, so "not found" is no proof that the board is gone.</summary>
public sealed class PersonioBoard : IAdSource
{
    /// <inheritdoc/>
    public string Kind => "personio";

    /// <inheritdoc/>
    public async Task<Pull> PullAsync(PullRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        string site = $"https://{BoardName.Host(request.Target.Board)}.jobs.personio.de";
        WebAnswer answer = await request.Web.GetAsync(new Uri($"{site}/xml?language=en"), request.Stamp, token).ConfigureAwait(false);
        (XElement? root, Pull? trouble) = XmlFeeds.Parse(answer);
        return root is null ? trouble ?? Pull.Nothing(PullOutcome.Failed, null) : Pull.Of([.. root.Children("position").Select(position => Ad(position, site, request.Target)).Where(ad => ad.Id.Length > 0)], answer.Stamp);
    }

    private static RawAd Ad(XElement position, string site, SourceTarget target)
    {
        string id = position.Child("id") ?? "";
        IEnumerable<string> parts = position.Children("jobDescriptions").SelectMany(list => list.Children("jobDescription"))
            .Select(part => $"{part.Child("name")}\n{HtmlPage.TextOf(part.Child("value") ?? "")}".Trim());
        return new RawAd(id, position.Child("name") ?? "", string.Join("\n\n", parts))
        {
            Source = target.Id,
            Employer = target.Employer ?? position.Child("subcompany"),
            Location = BoardJson.Joined([position.Child("office"), .. position.Children("additionalOffices").SelectMany(list => list.Elements()).Select(office => office.Value)]),
            Employment = BoardJson.Joined(position.Child("employmentType"), position.Child("schedule")),
            Level = position.Child("seniority"),
            Url = $"{site}/job/{id}",
            Posted = BoardText.Day(position.Child("createdAt")),
        };
    }
}
