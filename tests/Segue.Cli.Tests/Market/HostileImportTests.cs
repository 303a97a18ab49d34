using System.Text;
using Segue.Testing;

namespace Segue.Cli.Tests.Market;

public sealed class HostileImportTests
{
    [Fact]
    public async Task Import_BrokenQuotesAndMixedEncodings_TakesWhatCanBeReadAndSaysTheRest()
    {
        using TempFolder folder = new();
        string text = string.Join(' ', Enumerable.Repeat("We look for somebody who knows Python and SQL well.", 6));
        byte[] western = Encoding.Latin1.GetBytes($"2,Data Analyst,\"Pay \u00A345,000 a year. {text}\"\n");
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"id,title,description\n1,Data Engineer,\"Pay £50,000 a year. {text}\"\n"), .. western, .. Encoding.UTF8.GetBytes($"3,Data Scientist,\"{text} \"never closed\n4,Data Engineer,{text}\n")];
        string file = Path.Combine(folder.Path, "ads.csv");
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        (int exit, string output, string error) = await CommandRun.RunAsync("market", "import", file, "--home", folder.Path);

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Windows-1252", output + error, StringComparison.Ordinal);
        (_, string found, _) = await CommandRun.RunAsync("market", "search", "engineer", "--home", folder.Path);
        Assert.Contains("Data Engineer", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_EmptyFolder_SaysWhatIsReadAndWritesNothing()
    {
        using TempFolder folder = new();
        string home = Path.Combine(folder.Path, "home");
        string empty = Directory.CreateDirectory(Path.Combine(folder.Path, "empty")).FullName;

        (int exit, string output, string error) = await CommandRun.RunAsync("market", "import", empty, "--home", home);

        Assert.Equal((ExitCode.Error, ""), (exit, output));
        Assert.Contains("The folder holds no ads.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(home));
    }

    [Fact]
    public async Task ReadAds_ALineOfTenMegabytes_CostsThatLine()
    {
        using TempFolder folder = new();
        string good = """{"id":"1","title":"Data Engineer","description":"We need Python and SQL for pipelines in Leeds, and a love of tidy tables."}""";
        string file = folder.Write("ads.jsonl", $"{good}\n{{\"id\":\"2\",\"description\":\"{new string('a', 10_000_000)}\"}}\n{good}\n");

        (int exit, string output, string error) = await CommandRun.RunAsync("read", "ads", file);

        Assert.Equal(ExitCode.NothingFound, exit);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("ads.jsonl:2:", error, StringComparison.Ordinal);
    }
}
