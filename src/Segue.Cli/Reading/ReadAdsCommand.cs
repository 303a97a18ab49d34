using System.CommandLine;
using Segue.Basics;
using Segue.Market.Import;
using Segue.Reading;

namespace Segue.Cli.Reading;

/// <summary><c>segue read ads</c>.</summary>
internal static class ReadAdsCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> file = new("FILE") { Description = "Ads as JSON lines: one object a line." };
        Option<string[]> map = new("--map") { Description = "Which property fills a field, as title=job_title; may be repeated.", HelpName = "FIELD=PROPERTY", AllowMultipleArgumentsPerToken = true };
        Option<int> threads = new("--threads") { Description = "How many processor cores to use; all by default.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        Command command = new("ads", "Read many job ads: JSON lines in, JSON lines out, in the same order.") { file, map, threads };
        command.SetAction((parse, cancellationToken) => RunAsync(host, parse.GetRequiredValue(file), parse.GetValue(map) ?? [], parse.GetValue(threads), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Host host, string path, string[] map, int threads, CancellationToken cancellationToken)
    {
        Result<IReadOnlyDictionary<AdField, string>> choices = ColumnMapping.ParseChoices(map);
        Result<AdLines> opened = choices.IsOk ? AdLines.Open(path, choices.Value) : Result.Fail<AdLines>(choices.Problems);
        if (!opened.TryGetValue(out AdLines? lines) || CatalogueFolder.Open(host) is not { } catalog)
        {
            Terminal.Complain(host, opened.Problems);
            return ExitCode.Error;
        }

        using (lines)
        {
            AdStream stream = new(AdReader.Create(catalog, TaggerFile.Open(host)), lines, Math.Clamp(threads, 1, 256));
            AdStreamCount count = await stream.RunAsync(host.Out, problem => host.Error.WriteLine(problem), cancellationToken);
            return count switch
            {
                { Read: 0 } => ExitCode.Error,
                { Bad: > 0 } => ExitCode.NothingFound,
                _ => ExitCode.Done,
            };
        }
    }
}
