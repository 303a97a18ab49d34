using System.CommandLine;
using Segue.Journey;
using Segue.Market.Store;
using Segue.Storage;

namespace Segue.Cli.Homes;

/// <summary>The user's data folder and what can be opened in it.</summary>
internal static class HomeFolder
{
    /// <summary>Gets the migrations of every capability that keeps something there.</summary>
    public static IReadOnlyList<Migration> All => [.. Migrations.Of(typeof(AdStore).Assembly), .. Migrations.Of(typeof(JourneyStore).Assembly)];

    /// <summary>The data folder asked for, or the usual one.</summary>
    public static string Of(Host host, ParseResult parse) => Path.GetFullPath(parse.GetValue(SegueCommand.Home) ?? host.DefaultHome);

    /// <summary>Opens the learner's record, making the database when it is not there.</summary>
    public static Database OpenJourney(Host host, string folder) => Database.Open(folder, Migrations.Of(typeof(JourneyStore).Assembly), host.Time.GetUtcNow());

    /// <summary>Opens everything there is.</summary>
    public static Database OpenAll(Host host, string folder) => Database.Open(folder, All, host.Time.GetUtcNow());
}
