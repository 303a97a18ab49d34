using System.Text.Json.Nodes;
using Segue.Testing;

namespace Segue.Report.Tests;

public sealed class PlanJsonTests
{
    [Fact]
    public void Write_Sample_HoldsThePromisedParts()
    {
        JsonNode json = JsonNode.Parse(PlanJson.Write(Sample.Report))!;

        foreach (string part in new[] { "profile", "gap", "routes", "plan", "forecast", "matches" })
        {
            Assert.NotNull(json[part]);
        }

        Assert.Equal("2026-11-23", (string?)json["plan"]!["items"]![0]!["start"]);
        Assert.Equal(60, (double)json["plan"]!["items"]![0]!["hours"]!);
        Assert.Equal("pytorch", (string?)json["plan"]!["items"]![0]!["skills"]![0]!["skill"]);
        Assert.Equal("2027-06-11", (string?)json["forecast"]!["p95"]);
    }

    [Fact]
    public void Write_Sample_IsAsReviewed()
    {
        Snapshot.Matches(PlanJson.Write(Sample.Report));
    }
}
