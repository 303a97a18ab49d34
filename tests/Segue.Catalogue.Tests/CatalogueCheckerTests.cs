using Segue.Basics;
using Segue.Testing;

namespace Segue.Catalogue.Tests;

public sealed class CatalogueCheckerTests
{
    private const string Skills = "- id: python\n  name: Python\n  kind: tool\n  meaning: A language.\n- id: vision\n  name: Vision\n  kind: specialism\n  meaning: Seeing.\n";
    private const string Start = "- id: tester\n  name: Tester\n  kind: start\n  summary: x\n  titles: [tester]\n  needs: {python: [1, required]}\n  moves: {dev: {months: [1, 2], inside: true, basis: x}}\n";
    private const string Target = "- id: dev\n  name: Dev\n  kind: target\n  summary: x\n  titles: [dev]\n  needs: {python: [3, required]}\n";
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Check_NeedThatNothingTeaches_NamesRolePlaceAndRemedy()
    {
        Problem finding = Assert.Single(Run(Start + Target, ""), problem => problem.Code == "catalogue.unreachable");

        Assert.EndsWith("roles/test.yaml", finding.Source!.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Equal(8, finding.Line);
        Assert.Contains("level 3 of python; the furthest is 0", finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Remedy);
    }

    [Fact]
    public void Check_OneFreeWayAndOneThatCosts_IsEnough() => Assert.Empty(Codes(Start + Target, Way("a", 0, "[0, 3]", 350) + Way("b", 10, "[0, 3]", 350)));

    [Fact]
    public void Check_OneWayOnly_IsFoundForEachStep() => Assert.Equal(3, Codes(Start + Target, Way("a", 0, "[0, 3]", 350)).Count(code => code == "catalogue.one-way"));

    [Fact]
    public void Check_OnlyPaidWays_AreFound() => Assert.Contains("catalogue.no-free-way", Codes(Start + Target, Way("a", 10, "[0, 3]", 350) + Way("b", 10, "[0, 3]", 350)));

    [Fact]
    public void Check_WayThatNeedsWhatNobodyCanLearn_DoesNotCount() => Assert.Contains(
        "catalogue.one-way",
        Codes(Start + Target, Way("a", 0, "[0, 3]", 350) + Way("b", 0, "[0, 3]", 350, "{vision: 2}")));

    [Theory]
    [InlineData(3, "catalogue.hours")]
    [InlineData(2000, "catalogue.hours")]
    public void Check_HoursFarFromWhatLiftsTake_AreFound(int hours, string code) => Assert.Contains(code, Codes(Start + Target, Way("a", 0, "[0, 3]", hours) + Way("b", 0, "[0, 3]", 350)));

    [Fact]
    public void Check_RoleWhoseNeedsTakeTooFewHours_IsFound() => Assert.Contains(
        Run(Start + Target, Way("a", 0, "[0, 3]", 60) + Way("b", 0, "[0, 3]", 70)),
        problem => problem.Code == "catalogue.hours" && problem.Message.Contains("add up to 60", StringComparison.Ordinal));

    [Theory]
    [InlineData("  soc: \"21\"\n", "catalogue.soc")]
    [InlineData("  ladder: {mid: [4, 6], senior: [2]}\n", "catalogue.ladder")]
    [InlineData("  specialisms: [python]\n", "catalogue.specialism")]
    [InlineData("  moves: {dev: {months: [1, 2], basis: x}}\n", "catalogue.move")]
    public void Check_RoleWithAFactThatCannotBe_IsFound(string more, string code) => Assert.Contains(code, Codes(Start + Target + more, ""));

    [Fact]
    public void Check_RoleFactsThatCanBe_AreNotFound() =>
        Assert.Empty(Codes(Start + Target + "  soc: \"2134\"\n  ladder: {junior: [0, 2], mid: [2, 5], senior: [5]}\n  specialisms: [vision]\n", Way("a", 0, "[0, 3]", 350) + Way("b", 0, "[0, 3]", 350)));

    [Fact]
    public void Check_TitleOfTwoRoles_IsFound() => Assert.Contains("catalogue.title", Codes(Start + Target.Replace("titles: [dev]", "titles: [dev, Tester]", StringComparison.Ordinal), ""));

    [Fact]
    public void Check_TargetThatNoMoveReaches_IsFound() => Assert.Contains("catalogue.no-way-in", Codes(Target, ""));

    [Fact]
    public void Check_StartWithoutAMoveOut_IsFound() => Assert.Contains("catalogue.dead-end", Codes(Start[..Start.IndexOf("  moves", StringComparison.Ordinal)], ""));

    [Theory]
    [InlineData("  url: nowhere\n", "catalogue.url")]
    [InlineData("  url: https://example.org\n  checked: 2027-01-01\n  checked-by: x\n", "catalogue.checked")]
    [InlineData("  url: https://example.org\n  checked: 2026-01-01\n", "catalogue.checked")]
    [InlineData("  url: https://example.org\n  sittings: [2025-05-01]\n", "catalogue.sittings")]
    public void Check_FactThatCannotBeTrue_IsFound(string more, string code) =>
        Assert.Contains(code, Codes(Start + Target, "- id: a\n  title: A\n  provider: P\n  kind: book\n  hours: [5, 6, 7]\n  price: {amount: 0, currency: GBP}\n  lifts: {python: [0, 1]}\n" + more));

    [Fact]
    public void Check_DatesOfFacts_SortIntoUncheckedAndStaleMostUsedFirst()
    {
        CatalogueReport report = Report(
            Start + Target,
            Way("old", 0, "[0, 3]", 350) + "  checked: 2025-11-20\n  checked-by: x\n" + Way("fresh", 0, "[0, 3]", 350) + "  checked: 2025-11-21\n  checked-by: x\n" +
            Way("a-none", 0, "[3, 4]", 90) + Way("z-none", 0, "[0, 1]", 5));

        Assert.Equal(["old"], report.Stale.Select(fact => fact.Id));
        Assert.Equal(["z-none", "a-none"], report.Unchecked.Select(fact => fact.Id));
        Assert.Equal([1, 0], report.Unchecked.Select(fact => fact.Uses));
    }

    [Fact]
    public void Check_CleanEntries_AreCounted()
    {
        CatalogueCounts counts = Report(Start + Target, Way("a", 0, "[0, 1]", 5)).Counts;

        Assert.Equal(new CatalogueCounts(2, 2, 1, 0, 0, 0, 0), counts);
    }

    private static string Way(string id, int price, string lift, int hours, string needs = "{}") =>
        $"- id: {id}\n  title: A\n  provider: P\n  url: https://example.org\n  kind: course\n  hours: [{hours / 2.0}, {hours}, {hours * 2}]\n  price: {{amount: {price}, currency: GBP}}\n  lifts: {{python: {lift}}}\n  needs: {needs}\n";

    private static IReadOnlyList<Problem> Run(string roles, string resources) => Report(roles, resources).Findings;

    private static IEnumerable<string> Codes(string roles, string resources) => Run(roles, resources).Select(problem => problem.Code);

    private static CatalogueReport Report(string roles, string resources)
    {
        using TempFolder folder = new();
        folder.Write("skill-patterns.yaml", File.ReadAllText(Path.Combine(SharedData.Root, "data", "skill-patterns.yaml")));
        folder.Write("skills/test.yaml", Skills);
        folder.Write("roles/test.yaml", roles);
        folder.Write("resources/test.yaml", resources.Length == 0 ? "[]" : resources);
        Result<Catalog> catalog = CatalogueLoader.Load(folder.Path);
        Assert.True(catalog.IsOk, string.Join('\n', catalog.Problems));
        return CatalogueChecker.Check(catalog.Value, Today);
    }
}
