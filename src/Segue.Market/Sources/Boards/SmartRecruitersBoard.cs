using System.Globalization;
using System.Text.Json;
using Segue.Market.Sources.Http;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>SmartRecruiters: a list in pages of a hundred, then one call for each ad that is new. An unknown company looks like an empty one.</summary>
public sealed class SmartRecruitersBoard : IAdSource
{
    private const int PageSize = 100;
    private const int MostPages = 50;

    /// <inheritdoc/>
    public string Kind => "smartrecruiters";

    /// <inheritdoc/>
    public async Task<Pull> PullAsync(PullRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        string root = $"https://api.smartrecruiters.com/v1/companies/{Uri.EscapeDataString(request.Target.Board)}/postings";
        List<string> listed = [];
        List<RawAd> ads = [];
        for (int page = 0; page < MostPages; page++)
        {
            WebAnswer answer = await request.Web.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"{root}?limit={PageSize}&offset={page * PageSize}")), null, token).ConfigureAwait(false);
            (JsonDocument? json, Pull? trouble) = BoardJson.Parse(answer);
            if (json is null)
            {
                return listed.Count == 0 ? trouble ?? Pull.Nothing(PullOutcome.Failed, null) : new Pull(PullOutcome.Partial, listed, ads, trouble?.Reason, null);
            }

            using (json)
            {
                JsonElement[] rows = [.. json.RootElement.Items("content")];
                foreach (JsonElement row in rows)
                {
                    if (row.Text("id") is { } id)
                    {
                        listed.Add(id);
                        if (!request.IsKnown(id) && await DetailAsync(request, root, row, id, token).ConfigureAwait(false) is { } ad)
                        {
                            ads.Add(ad);
                        }
                    }
                }

                if (rows.Length == 0 || listed.Count >= (json.RootElement.Number("totalFound") ?? 0))
                {
                    return listed.Count == 0
                        ? Pull.Nothing(PullOutcome.Empty, "no ads; SmartRecruiters says the same for a company that it does not know")
                        : new Pull(PullOutcome.Complete, listed, ads, null, null);
                }
            }
        }

        return new Pull(PullOutcome.Partial, listed, ads, $"more than {MostPages * PageSize} ads; the rest was left", null);
    }

    private static async Task<RawAd?> DetailAsync(PullRequest request, string root, JsonElement row, string id, CancellationToken token)
    {
        WebAnswer answer = await request.Web.GetAsync(new Uri($"{root}/{Uri.EscapeDataString(id)}"), null, token).ConfigureAwait(false);
        (JsonDocument? json, _) = BoardJson.Parse(answer);
        if (json is null)
        {
            return null;
        }

        using (json)
        {
            JsonElement detail = json.RootElement;
            IEnumerable<string> sections = ((string[])["jobDescription", "qualifications", "additionalInformation", "companyDescription"])
                .Select(name => (Title: detail.Text("jobAd", "sections", name, "title"), Text: detail.Html("jobAd", "sections", name, "text")))
                .Where(section => section.Text.Length > 0)
                .Select(section => $"{section.Title}\n{section.Text}".Trim());
            return new RawAd(id, row.Text("name") ?? detail.Text("name") ?? "", string.Join("\n\n", sections))
            {
                Source = request.Target.Id,
                Employer = request.Target.Employer ?? row.Text("company", "name"),
                Location = row.Text("location", "fullLocation") ?? BoardJson.Joined(row.Text("location", "city"), row.Text("location", "region"), row.Text("location", "country")?.ToUpperInvariant()),
                Workplace = row.IsTrue("location", "remote") ? "Remote" : row.IsTrue("location", "hybrid") ? "Hybrid" : null,
                Employment = row.Text("typeOfEmployment", "label"),
                Level = row.Text("experienceLevel", "label"),
                Url = detail.Text("postingUrl") ?? $"https://jobs.smartrecruiters.com/{Uri.EscapeDataString(request.Target.Board)}/{id}",
                Posted = row.Day("releasedDate"),
            };
        }
    }
}
