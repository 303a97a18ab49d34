using Dapper;
using Segue.Cli.Homes;
using Segue.Storage;
using Segue.Testing;

namespace Segue.Cli.Tests.Market;

public sealed class MarketFaultTests
{
    [Fact]
    public async Task Check_AWholeMarket_SaysSo_AndADamagedOne_NamesTheAd()
    {
        using TempFolder folder = new();
        string home = await ImportedAsync(folder);

        (int exit, string output, _) = await CommandRun.InAsync(home, "market", "check");
        Assert.Equal((ExitCode.Done, "3 ads, all whole."), (exit, output.Trim()));

        Damage(home);
        (exit, output, _) = await CommandRun.InAsync(home, "market", "check");
        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains("Ad 2 ", output, StringComparison.Ordinal);
        Assert.Contains("2 ads can be read.", output, StringComparison.Ordinal);
        (exit, output, _) = await CommandRun.InAsync(home, "market", "check", "--json");
        Assert.Contains("\"ads\":2", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ThatFails_LeavesTheOneBeforeAndNothingElse()
    {
        using TempFolder folder = new();
        string home = await ImportedAsync(folder);
        string output = Path.Combine(folder.Path, "out", "market.jsonl");
        Directory.CreateDirectory(Path.Combine(folder.Path, "out"));
        await CommandRun.InAsync(home, "market", "export", "--out", output);
        string before = await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken);
        Damage(home);

        (int exit, _, string error) = await CommandRun.InAsync(home, "market", "export", "--out", output);

        Assert.Equal(ExitCode.Error, exit);
        Assert.Contains("segue.db: Something that is stored is damaged", error, StringComparison.Ordinal);
        Assert.Contains("segue market check", error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));
        Assert.Equal([output], Directory.GetFiles(Path.Combine(folder.Path, "out")));
    }

    [Fact]
    public async Task Search_WhileAnotherProcessWrites_Answers()
    {
        using TempFolder folder = new();
        string home = await ImportedAsync(folder);
        using Database writing = Database.Open(home, HomeFolder.All, DateTimeOffset.UnixEpoch);
        using System.Data.Common.DbTransaction turn = writing.Connection.BeginTransaction();

        (int exit, string output, _) = await CommandRun.InAsync(home, "market", "search", "engineer");

        Assert.Equal(ExitCode.Done, exit);
        Assert.Contains("Data engineer", output, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> ImportedAsync(TempFolder folder)
    {
        string line(int number) => $"{{\"id\":\"{number}\",\"title\":\"Data engineer {number}\",\"description\":\"{string.Join(' ', Enumerable.Range(0, 80).Select(word => $"w{number}x{word}"))} Python and SQL in Leeds.\"}}";
        string file = folder.Write("ads.jsonl", string.Join('\n', Enumerable.Range(1, 3).Select(line)));
        string home = Path.Combine(folder.Path, "home");
        (int exit, _, string error) = await CommandRun.InAsync(home, "market", "import", file);
        Assert.True(exit == ExitCode.Done, error);
        return home;
    }

    private static void Damage(string home)
    {
        using Database database = Database.Open(home, HomeFolder.All, DateTimeOffset.UnixEpoch);
        database.Connection.Execute("update ad_body set text = substr(text, 1, length(text) / 2) where ad_id = 2");
    }
}
