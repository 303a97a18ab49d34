using System.Diagnostics;
using System.Globalization;
using Dapper;
using Segue.Market.Store;
using Segue.Storage;
using Segue.Testing;

namespace Segue.Market.Tests.Store;

/// <summary>A process that writes is killed at random moments, wherever they fall.</summary>
public sealed class KilledTests
{
    // Of each kind of work; SEGUE_KILLS asks for more: 70 are 210 in all, which takes a minute on a machine with nothing else to do.
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("SEGUE_KILLS"), CultureInfo.InvariantCulture, out int asked) ? asked : 10;

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("import", 1)]
    [InlineData("pull", 2)]
    [InlineData("reread", 3)]
    public async Task Store_AfterEveryKill_IsWholeAndTheWorkGoesOnToTheSameEnd(string work, int seed)
    {
        using TempFolder folder = new();
        string expected = Path.Combine(folder.Path, "expected");
        await RunAsync(expected, work == "reread" ? "import" : work, -1);
        long whole = await RunAsync(expected, work, -1);
        Random random = new(seed);
        string home = Path.Combine(folder.Path, "0");
        for (int kill = 0; kill < Kills; kill++)
        {
            if (kill % 5 == 0)
            {
                // A few kills in a row on one store, then a new one: most moments of the work are met.
                home = Path.Combine(folder.Path, $"{kill + 1}");
                await RunAsync(home, work == "reread" ? "import" : "", -1);
            }

            await RunAsync(home, work, random.NextInt64(whole));
            Check(home);
            if (kill % 5 == 4)
            {
                await RunAsync(home, work, -1);
                Assert.Equal(Content(expected), Content(home));
            }
        }
    }

    // Gives the microseconds the work took, beyond starting the program.
    private static async Task<long> RunAsync(string home, string work, long killAfter)
    {
        if (work.Length == 0)
        {
            return 0;
        }

        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Segue.Market.KillHost.dll"), home, work, killAfter.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardError = true, UseShellExecute = false };
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0 || (killAfter >= 0 && process.ExitCode == 137), errors);
        return Math.Max(20_000, (long)Stopwatch.GetElapsedTime(began).TotalMicroseconds / 2);
    }

    private static void Check(string home)
    {
        if (!Database.Exists(home))
        {
            return;
        }

        using Database database = Database.Open(home, Migrations.Of(typeof(AdStore).Assembly), Now);
        Assert.Equal("ok", database.Connection.ExecuteScalar<string>("pragma integrity_check"));
        Assert.Empty(database.Connection.Query("pragma foreign_key_check"));
        Assert.Equal(0, database.Connection.ExecuteScalar<int>("select count(*) from ad where ad_id not in (select ad_id from ad_body) or ad_id not in (select ad_id from ad_mark)"));
        AdStore store = new(database.Connection);
        Assert.All(store.Changed(-1), ad => Assert.StartsWith("w", ad.Raw.Description, StringComparison.Ordinal));
    }

    private static string Content(string home)
    {
        using Database database = Database.Open(home, Migrations.Of(typeof(AdStore).Assembly), Now);
        AdStore store = new(database.Connection);
        IEnumerable<string> ads = store.Changed(-1).OrderBy(ad => ad.Number).Select(ad => $"{ad.Number} {ad.Raw.Source} {ad.Raw.Id} {ad.Raw.Title} {ad.DuplicateOf} {ad.Catalogue} {ad.Gone} {FactsText.ToJson(ad.Facts)} {ad.Raw.Description}");
        IEnumerable<string> sources = store.Sources().Values.OrderBy(source => source.Source, StringComparer.Ordinal).Select(source => $"{source.Source} {source.Outcome} {source.Listed}");
        return string.Join('\n', ads.Concat(sources).Concat(store.Changed(-1).SelectMany(ad => store.Events(ad.Number)).Select(happened => happened.What)));
    }
}
