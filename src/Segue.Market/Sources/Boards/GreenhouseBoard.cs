using System.Net;
using System.Text.Json;
using Segue.Documents.Web;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>Greenhouse's public job boards. The text is HTML that has been escaped once more; a post without an internal id is a talent pool, not a vacancy.</summary>
public sealed class GreenhouseBoard : JsonBoard
{
    private static readonly string[] NoPlaces = ["Remote", "Hybrid", "Remote, Hybrid"];

    /// <inheritdoc/>
    public override string Kind => "greenhouse";

    /// <inheritdoc/>
    protected override Uri Address(string board) => new($"https://boards-api.greenhouse.io/v1/boards/{Uri.EscapeDataString(board)}/jobs?content=true");

    /// <inheritdoc/>
    protected override bool HasList(JsonElement root) => root.At("jobs").ValueKind == JsonValueKind.Array;

    /// <inheritdoc/>
    protected override IEnumerable<RawAd> Read(JsonElement root) => root.Items("jobs").Where(IsVacancy).Select(job => new RawAd(job.Text("id") ?? "", job.Text("title") ?? "", HtmlPage.TextOf(WebUtility.HtmlDecode(job.Text("content") ?? "")).Trim())
    {
        Employer = job.Text("company_name"),
        Location = Place(job),
        Workplace = job.Text("location", "name") is { } place && Array.Exists(["remote", "hybrid"], word => place.Contains(word, StringComparison.OrdinalIgnoreCase)) ? place : null,
        Url = job.Text("absolute_url"),
        Posted = job.Day("first_published") ?? job.Day("updated_at"),
    });

    private static bool IsVacancy(JsonElement job) => job.At("internal_job_id").ValueKind is not JsonValueKind.Null;

    private static string? Place(JsonElement job)
    {
        string? named = job.Text("location", "name");
        return named is null || NoPlaces.Contains(named, StringComparer.OrdinalIgnoreCase)
            ? BoardJson.Joined(job.Items("offices").Select(office => office.Text("location") ?? office.Text("location", "name") ?? office.Text("name"))) ?? named
            : named;
    }
}
