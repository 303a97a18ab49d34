using System.CommandLine;
using System.CommandLine.Invocation;

namespace Segue.Cli;

/// <summary>The whole command line: one line per capability.</summary>
internal static class SegueCommand
{
    /// <summary>Gets the option that every command takes for machine-readable output.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Print the answer as JSON.", Recursive = true };

    /// <summary>Gets the option that every command takes for another data folder.</summary>
    public static Option<string?> Home { get; } = new("--home") { Description = "Keep the data in this folder.", Recursive = true, HelpName = "DIR" };

    /// <summary>Runs one command line and gives its exit code. This is the one place where failures of the world become words.</summary>
    public static async Task<int> RunAsync(Host host, params string[] arguments)
    {
        ParseResult parse = Create(host).Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (parse.Action is ParseErrorAction)
        {
            return Mistakes.Explain(host, parse);
        }

        try
        {
            return await parse.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = host.Out, Error = host.Error });
        }
#pragma warning disable CA1031 // Whatever it is, the person is told in words and the exit code says so.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Failures.Explain(host, failure, Homes.HomeFolder.Of(host, parse));
        }
    }

    /// <summary>Creates the root command over <paramref name="host"/>.</summary>
    public static RootCommand Create(Host host)
    {
        ArgumentNullException.ThrowIfNull(host);
        RootCommand root = new("From IT into machine learning, with a plan you can check.");
        root.Options.Add(Json);
        root.Options.Add(Home);
        root.Subcommands.Add(Catalogue.CatalogueCommand.Create(host));
        root.Subcommands.Add(Catalogue.GlossaryCommand.Create(host));
        root.Subcommands.Add(Reading.ReadCommand.Create(host));
        root.Subcommands.Add(Eval.EvalCommand.Create(host));
        root.Subcommands.Add(Market.MarketCommand.Create(host));
        root.Subcommands.Add(Alerts.AlertsCommand.Create(host));
        root.Subcommands.Add(Match.MatchCommand.Create(host));
        root.Subcommands.Add(Routes.GapCommand.Create(host));
        root.Subcommands.Add(Routes.RoutesCommand.Create(host));
        root.Subcommands.Add(Plans.PlanCommand.Create(host));
        root.Subcommands.Add(Homes.HomeCommand.Create(host));
        return root;
    }
}
