using Segue.Basics;
using Segue.Catalogue;
using Segue.Storage;
using Segue.Testing;

namespace Segue.Cli.Tests.Plans;

/// <summary>A plan made once from an example CV on Saturday 21 November 2026; each test gets a home of its own with it.</summary>
public sealed class StoredPlan : IDisposable
{
    private readonly TempFolder _made = new();

    public StoredPlan()
    {
        Home home = new(_made.Path, Now);
        (int exit, _, string error) = home.RunAsync("plan", Cv, "--to", "machine-learning-engineer", "--in", "Leeds", "--budget", "1500").GetAwaiter().GetResult();
        Assert.True(exit == ExitCode.Done, error);
    }

    internal static string Cv { get; } = Path.Combine(SharedData.Root, "examples", "cv", "backend-developer.json");

    internal static DateTimeOffset Now { get; } = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    public void Dispose() => _made.Dispose();

    /// <summary>A new home with the plan in it.</summary>
    internal Home Copy(TempFolder folder)
    {
        string home = Path.Combine(folder.Path, "home");
        Directory.CreateDirectory(home);
        File.Copy(Path.Combine(_made.Path, Database.FileName), Path.Combine(home, Database.FileName));
        return new Home(home, Now);
    }
}

/// <summary>Runs commands on one home at one time.</summary>
internal sealed record Home(string Folder, DateTimeOffset Time)
{
    private static readonly Lazy<Result<Catalog>> Catalogue = new(() => CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")));

    public string Input { get; init; } = "";

    public bool CanAsk { get; init; }

    public async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        using StringReader input = new(Input);
        Host host = new(output, error, input, new Clock(Time), Folder, Path.Combine(SharedData.Root, "data"), IsTerminal: false) { CanAsk = CanAsk, LoadCatalogue = _ => Catalogue.Value };
        int exit = await SegueCommand.RunAsync(host, arguments);
        return (exit, output.ToString(), error.ToString());
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
