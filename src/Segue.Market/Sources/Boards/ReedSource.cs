using System.Globalization;
using System.Text.Json;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>Reed's search; the board is what to search for. The list cuts texts short, so each new ad is asked for on its own. Pay withheld is null there, never nought.</summary>
public sealed class ReedSource : IAdSource
{
    private const int PageSize = 100;
    private const int MostPages = 5;

    /// <inheritdoc/>
    public string Kind => "reed";

    /// <inheritdoc/>
    public async Task<Pull> PullAsync(PullRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Keys("SEGUE_REED_KEY") is not { } key)
        {
            return Pull.Nothing(PullOutcome.Blocked, "it needs a free key: set SEGUE_REED_KEY (www.reed.co.uk/developers)");
        }

        List<string> listed = [];
        List<RawAd> ads = [];
        for (int page = 0; page < MostPages; page++)
        {
            Uri url = new(string.Create(CultureInfo.InvariantCulture, $"https://www.reed.co.uk/api/1.0/search?keywords={Uri.EscapeDataString(request.Target.Board)}&resultsToTake={PageSize}&resultsToSkip={page * PageSize}"));
            (JsonDocument? json, Pull? trouble) = BoardJson.Parse(await request.Web.GetAsAsync(url, key + ":", token).ConfigureAwait(false));
            if (json is null)
            {
                return listed.Count == 0 ? trouble ?? Pull.Nothing(PullOutcome.Failed, null) : new Pull(PullOutcome.Partial, listed, ads, trouble?.Reason, null);
            }

            using (json)
            {
                string[] ids = [.. json.RootElement.Items("results").Select(row => row.Text("jobId")).OfType<string>()];
                listed.AddRange(ids);
                foreach (string id in ids.Where(id => !request.IsKnown(id)))
                {
                    if (await DetailAsync(request, key, id, token).ConfigureAwait(false) is { } ad)
                    {
                        ads.Add(ad);
                    }
                }

                if (listed.Count >= (json.RootElement.Number("totalResults") ?? 0) || ids.Length == 0)
                {
                    return new Pull(listed.Count == 0 ? PullOutcome.Empty : PullOutcome.Complete, listed, ads, null, null);
                }
            }
        }

        return new Pull(PullOutcome.Partial, listed, ads, $"the first {MostPages * PageSize}", null);
    }

    private static async Task<RawAd?> DetailAsync(PullRequest request, string key, string id, CancellationToken token)
    {
        (JsonDocument? json, _) = BoardJson.Parse(await request.Web.GetAsAsync(new Uri($"https://www.reed.co.uk/api/1.0/jobs/{Uri.EscapeDataString(id)}"), key + ":", token).ConfigureAwait(false));
        if (json is null)
        {
            return null;
        }

        using (json)
        {
            JsonElement job = json.RootElement;
            return new RawAd(id, job.Text("jobTitle") ?? "", job.Html("jobDescription"))
            {
                Source = request.Target.Id,
                Employer = job.Text("employerName"),
                Location = job.Text("locationName"),
                PayText = BoardText.Pay(job.Text("currency") ?? "GBP", job.Number("minimumSalary"), job.Number("maximumSalary"), job.Text("salaryType")),
                Employment = BoardJson.Joined(job.Text("contractType"), job.IsTrue("partTime") ? "part time" : null, job.IsTrue("fullTime") ? "full time" : null),
                Url = job.Text("externalUrl") ?? job.Text("jobUrl"),
                Posted = job.Day("datePosted"),
                Closes = job.Day("expirationDate"),
            };
        }
    }
}
