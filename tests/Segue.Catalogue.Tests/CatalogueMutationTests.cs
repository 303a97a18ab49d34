using System.Text;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Catalogue.Loading;
using Segue.Testing;

namespace Segue.Catalogue.Tests;

/// <summary>Catalogue files that a slip, a merge or a stranger has spoilt: a catalogue or problems with their file and line, never a crash.</summary>
public sealed class CatalogueMutationTests
{
    private static readonly string[] Inserts = ["- ", ":", "\n", "  ", "{", "}", "[", "]", "\"", "'", "&a ", "*a", "!!binary", "|", ">", "#", "---\n", "\t", "\0", "\uD83D", "? ", "<<: ", "- id: x\n", "99999999999999999999", "null", "~"];

    [Theory]
    [InlineData("skills", "skills")]
    [InlineData("roles", "roles")]
    [InlineData("resources", "resources")]
    public void Load_SpoiltFiles_IsACatalogueOrNamesTheFile(string folder, string source)
    {
        string data = Path.Combine(SharedData.Root, "data");
        string seed = Directory.EnumerateFiles(Path.Combine(data, source), "*.yaml").OrderBy(file => new FileInfo(file).Length).Select(File.ReadAllText).First(text => text.Length > 200);
        string patterns = File.ReadAllText(Path.Combine(data, "skill-patterns.yaml"));
        Random random = new(31);
        for (int number = 0; number < 40; number++)
        {
            using TempFolder home = new();
            home.Write("skill-patterns.yaml", patterns);
            home.Write("skills/good.yaml", "- id: python\n  name: Python\n  kind: tool\n  meaning: A language.\n");
            home.Write($"{folder}/spoilt.yaml", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(TextMutations.Of(seed, Inserts, random, most: 8))));

            Result<Catalog> result = CatalogueLoader.Load(home.Path);

            Assert.True(result.TryGetValue(out _) || result.Problems.All(problem => problem.Source is not null));
        }
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 100_000)]
    public void Load_EndlessNesting_IsAProblem(string part, int times)
    {
        string text = string.Concat(Enumerable.Repeat(part, times));
        using TempFolder home = new();
        home.Write("skills/deep.yaml", text);

        Assert.Contains(CatalogueLoader.Load(home.Path).Problems, problem => problem.Source!.EndsWith("deep.yaml", StringComparison.Ordinal));
        Assert.Null(YamlTree.Read(text));
    }

    [Fact]
    public void Read_PartsThatDoubleByTheirNames_AreRefused()
    {
        string doubling = "a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 40).Select(number => $"a{number}: &a{number} [*a{number - 1}, *a{number - 1}]\n"));

        Assert.Null(YamlTree.Read(doubling));
    }

    [Fact]
    public void Read_KeysThatAreLists_AreLeftOut() => Assert.Equal(["b"], Assert.IsType<JsonObject>(YamlTree.Read("? [a]\n: 1\nb: 2\n")).Select(pair => pair.Key));

    [Fact]
    public void Read_TenMegabytesInOneLine_IsOneText() =>
        Assert.Equal(10_000_000, ((string)YamlTree.Read($"a: {new string('x', 10_000_000)}")!["a"]!).Length);
}
