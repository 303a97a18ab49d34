using System.Globalization;
using System.Text.Json;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>
/// Adzuna's search for the UK; the board is what to search for. It cuts texts at about 500 characters, so its ads serve to find and link, not to count
/// skills; pay that it marks as predicted stays marked. Its free terms allow 25 calls a minute and 250 a day: ten pages at most are asked.
/// </summary>
public sealed class AdzunaSource : IAdSource
{
    private const int PageSize = 50;
    private const int MostPages = 10;

    /// <inheritdoc/>
    public string Kind => "adzuna";

    /// <inheritdoc/>
    public async Task<Pull> PullAsync(PullRequest request, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Keys("SEGUE_ADZUNA_ID") is not { } id || request.Keys("SEGUE_ADZUNA_KEY") is not { } key)
        {
            return Pull.Nothing(PullOutcome.Blocked, "it needs a free key: set SEGUE_ADZUNA_ID and SEGUE_ADZUNA_KEY (developer.adzuna.com)");
        }

        List<RawAd> ads = [];
        for (int page = 1; page <= MostPages; page++)
        {
            Uri url = new(string.Create(CultureInfo.InvariantCulture, $"https://api.adzuna.com/v1/api/jobs/gb/search/{page}?app_id={Uri.EscapeDataString(id)}&app_key={Uri.EscapeDataString(key)}&results_per_page={PageSize}&what={Uri.EscapeDataString(request.Target.Board)}&sort_by=date&content-type=application/json"));
            (JsonDocument? json, Pull? trouble) = BoardJson.Parse(await request.Web.GetAsync(url, null, token).ConfigureAwait(false));
            if (json is null)
            {
                return ads.Count == 0 ? trouble ?? Pull.Nothing(PullOutcome.Failed, null) : Pull.Of(ads, null) with { Outcome = PullOutcome.Partial, Reason = trouble?.Reason };
            }

            using (json)
            {
                JsonElement[] rows = [.. json.RootElement.Items("results")];
                ads.AddRange(rows.Select(row => Ad(row, request.Target)).Where(ad => ad.Id.Length > 0));
                if (rows.Length < PageSize)
                {
                    return Pull.Of(ads, null);
                }
            }
        }

        return Pull.Of(ads, null) with { Outcome = PullOutcome.Partial, Reason = $"the newest {MostPages * PageSize}; its terms allow no more" };
    }

    private static RawAd Ad(JsonElement row, SourceTarget target) => new(row.Text("id") ?? "", row.Html("title"), row.Html("description"))
    {
        Source = target.Id,
        Employer = row.Text("company", "display_name"),
        Location = BoardJson.Joined(row.Items("location", "area").Select(part => part.Text()).Reverse()) ?? row.Text("location", "display_name"),
        PayText = BoardText.Pay("GBP", row.Number("salary_min"), row.Number("salary_max"), "year"),
        PayPredicted = row.Text("salary_is_predicted") == "1" || row.IsTrue("salary_is_predicted"),
        Employment = BoardJson.Joined(row.Text("contract_type"), row.Text("contract_time")),
        Url = row.Text("redirect_url"),
        Posted = row.Day("created"),
    };
}
