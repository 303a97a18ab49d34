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

        string file = Path.Combine(output ?? Path.Combine(host.CatalogueFolder, "models"), TaggerFile.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file)) ?? ".");
        using (MemoryStream model = new())
        {
            TaggerTraining.Train(sources, model, host.Error.WriteLine, cancellationToken);
            File.WriteAllBytes(file, model.ToArray());
        }

        host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {new FileInfo(file).Length / 1e6:0.00} MB"));
        return ExitCode.Done;
    }
}
