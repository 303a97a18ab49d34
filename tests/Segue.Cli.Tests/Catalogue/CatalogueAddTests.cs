using Segue.Catalogue;
using Segue.Testing;

namespace Segue.Cli.Tests.Catalogue;

public sealed class CatalogueAddTests
{
    [Fact]
    public async Task Add_Skill_IsInTheCatalogueAsAnswered()
    {
        using TempFolder home = new();
        string data = CopyOfCatalogue(home);

        (int exit, string output, _) = await RunAsync(data, "skill", "Brand \"New\" Tool", "", "tool", "Does a new thing.", "BNT, brand tool", "python", "python 2, sql 1", "new-tools");

        Assert.Equal(0, exit);
        Skill skill = CatalogueLoader.Load(data).Value.Skills["brand-new-tool"];
        Assert.Equal(("Brand \"New\" Tool", SkillKind.Tool, "python", "new-tools"), (skill.Name, skill.Kind, skill.Broader, skill.Family));
        Assert.Equal(["BNT", "brand tool"], skill.Aliases.Select(alias => alias.Text));
        Assert.Equal(["python", "sql"], skill.Needs.Select(need => need.Skill));
        Assert.Contains("new-tools.yaml", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_Resource_AsksAgainUntilTheAnswerFits()
    {
        using TempFolder home = new();
        string data = CopyOfCatalogue(home);

        (int exit, _, string error) = await RunAsync(data, "resource", "A course", "", "Somebody", "not an address", "https://a.example/course", "course", "20 10 5", "5 10 20", "49 USD a month", "no-such-skill 0 2", "python 2 1", "python 0 2", "", "", "hours and price", "new-courses");

        Assert.Equal(0, exit);
        Resource resource = CatalogueLoader.Load(data).Value.Resources["a-course"];
        Assert.Equal((5, 10, 20), (resource.Hours.Low, resource.Hours.Typical, resource.Hours.High));
        Assert.Equal((49m, "USD"), (resource.Price.Amount, resource.Price.Currency));
        Assert.Equal("hours and price", resource.CheckedBy);
        Assert.NotNull(resource.Checked);
        Assert.False(resource.Certificate);
        Assert.Contains("The whole address, from https.", error, StringComparison.Ordinal);
        Assert.Contains("There is no skill “no-such-skill”.", error, StringComparison.Ordinal);
        Assert.Contains("Three numbers, rising", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_Role_IsInTheCatalogue()
    {
        using TempFolder home = new();
        string data = CopyOfCatalogue(home);

        (int exit, _, _) = await RunAsync(data, "role", "Model shepherd", "", "target", "Keeps models together.", "model shepherd, shepherd of models", "2134", "python 3 required, aws 2 preferred", "new-roles");

        Assert.Equal(0, exit);
        Assert.Equal(2, CatalogueLoader.Load(data).Value.Roles["model-shepherd"].Needs.Count);
    }

    [Fact]
    public async Task Add_AnswersEnd_WritesNothing()
    {
        using TempFolder home = new();
        string data = CopyOfCatalogue(home);

        (int exit, _, string error) = await RunAsync(data, "skill", "Half", "");

        Assert.Equal(2, exit);
        Assert.Contains("nothing was written", error, StringComparison.Ordinal);
        Assert.False(CatalogueLoader.Load(data).Value.Skills.ContainsKey("half"));
    }

    [Theory]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("C#", "c-sharp")]
    [InlineData("Azure ML (v2)", "azure-ml-v2")]
    [InlineData("  Spaced  out ", "spaced-out")]
    public void IdOf_AnyName_IsAnId(string name, string id) => Assert.Equal(id, Segue.Catalogue.Adding.EntryForm.IdOf(name));

    private static string CopyOfCatalogue(TempFolder home)
    {
        string data = Path.Combine(home.Path, "data");
        string from = Path.Combine(SharedData.Root, "data");
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(data, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!); // the file stands below a folder
            File.Copy(file, to);
        }

        return data;
    }

    private static Task<(int Exit, string Output, string Error)> RunAsync(string data, string kind, params string[] answers) =>
        CommandRun.OverAsync("/nowhere", data, string.Join('\n', answers) + "\n", "catalogue", "add", kind);
}
