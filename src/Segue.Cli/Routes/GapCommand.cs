using System.CommandLine;
using Segue.Routes;

namespace Segue.Cli.Routes;

/// <summary><c>segue gap</c>.</summary>
internal static class GapCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        StartOptions options = new();
        Option<bool> all = new("--all") { Description = "Every skill, not the first twenty." };
        Command command = new("gap", "What is missing between a CV and a role, by demand.") { options.Cv, options.To, options.In, options.Know, all };
        command.SetAction((parse, cancellationToken) => RunAsync(host, options, parse, parse.GetValue(all), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Host host, StartOptions options, ParseResult parse, bool all, CancellationToken cancellationToken)
    {
        if (await StartPoint.OpenAsync(host, options, parse, cancellationToken) is not { } start)
        {
            return ExitCode.Error;
        }

        GapReport gap = GapAnalysis.Analyse(start.Profile.Skills, start.Target, start.Catalog, start.Figures, start.Place);
        if (parse.GetValue(SegueCommand.Json))
        {
            host.Out.WriteLine(RouteJson.Gap(gap, start).ToJsonString(RouteJson.Layout));
        }
        else
        {
            GapText.Write(Terminal.On(host), gap, start, all);
        }

        return ExitCode.Done;
    }
}
