using System.Text.Json;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>Ashby's public job boards. Pay is only what is marked as salary: equity, bonus and commission stand beside it.</summary>
public sealed class AshbyBoard : JsonBoard
{
    /// <inheritdoc/>
    public override string Kind => "ashby";

    /// <inheritdoc/>
    protected override Uri Address(string board) => new($"https://api.ashbyhq.com/posting-api/job-board/{Uri.EscapeDataString(board)}?includeCompensation=true");

    /// <inheritdoc/>
    protected override bool HasList(JsonElement root) => root.At("jobs").ValueKind == JsonValueKind.Array;

    /// <inheritdoc/>
    protected override IEnumerable<RawAd> Read(JsonElement root) => root.Items("jobs").Where(job => job.At("isListed").ValueKind != JsonValueKind.False).Select(job => new RawAd(job.Text("id") ?? "", job.Text("title") ?? "", job.Text("descriptionPlain") ?? job.Html("descriptionHtml"))
    {
        Location = BoardJson.Joined([job.Text("location"), .. job.Items("secondaryLocations").Select(place => place.Text("location"))]),
        Workplace = job.Text("workplaceType") ?? (job.IsTrue("isRemote") ? "Remote" : null),
        Employment = job.Text("employmentType"),
        PayText = Pay(job),
        Url = job.Text("jobUrl"),
        Posted = job.Day("publishedAt"),
    });

    private static string? Pay(JsonElement job)
    {
        JsonElement salary = job.Items("compensation", "summaryComponents").FirstOrDefault(part => part.Text("compensationType") == "Salary");
        return salary.ValueKind == JsonValueKind.Object && salary.Text("interval") != "NONE"
            ? BoardText.Pay(salary.Text("currencyCode"), salary.Number("minValue"), salary.Number("maxValue"), salary.Text("interval"))
            : null;
    }
}
