using Segue.Basics;
using Segue.Testing;

namespace Segue.Catalogue.Tests;

public sealed class CatalogueLoaderTests
{
    private const string Python = "- id: python\n  name: Python\n  kind: tool\n  meaning: A language.\n";

    [Fact]
    public void Load_WrittenCatalogue_IsSoundAndEveryNeedCanBeLearnt()
    {
        Result<Catalog> result = CatalogueLoader.Load(Path.Combine(SharedData.Root, "data"));

        Assert.True(result.IsOk, string.Join('\n', result.Problems));
        CatalogueReport report = CatalogueChecker.Check(result.Value, new DateOnly(2026, 11, 21));
        Assert.Empty(report.Unreachable);
        Assert.True(report.Skills >= 300 && report.Roles >= 30 && report.Resources >= 200 && report.Certifications >= 10 && report.Degrees >= 8);
    }

    [Theory]
    [InlineData("- id: python\n  name: Python\n  kind: gadget\n  meaning: x\n", 3, "gadget")]
    [InlineData("- id: python\n  name: Python\n  kind: tool\n", 1, "meaning")]
    [InlineData(Python + "  colour: red\n", 5, "colour")]
    [InlineData(Python + "  needs: {snakes: 1}\n", 1, "snakes")]
    [InlineData(Python + "  needs: {python: 7}\n", 5, "7")]
    [InlineData(Python + "  hours: [[1,2,3]]\n", 5, "Four ranges")]
    [InlineData(Python + Python, 5, "used twice")]
    [InlineData(Python + "- id: snake\n  name: python\n  kind: tool\n  meaning: y\n", 5, "belongs to")]
    [InlineData("- id: Python!\n  name: Python\n  kind: tool\n  meaning: x\n", 1, "lower-case")]
    [InlineData("- id: a\n  name: A1\n  kind: tool\n  meaning: x\n  needs: {b: 1}\n- id: b\n  name: B1\n  kind: tool\n  meaning: x\n  needs: {a: 1}\n", 1, "circle")]
    [InlineData("id: python", 1, "one list")]
    [InlineData("- [", 1, "")]
    public void Load_BrokenSkill_NamesFileLineAndTrouble(string yaml, int line, string words)
    {
        using TempFolder folder = new();
        folder.Write("skills/test.yaml", yaml);

        Result<Catalog> result = CatalogueLoader.Load(folder.Path);

        Assert.False(result.IsOk);
        Assert.Contains(result.Problems, problem => problem.Source!.EndsWith("test.yaml", StringComparison.Ordinal) && problem.Line >= line && problem.Message.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_NoCatalogue_SaysSo()
    {
        using TempFolder folder = new();

        Assert.Equal("catalogue.absent", CatalogueLoader.Load(folder.Path).Problems[0].Code);
    }

    [Fact]
    public void Check_NeedThatNothingTeaches_IsReported()
    {
        using TempFolder folder = new();
        folder.Write("skills/test.yaml", Python);
        folder.Write("roles/test.yaml", "- id: dev\n  name: Dev\n  kind: target\n  summary: x\n  titles: [dev]\n  needs: {python: [3, required]}\n");

        CatalogueReport report = CatalogueChecker.Check(CatalogueLoader.Load(folder.Path).Value, new DateOnly(2026, 1, 1));

        Assert.Equal(new UnreachableNeed("dev", "python", SkillLevel.WorksAlone, SkillLevel.None), Assert.Single(report.Unreachable));
    }
}
