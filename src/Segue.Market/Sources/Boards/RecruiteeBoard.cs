using System.Text.Json;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>Recruitee's public offers.</summary>
public sealed class RecruiteeBoard : JsonBoard
{
    /// <inheritdoc/>
    public override string Kind => "recruitee";

    /// <inheritdoc/>
    protected override Uri Address(string board) => new($"https://{BoardName.Host(board)}.recruitee.com/api/offers/");

    /// <inheritdoc/>
    protected override bool HasList(JsonElement root) => root.At("offers").ValueKind == JsonValueKind.Array;

    /// <inheritdoc/>
    protected override IEnumerable<RawAd> Read(JsonElement root) => root.Items("offers").Select(offer => new RawAd(offer.Text("id") ?? offer.Text("careers_url") ?? "", offer.Text("title") ?? "", $"{offer.Html("description")}\n\n{offer.Html("requirements")}".Trim())
    {
        Location = offer.Text("location") ?? BoardJson.Joined(offer.Text("city"), offer.Text("country")),
        Workplace = offer.IsTrue("remote") ? "Remote" : offer.IsTrue("hybrid") ? "Hybrid" : null,
        Employment = offer.Text("employment_type_code"),
        PayText = BoardText.Pay(offer.Text("salary", "currency"), offer.Number("salary", "min"), offer.Number("salary", "max"), offer.Text("salary", "period")),
        Url = offer.Text("careers_url") ?? offer.Text("url"),
        Posted = offer.Day("published_at") ?? offer.Day("created_at"),
    });
}
