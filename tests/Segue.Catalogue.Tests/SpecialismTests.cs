using Segue.Basics;
using Segue.Testing;

namespace Segue.Catalogue.Tests;

public sealed class SpecialismTests
{
    [Fact]
    public void Load_OurOwn_HasTheThirteenAndNothingIsWrongWithThem()
    {
        Catalog catalog = CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value;

        Assert.Equal(13, catalog.Specialisms.Count);
        Assert.DoesNotContain(CatalogueChecker.Check(catalog, new DateOnly(2026, 11, 21)).Findings, problem => problem.Code == "catalogue.specialism");
    }

    [Fact]
    public void Load_SkillThatIsNotThere_IsFoundAtTheEntry()
    {
        using TempFolder folder = new();
        folder.Write("skills/test.yaml", "[]");
        folder.Write("specialisms/test.yaml", "- id: a\n  name: A\n  summary: x\n  titles: [a]\n  skills: [b]\n  together: []\n");

        Problem problem = Assert.Single(CatalogueLoader.Load(folder.Path).Problems);

        Assert.Equal(("catalogue.reference", 1), (problem.Code, problem.Line));
    }

    [Fact]
    public void Check_TitleThatCanNeverMatchOrAMarkTwice_IsFound()
    {
        Catalog catalog = new("test", [], [], [], [])
        {
            Specialisms = [new Specialism("a", "A", "x", ["C++ vision"], ["s"], ["s"]), new Specialism("b", "B", "x", [], ["s"], [])],
        };

        Assert.Equal(3, CatalogueChecker.Check(catalog, new DateOnly(2026, 11, 21)).Findings.Count(problem => problem.Code == "catalogue.specialism"));
    }
}
