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
        Assert.Equal([], report.Findings.Select(finding => finding.ToString()));
        CatalogueCounts counts = report.Counts;
        Assert.True(counts.Skills >= 300 && counts.Roles >= 30 && counts.Resources >= 450 && counts.Certifications >= 20 && counts.Degrees >= 15);
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
}
