using Segue.Basics;
using Segue.Testing;

namespace Segue.Catalogue.Tests;

public sealed class GlossaryTests
{
    private static readonly Glossary Two = new([
        new GlossaryTerm("wilson", "Wilson interval", ["95% interval"], "How far a share may lie from what was counted.", []),
        new GlossaryTerm("ir35", "IR35", [], "A tax rule for contractors.", ["wilson"]),
    ]);

    [Theory]
    [InlineData("ir35", "ir35")]
    [InlineData("IR35 ", "ir35")]
    [InlineData("wilson INTERVAL", "wilson")]
    [InlineData("95% interval", "wilson")]
    [InlineData("interval", null)]
    public void Find_AnyWayItIsWritten_GivesTheTerm(string name, string? id) => Assert.Equal(id, Two.Find(name)?.Id);

    [Fact]
    public void Search_WordOfAMeaning_GivesTheTerm() => Assert.Equal("ir35", Assert.Single(Two.Search("contractor")).Id);

    [Fact]
    public void Terms_AreInTheOrderOfTheAlphabet() => Assert.Equal(["ir35", "wilson"], Two.Terms.Select(term => term.Id));

    [Fact]
    public void Load_TermThatPointsNowhere_IsFound()
    {
        using TempFolder folder = new();
        folder.Write("skills/test.yaml", "[]");
        folder.Write("glossary/test.yaml", "- id: a\n  term: A\n  meaning: x\n  see: [b]\n");

        Problem problem = Assert.Single(CatalogueLoader.Load(folder.Path).Problems);

        Assert.Equal("catalogue.reference", problem.Code);
        Assert.Equal(1, problem.Line);
    }

    [Fact]
    public void Load_WrittenGlossary_ExplainsTheWordsOfEveryReport()
    {
        Glossary glossary = CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value.Glossary;

        Assert.Equal([], new[] { "readiness", "gap", "Wilson interval", "quartile", "take-home pay", "p80", "transfer", "route", "required", "preferred", "IR35", "MLOps" }.Where(word => glossary.Find(word) is null));
    }
}
