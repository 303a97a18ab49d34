using System.CommandLine;
using Segue.Basics;
using Segue.Market.Worth;

namespace Segue.Cli.Market;

/// <summary><c>segue market worth build</c>.</summary>
internal static class MarketWorthBuildCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<string> data = new("--data") { Description = "The folder of the real ads.", HelpName = "DIR", Required = true };
        Option<string> output = new("--out") { Description = "Where to write the models.", HelpName = "FILE", Required = true };
        Option<DateOnly?> date = new("--date") { Description = "The day to put on them; today when not given.", HelpName = "DATE" };
        Command build = new("build", "Make the pay models that ship with Segue.") { data, output, date };
        build.SetAction(parse => Run(host, parse.GetRequiredValue(data), parse.GetRequiredValue(output), parse.GetValue(date) ?? host.Today));
        return build;
    }

    private static int Run(Host host, string data, string output, DateOnly date)
    {
        if (CatalogueFolder.Open(host) is not { } catalogue)
        {
            return ExitCode.Error;
        }

        Result<PayModelFile> built = new ShippedPayBuild(catalogue.Version, AdReading.Of(catalogue).Read).Build(data, date);
        if (!built.TryGetValue(out PayModelFile? file))
        {
            Terminal.Complain(host, built.Problems);
            return ExitCode.Error;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output)) ?? ".");
        using (MemoryStream memory = new())
        {
            file.Write(memory);
            File.WriteAllBytes(output, memory.ToArray());
        }

        host.Error.WriteLine($"{output}: {file.Estimate.N} ads with stated pay; mean error {Money.Pounds((decimal)Math.Round(file.Estimate.Error))}; {file.Worth.Skills.Count} skills; {new FileInfo(output).Length / 1024} kB.");
        return ExitCode.Done;
    }
}
