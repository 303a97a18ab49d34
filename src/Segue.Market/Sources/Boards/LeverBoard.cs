using System.Text;
using System.Text.Json;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>Lever's public postings. What is asked usually stands in the lists, not in the description, so all parts are put together.</summary>
/// <param name="europe">True for tenants kept in Europe, which have an address and a kind of their own.</param>
public sealed class LeverBoard(bool europe) : JsonBoard
{
    /// <inheritdoc/>
    public override string Kind => europe ? "lever-eu" : "lever";

    /// <inheritdoc/>
    protected override Uri Address(string board) => new($"https://api.{(europe ? "eu." : "")}lever.co/v0/postings/{Uri.EscapeDataString(board)}?mode=json");

    /// <inheritdoc/>
    protected override bool HasList(JsonElement root) => root.ValueKind == JsonValueKind.Array;

    /// <inheritdoc/>
    protected override IEnumerable<RawAd> Read(JsonElement root) => root.Items().Select(posting => new RawAd(posting.Text("id") ?? "", posting.Text("text") ?? "", Description(posting))
    {
        Location = BoardJson.Joined([posting.Text("categories", "location"), .. posting.Items("categories", "allLocations").Select(place => place.Text())]),
        Workplace = posting.Text("workplaceType") is { } type && type != "unspecified" ? type : null,
        Employment = posting.Text("categories", "commitment"),
        Level = posting.Text("categories", "level"),
        PayText = BoardText.Pay(posting.Text("salaryRange", "currency"), posting.Number("salaryRange", "min"), posting.Number("salaryRange", "max"), posting.Text("salaryRange", "interval")),
        Url = posting.Text("hostedUrl"),
        Posted = posting.Day("createdAt"),
    });

    private static string Description(JsonElement posting)
    {
        StringBuilder text = new();
        Add(posting.Text("openingPlain") ?? posting.Html("opening"));
        Add(posting.Text("descriptionBodyPlain") ?? posting.Text("descriptionPlain") ?? posting.Html("description"));
        foreach (JsonElement list in posting.Items("lists"))
        {
            Add($"{list.Text("text")}\n{list.Html("content")}".Trim());
        }

        Add(posting.Text("additionalPlain") ?? posting.Html("additional"));
        Add(posting.Text("salaryDescriptionPlain") ?? posting.Html("salaryDescription"));
        return text.ToString().Trim();

        void Add(string? part)
        {
            if (!string.IsNullOrEmpty(part))
            {
                text.Append(part).Append("\n\n");
            }
        }
    }
}
