using System.Text.Json;
using Segue.Reading;

namespace Segue.Market.Sources.Boards;

/// <summary>Pinpoint's public postings, common among UK employers.</summary>
public sealed class PinpointBoard : JsonBoard
{
    private static readonly (string Property, string Heading)[] Parts = [("description", ""), ("key_responsibilities", "Responsibilities"), ("skills_knowledge_expertise", "Requirements"), ("benefits", "Benefits")];

    /// <inheritdoc/>
    public override string Kind => "pinpoint";

    /// <inheritdoc/>
    protected override Uri Address(string board) => new($"https://{BoardName.Host(board)}.pinpointhq.com/postings.json");

    /// <inheritdoc/>
    protected override bool HasList(JsonElement root) => root.At("data").ValueKind == JsonValueKind.Array;

    /// <inheritdoc/>
    protected override IEnumerable<RawAd> Read(JsonElement root) => root.Items("data").Select(post => new RawAd(post.Text("id") ?? post.Text("url") ?? "", post.Text("title") ?? "", Description(post))
    {
        Location = post.Text("location", "name") ?? BoardJson.Joined(post.Text("location", "city"), post.Text("location", "province")),
        Workplace = post.Text("workplace_type"),
        Employment = post.Text("employment_type"),
        PayText = post.At("compensation_visible").ValueKind == JsonValueKind.False ? null : BoardText.Pay(post.Text("compensation_currency"), post.Number("compensation_minimum"), post.Number("compensation_maximum"), post.Text("compensation_frequency")),
        Url = post.Text("url"),
        Closes = post.Day("deadline_at"),
    });

    private static string Description(JsonElement post) => string.Join("\n\n", Parts
        .Select(part => (Text: post.Html(part.Property), part.Heading))
        .Where(part => part.Text.Length > 0)
        .Select(part => part.Heading.Length > 0 ? $"{part.Heading}\n{part.Text}" : part.Text));
}
