using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Cli.Reading;
using Spectre.Console;

namespace Segue.Cli.Eval;

/// <summary><c>segue eval</c>: the accuracy of every reader on the gold sets.</summary>
internal static class EvalCommand
{
    /// <summary>Every reader's measures: from the data folder; none where its gold set is absent.</summary>
    private static readonly Func<Host, string, CancellationToken, Task<List<Measure>>>[] Readers =
    [
        CvMeasures.RunAsync, PayMeasures.RunAsync, FalsePayMeasures.RunAsync, SeniorityMeasures.RunAsync, TitleMeasures.RunAsync, TitleTokenMeasures.RunAsync, TechnologyMeasures.RunAsync,
        TaggerMeasures.RunAsync, DuplicateMeasures.RunAsync, PayModelMeasures.RunAsync,
    ];

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<string> data = new("--data") { Description = "The folder of gold sets.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("..", "shared", "data") };
        Option<bool> details = new("--details") { Description = "Print each thing read wrong." };
        Command eval = new("eval", "Measure the readers on the gold sets.") { data, details };
        eval.Subcommands.Add(TrainTaggerCommand.Create(host));
        eval.SetAction((parse, cancellationToken) => RunAsync(host, parse.GetRequiredValue(data), parse.GetValue(details), parse.GetValue(SegueCommand.Json), cancellationToken));
        return eval;
    }

    private static async Task<int> RunAsync(Host host, string data, bool details, bool json, CancellationToken cancellationToken)
    {
        List<Measure> measures = [];
        foreach (Func<Host, string, CancellationToken, Task<List<Measure>>> reader in Readers)
        {
            measures.AddRange(await reader(host, data, cancellationToken));
        }

        if (measures.Count == 0)
        {
            host.Error.WriteLine($"{data}: no gold set was found there. Give the folder with --data.");
            return ExitCode.Error;
        }

        if (json)
        {
            host.Out.WriteLine(new JsonObject { ["measures"] = new JsonArray([.. measures.Select(ToJson)]) }.ToJsonString(ReadCommand.Indented));
        }
        else
        {
            Table table = Terminal.Table("measure", "value", "minimum", "n", "");
            measures.ForEach(one => table.AddRow(one.Name, Number(one.Value), one.Minimum is { } least ? Number(least) : "", one.Count.ToString(CultureInfo.InvariantCulture), one.IsMet ? "" : "short"));
            Terminal.On(host).Write(table);
        }

        if (details)
        {
            measures.SelectMany(one => one.Notes).ToList().ForEach(host.Error.WriteLine);
        }

        return measures.TrueForAll(one => one.IsMet) ? ExitCode.Done : ExitCode.NothingFound;
    }

    private static JsonObject ToJson(Measure measure) => new()
    {
        ["name"] = measure.Name,
        ["value"] = Math.Round(measure.Value, 4),
        ["minimum"] = measure.Minimum,
        ["n"] = measure.Count,
        ["met"] = measure.IsMet,
    };

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
