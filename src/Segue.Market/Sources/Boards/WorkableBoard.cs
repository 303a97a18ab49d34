using System.Text.Json;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>Workable's widget list. It tells no pay; its guard answers with a page when asked too fast, which counts as blocked.</summary>
public sealed class WorkableBoard : JsonBoard
{
    /// <inheritdoc/>
    public override string Kind => "workable";

    /// <inheritdoc/>
    protected override Uri Address(string board) => new($"https://apply.workable.com/api/v1/widget/accounts/{Uri.EscapeDataString(board)}?details=true");

    /// <inheritdoc/>
    protected override bool HasList(JsonElement root) => root.At("jobs").ValueKind == JsonValueKind.Array;

    /// <inheritdoc/>
    protected override IEnumerable<RawAd> Read(JsonElement root)
    {
        string? employer = root.Text("name");
        return root.Items("jobs").Select(job => new RawAd(job.Text("shortcode") ?? "", job.Text("title") ?? "", job.Html("description"))
        {
            Employer = employer,
            Location = job.Items("locations").Any()
                ? string.Join("; ", job.Items("locations").Where(place => !place.IsTrue("hidden")).Select(place => BoardJson.Joined(place.Text("city"), place.Text("region"), place.Text("country"))))
                : BoardJson.Joined(job.Text("city"), job.Text("state"), job.Text("country")),
            Workplace = job.IsTrue("telecommuting") ? "Remote" : null,
            Employment = job.Text("employment_type"),
            Level = job.Text("experience"),
            Url = job.Text("url") ?? job.Text("shortlink"),
            Posted = job.Day("published_on") ?? job.Day("created_at"),
        });
    }
}
