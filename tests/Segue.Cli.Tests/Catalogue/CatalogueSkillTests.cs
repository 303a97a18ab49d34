using System.Text.Json.Nodes;

namespace Segue.Cli.Tests.Catalogue;

public sealed class CatalogueSkillTests
{
    [Theory]
    [InlineData("go")]
    [InlineData("Golang")]
    public async Task Skill_ByIdOrAlias_ShowsEveryFactWithItsBasis(string asked)
    {
        (int exit, string output, _) = await CommandRun.RunAsync("catalogue", "skill", asked);

        Assert.Equal(0, exit);
        Assert.StartsWith("Go (go, programming.yaml, like any language)", output, StringComparison.Ordinal);
        Assert.Contains("written as: Go, in this case only, only near: golang", output, StringComparison.Ordinal);
        Assert.Contains("saves 50% of Python:", output, StringComparison.Ordinal);
        Assert.Contains("level 2, has used: 25 to 90 h, typically 50. Writes small programs in Go", output, StringComparison.Ordinal);
        Assert.Contains("hours: To level 2: first courses in a language", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skill_AsJson_HoldsFourLevels()
    {
        (_, string output, _) = await CommandRun.RunAsync("catalogue", "skill", "pandas", "--json");

        JsonNode skill = JsonNode.Parse(output)!;
        Assert.Equal(("pandas", 4, 4), ((string)skill["id"]!, skill["hours"]!.AsArray().Count, skill["can"]!.AsArray().Count));
    }

    [Fact]
    public async Task Skill_Unknown_FindsNothing()
    {
        (int exit, string output, string error) = await CommandRun.RunAsync("catalogue", "skill", "telepathy");

        Assert.Equal((1, ""), (exit, output));
        Assert.Contains("telepathy", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demand_ShippedFigures_AddsUp()
    {
        (int exit, string output, _) = await CommandRun.RunAsync("catalogue", "demand", "--json");

        Assert.Equal(0, exit);
        Assert.All(JsonNode.Parse(output)!["roles"]!.AsArray(), role => Assert.InRange(role!["named"]!.AsArray().Count + role["near"]!.AsArray().Count + role["absent"]!.AsArray().Count, 1, 10));
    }
}
