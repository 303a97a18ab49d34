using System.CommandLine;
using Segue.Testing;

namespace Segue.Cli.Tests.Guide;

public sealed class GuideTests
{
    // What asks the network, a person, an hour or ESCO is only checked for being understood.
    private static readonly string[] NotRun = ["catalogue links", "catalogue add", "market pull", "market watch --pull", "market watch --every", "catalogue routes", "eval", "market figures build", "home export --out", "home import", "home erase"];

    [Fact]
    public void Commands_EachWithItsOptions_AreDescribed()
    {
        string page = File.ReadAllText(Path.Combine(SharedData.Root, "docs", "guide", "commands.md"));
        Dictionary<string, string> sections = page.Split("\n## ")[1..].ToDictionary(section => section[..section.IndexOf('\n', StringComparison.Ordinal)], section => section, StringComparer.Ordinal);
        List<string> missing = [];
        foreach ((string path, Command command) in Leaves(Root(), "segue"))
        {
            // A heading is the command and then its arguments, in capitals.
            string? section = sections.FirstOrDefault(pair => CommandOf(pair.Key) == path).Value;
            missing.AddRange(section is null ? [path] : command.Options.Where(option => !section.Contains($"`{option.Name}", StringComparison.Ordinal)).Select(option => $"{path} {option.Name}"));
            if (section?.Contains("    $ ./" + path, StringComparison.Ordinal) == false)
            {
                missing.Add($"{path}: an example");
            }
        }

        Assert.True(sections.Count > 10, "commands.md has lost its sections");
        Assert.True(missing.Count == 0, "docs/guide/commands.md does not describe: " + string.Join("; ", missing));
    }

    [Fact]
    public void Commands_Described_AllExist()
    {
        string[] paths = [.. Leaves(Root(), "segue").Select(leaf => leaf.Path)];
        string[] headings = [.. File.ReadLines(Path.Combine(SharedData.Root, "docs", "guide", "commands.md")).Where(line => line.StartsWith("## segue", StringComparison.Ordinal)).Select(line => CommandOf(line[3..]))];

        Assert.Equal(paths.Order(StringComparer.Ordinal), headings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CommandLines_OfEveryPage_AreUnderstood()
    {
        (string Page, string[] Words)[] all = [.. GuideCommands.All()];

        Assert.True(all.Length > 25, $"only {all.Length} command lines were found");
        Assert.Empty(all.SelectMany(line => Root().Parse(line.Words).Errors.Select(error => $"{line.Page}: segue {string.Join(' ', line.Words)}: {error.Message}")));
    }

    [Fact]
    public async Task CommandLines_WhoseFilesAreThere_Run()
    {
        using TempFolder folder = new();
        string home = Path.Combine(folder.Path, "home");
        List<string> failed = [];
        int ran = 0;
        foreach ((string page, string[] words) in GuideCommands.All().DistinctBy(line => string.Join(' ', line.Words)).Where(line => CanRun(line.Words)))
        {
            (int exit, _, string error) = await CommandRun.InAsync(home, [.. words.Select(word => Here(word, folder))]);
            ran++;
            bool meant = error.Contains("Did you mean", StringComparison.Ordinal) && string.Join(' ', words).Contains("lerning", StringComparison.Ordinal);
            if (exit == ExitCode.Error && !meant)
            {
                failed.Add($"{page}: segue {string.Join(' ', words)}: {error}");
            }
        }

        Assert.Empty(failed);
        Assert.True(ran >= 12, $"only {ran} command lines ran");
    }

    private static bool CanRun(string[] words)
    {
        string line = string.Join(' ', words);
        return !NotRun.Any(prefix => line.StartsWith(prefix, StringComparison.Ordinal)) && words.All(word => word == "plan-out" || !LooksLikeFile(word) || Path.Exists(Path.Combine(SharedData.Root, word)))
            && !words.Skip(1).Any(word => word.TrimEnd('.').Length > 1 && word.TrimEnd('.').All(letter => char.IsUpper(letter)));
    }

    private static bool LooksLikeFile(string word) => !word.StartsWith('-') && !word.Contains("..", StringComparison.Ordinal) && (word.Contains('/', StringComparison.Ordinal) || Path.GetExtension(word).Length is > 3 and < 7) && !word.Contains(' ', StringComparison.Ordinal);

    private static string Here(string word, TempFolder folder) => word == "plan-out" ? Path.Combine(folder.Path, "out")
        : LooksLikeFile(word) ? Path.Combine(SharedData.Root, word)
        : word;

    private static string CommandOf(string heading) => string.Join(' ', heading.Split(' ').TakeWhile(word => char.IsLower(word[0])));

    private static RootCommand Root() => SegueCommand.Create(new Host(TextWriter.Null, TextWriter.Null, TextReader.Null, TimeProvider.System, "home", "data", IsTerminal: false));

    private static IEnumerable<(string Path, Command Command)> Leaves(Command command, string path) =>
        command.Subcommands.SelectMany(sub => Leaves(sub, $"{path} {sub.Name}")).Concat(command.Action is null ? [] : [(path, command)]);
}
