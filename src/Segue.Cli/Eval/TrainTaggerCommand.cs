using System.CommandLine;
using System.Globalization;
using Segue.Basics;
using Segue.Cli.Reading;
using Segue.Reading.Tagging.Training;

namespace Segue.Cli.Eval;

/// <summary><c>segue eval train-tagger</c>: makes the skill tagger's model from the training parts of the gold sets and unlabelled ads.</summary>
internal static class TrainTaggerCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<string> data = new("--data") { Description = "The folder of gold sets, ads and taxonomies.", HelpName = "DIR", DefaultValueFactory = _ => Path.Combine("..", "shared", "data") };
        Option<string?> output = new("--out") { Description = "The folder the model goes to; the shipped one by default.", HelpName = "DIR" };
        Option<bool> check = new("--check") { Description = "Write no model: print how good one learned from part of the training sets is on the rest." };
        Command train = new("train-tagger", "Make the skill tagger's model; takes some minutes.") { data, output, check };
        train.SetAction((parse, cancellationToken) => Task.Run(() => Run(host, parse.GetRequiredValue(data), parse.GetValue(output), parse.GetValue(check), cancellationToken), cancellationToken));
        return train;
    }

    private static int Run(Host host, string data, string? output, bool check, CancellationToken cancellationToken)
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.Error;
        }

        Result<TaggerSources> found = TaggerSourceFiles.Find(data, catalog);
        if (!found.TryGetValue(out TaggerSources? sources))
        {
            Terminal.Complain(host, found.Problems);
            return ExitCode.Error;
        }

        if (check)
        {
            TaggerTraining.Check(sources, host.Out.WriteLine, cancellationToken);
            return ExitCode.Done;
        }

        string folder = Directory.CreateDirectory(output ?? Path.Combine(host.CatalogueFolder, "models")).FullName;
        using MemoryStream model = new();
        using MemoryStream nets = new();
        TaggerTraining.Train(sources, model, nets, host.Error.WriteLine, cancellationToken);
        Write(host, Path.Combine(folder, TaggerFile.Name), model);
        Write(host, Path.Combine(folder, TaggerFile.NetsName), nets);
        return ExitCode.Done;
    }

    private static void Write(Host host, string file, MemoryStream bytes)
    {
        File.WriteAllBytes(file, bytes.ToArray());
        host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {bytes.Length / 1e6:0.00} MB"));
    }
}
