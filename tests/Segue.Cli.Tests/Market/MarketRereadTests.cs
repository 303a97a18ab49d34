using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Market.Store;
using Segue.Reading;
using Segue.Storage;
using Segue.Testing;

namespace Segue.Cli.Tests.Market;

public sealed class MarketRereadTests
{
    [Fact]
    public async Task Reread_SameCatalogueAndAnOlderReader_ReadsTheAdsAnew()
    {
        using TempFolder folder = new();
        string file = folder.Write("ads.jsonl", """{"id":"1","title":"Data Engineer","description":"We need Python and SQL for pipelines in Leeds, and a love of tidy tables."}""");
        await CommandRun.RunAsync("market", "import", file, "--home", folder.Path);
        Assert.Equal(0, await CountAsync(folder));
        SetReader(folder, (AdReader.Version - 1).ToString(CultureInfo.InvariantCulture));

        Assert.Equal(1, await CountAsync(folder));
        Assert.Equal(0, await CountAsync(folder));
    }

    private static async Task<int> CountAsync(TempFolder folder)
    {
        (int exit, string output, _) = await CommandRun.RunAsync("market", "reread", "--json", "--home", folder.Path);
        Assert.Equal(ExitCode.Done, exit);
        return (int)JsonNode.Parse(output)!["reread"]!;
    }

    private static void SetReader(TempFolder folder, string version)
    {
        using Database database = Database.Open(folder.Path, Migrations.Of(typeof(AdStore).Assembly), DateTimeOffset.UnixEpoch);
        using DbCommand command = database.Connection.CreateCommand();
        command.CommandText = "update ad set reader = @version where reader <> @version";
        DbParameter parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@version", version);
        command.Parameters.Add(parameter);
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
