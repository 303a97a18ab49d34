using Segue.Basics;
using Segue.Testing;

namespace Segue.Catalogue.Tests;

public sealed class CatalogueLoaderTests
{
    private const string Patterns = """
        - id: tool
          hours: [[1, 3, 6], [8, 16, 35], [40, 80, 160], [150, 300, 600]]
          basis: "Measured."
          can: ["Names {name}.", "Uses {name}.", "Works with {name}.", "Leads in {name}."]
        - id: concept
          hours: [[2, 5, 10], [12, 28, 60], [60, 120, 220], [200, 400, 800]]
          basis: "Estimated."
          can: ["Explains {name}.", "Takes part in {name}.", "Applies {name}.", "Teaches {name}."]

        """;

    private const string Python = "- id: python\n  name: Python\n  kind: tool\n  meaning: A language.\n";

    [Fact]
    public void Load_WrittenCatalogue_IsSoundAndEveryNeedCanBeLearnt()
    {
        Result<Catalog> result = CatalogueLoader.Load(Path.Combine(SharedData.Root, "data"));

        Assert.True(result.IsOk, string.Join('\n', result.Problems));
        CatalogueReport report = CatalogueChecker.Check(result.Value, new DateOnly(2026, 11, 21));
        Assert.Equal([], report.Findings.Select(finding => finding.ToString()));
        CatalogueCounts counts = report.Counts;
        Assert.True(counts.Skills >= 920 && counts.Roles >= 30 && counts.Resources >= 450 && counts.Certifications >= 20 && counts.Degrees >= 15);
    }

    [Theory]
    [InlineData("- id: python\n  name: Python\n  kind: gadget\n  meaning: x\n", 3, "gadget")]
    [InlineData("- id: python\n  name: Python\n  kind: tool\n", 1, "meaning")]
    [InlineData(Python + "  colour: red\n", 5, "colour")]
    [InlineData(Python + "  needs: {snakes: 1}\n", 1, "snakes")]
    [InlineData(Python + "  needs: {python: 7}\n", 5, "7")]
    [InlineData(Python + "  hours: [[1,2,3]]\n", 5, "Four ranges")]
    [InlineData(Python + "  hours: [[1,2,3],[1,2,3],[1,2,3],[1,2,3]]\n", 5, "hours-basis")]
    [InlineData(Python + "  hours-basis: measured\n", 5, "no")]
    [InlineData(Python + "  like: snake\n", 5, "snake")]
    [InlineData(Python + "  can: [One., Two.]\n", 5, "Four sentences")]
    [InlineData(Python + "  onet: [1]\n", 5, "link")]
    [InlineData(Python + Python, 5, "used twice")]
    [InlineData(Python + "- id: snake\n  name: python\n  kind: tool\n  meaning: y\n", 5, "belongs to")]
    [InlineData("- id: Python!\n  name: Python\n  kind: tool\n  meaning: x\n", 1, "lower-case")]
    [InlineData("- id: a\n  name: A1\n  kind: tool\n  meaning: x\n  needs: {b: 1}\n- id: b\n  name: B1\n  kind: tool\n  meaning: x\n  needs: {a: 1}\n", 1, "circle")]
    [InlineData("id: python", 1, "one list")]
    [InlineData("- [", 1, "")]
    public void Load_BrokenSkill_NamesFileLineAndTrouble(string yaml, int line, string words)
    {
        using TempFolder folder = new();
        folder.Write("skill-patterns.yaml", Patterns);
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
    public void Load_SkillWithoutOwnHours_TakesThoseOfItsPattern()
    {
        using TempFolder folder = new();
        folder.Write("skill-patterns.yaml", Patterns);
        folder.Write("skills/test.yaml", Python + "- id: maths\n  name: Mathematics\n  kind: concept\n  meaning: Quantities.\n  hours: [[1,2,3],[2,3,4],[3,4,5],[4,5,6]]\n  hours-basis: A course.\n  onet: [2.C.4.a, Mathematics]\n");

        Catalog catalog = CatalogueLoader.Load(folder.Path).Value;

        Skill python = catalog.Skills["python"];
        Assert.Equal(("tool", "Measured.", new HourRange(8, 16, 35)), (python.Pattern, python.HoursBasis, python.Hours[1]));
        Assert.Equal(["Names Python.", "Uses Python.", "Works with Python.", "Leads in Python."], python.Can);
        Skill maths = catalog.Skills["maths"];
        Assert.Equal(("A course.", new HourRange(4, 5, 6), "Explains mathematics."), (maths.HoursBasis, maths.Hours[3], maths.Can[0]));
        Assert.Equal(new OnetLink("2.C.4.a", "Mathematics"), maths.Onet);
    }

    [Fact]
    public void Load_NoPatterns_NamesTheFileThatShouldHoldThem()
    {
        using TempFolder folder = new();
        folder.Write("skills/test.yaml", Python);

        Assert.Contains(CatalogueLoader.Load(folder.Path).Problems, problem => problem.Message.Contains("skill-patterns.yaml", StringComparison.Ordinal));
    }
}
