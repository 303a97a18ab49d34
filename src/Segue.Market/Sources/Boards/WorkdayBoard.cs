using System.Text.Json;
using Segue.Market.Sources.Http;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>
/// Workday's career sites. The board is <c>tenant.wdN/site</c>. Pages of twenty; past 2,000 ads it begins again at the first page, so a
/// page that brings nothing new ends the list without claiming that it is whole. Details are asked only for ads that are new.
/// </summary>
public sealed class WorkdayBoard : IAdSource
{
    private const int PageSize = 20;
    private const int MostListed = 2000;

    /// <inheritdoc/>
    public string Kind => "workday";

    /// <inheritdoc/>
    public async Task<Pull> PullAsync(PullRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Target.Board.Split('/') is not [var host, var site] || host.Split('.') is not [var tenant, var data])
        {
            return Pull.Nothing(PullOutcome.Failed, $"“{request.Target.Board}” is not of the form tenant.wd3/site");
        }

        string origin = $"https://{BoardName.Host(tenant)}.{BoardName.Host(data)}.myworkdayjobs.com";
        string root = $"{origin}/wday/cxs/{BoardName.Host(tenant)}/{Uri.EscapeDataString(site)}";
        HashSet<string> listed = new(StringComparer.Ordinal);
        List<RawAd> ads = [];
        while (true)
        {
            string body = JsonSerializer.Serialize(new { limit = PageSize, offset = listed.Count, searchText = "", appliedFacets = new { } });
            WebAnswer answer = await request.Web.PostJsonAsync(new Uri($"{root}/jobs"), body, token).ConfigureAwait(false);
            (JsonDocument? json, Pull? trouble) = BoardJson.Parse(answer);
            if (json is null)
            {
                return listed.Count == 0 ? trouble ?? Pull.Nothing(PullOutcome.Failed, null) : End(PullOutcome.Partial, trouble?.Reason);
            }

            using (json)
            {
                int before = listed.Count;
                foreach (JsonElement row in json.RootElement.Items("jobPostings"))
                {
                    if (row.Text("externalPath") is { } path && listed.Add(path) && !request.IsKnown(path) && await DetailAsync(request, origin, root, site, row, path, token).ConfigureAwait(false) is { } ad)
                    {
                        ads.Add(ad);
                    }
                }

                decimal total = json.RootElement.Number("total") ?? 0;
                if (listed.Count == before || listed.Count >= MostListed)
                {
                    return before == 0 && total == 0 ? Pull.Nothing(PullOutcome.Empty, null) : End(PullOutcome.Partial, "the site lists no more than this");
                }

                if (listed.Count >= total && total > 0)
                {
                    return End(PullOutcome.Complete, null);
                }
            }
        }

        Pull End(PullOutcome outcome, string? reason) => new(outcome, [.. listed], ads, reason, null);
    }

    private static async Task<RawAd?> DetailAsync(PullRequest request, string origin, string root, string site, JsonElement row, string path, CancellationToken token)
    {
        WebAnswer answer = await request.Web.GetAsync(new Uri(root + path), null, token).ConfigureAwait(false);
        (JsonDocument? json, _) = BoardJson.Parse(answer);
        if (json is null)
        {
            return null;
        }

        using (json)
        {
            JsonElement info = json.RootElement.At("jobPostingInfo");
            return new RawAd(path, row.Text("title") ?? info.Text("title") ?? "", info.Html("jobDescription"))
            {
                Source = request.Target.Id,
                Employer = request.Target.Employer ?? json.RootElement.Text("hiringOrganization", "name"),
                Location = BoardJson.Joined([info.Text("location") ?? row.Text("locationsText"), .. info.Items("additionalLocations").Select(place => place.Text())]),
                Workplace = info.Text("remoteType"),
                Employment = info.Text("timeType"),
                Url = info.Text("externalUrl") ?? $"{origin}/{Uri.EscapeDataString(site)}{path}",
                Posted = info.Day("startDate"),
            };
        }
    }
}
