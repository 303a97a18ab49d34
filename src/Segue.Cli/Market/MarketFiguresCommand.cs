using System.CommandLine;
using System.Diagnostics;
using Segue.Basics;
using Segue.Market;
using Segue.Market.Figures;

namespace Segue.Cli.Market;

/// <summary><c>segue market figures build</c>.</summary>
internal static class MarketFiguresCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<string> data = new("--data") { Description = "The folder of the real ads and pay sets.", HelpName = "DIR", Required = true };
        Option<string?> facts = new("--facts") { Description = "The CSV of published pay figures.", HelpName = "FILE" };
        Option<string> output = new("--out") { Description = "Where to write the figures.", HelpName = "FILE", Required = true };
        Option<DateOnly?> date = new("--date") { Description = "The day to put on them; today when not given.", HelpName = "DATE" };
        Command build = new("build", "Work out the figures that ship with Segue.") { data, facts, output, date };
        build.SetAction(parse => Run(host, parse.GetRequiredValue(data), parse.GetValue(facts), parse.GetRequiredValue(output), parse.GetValue(date) ?? host.Today));
        Command figures = new("figures", "The market figures that ship with Segue.");
        figures.Subcommands.Add(build);
        return figures;
    }

    private static int Run(Host host, string data, string? facts, string output, DateOnly date)
    {
        if (CatalogueFolder.Open(host) is not { } catalogue)
        {
            return ExitCode.Error;
        }

        long began = Stopwatch.GetTimestamp();
        AdReading reading = AdReading.Of(catalogue);
        Result<MarketFigures> built = new ShippedFiguresBuild(catalogue, reading.Read, reading.RoleOf).Build(data, facts, date);
        if (!built.TryGetValue(out MarketFigures? figures))
        {
            Terminal.Complain(host, built.Problems);
            return ExitCode.Error;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output)) ?? ".");
        string temporary = output + ".new";
        using (FileStream stream = File.Create(temporary))
        {
            FiguresFile.Write(figures, stream);
        }

        File.Move(temporary, output, overwrite: true);
        host.Error.WriteLine($"{output}: {figures.Roles.Count} roles, {new FileInfo(output).Length / 1024} kB, {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s.");
        return ExitCode.Done;
    }
}
