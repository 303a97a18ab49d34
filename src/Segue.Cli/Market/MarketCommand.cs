using System.CommandLine;

namespace Segue.Cli.Market;

/// <summary><c>segue market</c>: job ads and what they say.</summary>
internal static class MarketCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Command market = new("market", "Job ads: import, search and count them.");
        market.Subcommands.Add(MarketImportCommand.Create(host));
        market.Subcommands.Add(MarketExportCommand.Create(host));
        market.Subcommands.Add(MarketCheckCommand.Create(host));
        market.Subcommands.Add(MarketPullCommand.Create(host));
        market.Subcommands.Add(MarketWatchCommand.Create(host));
        market.Subcommands.Add(MarketRereadCommand.Create(host));
        market.Subcommands.Add(MarketStatsCommand.Create(host));
        market.Subcommands.Add(MarketWorthCommand.Create(host));
        market.Subcommands.Add(MarketSpecialismsCommand.Create(host));
        market.Subcommands.Add(MarketSearchCommand.Create(host));
        market.Subcommands.Add(MarketShowCommand.Create(host));
        market.Subcommands.Add(MarketFiguresCommand.Create(host));
        return market;
    }
}
