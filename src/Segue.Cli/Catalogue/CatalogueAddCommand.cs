using System.CommandLine;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Catalogue.Adding;
using Segue.Cli.Market;

namespace Segue.Cli.Catalogue;

/// <summary><c>segue catalogue add</c>.</summary>
internal static class CatalogueAddCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> kind = new("kind") { Description = $"{string.Join(", ", EntryForm.Kinds)}." };
        kind.AcceptOnlyFromAmong([.. EntryForm.Kinds]);
        Command command = new("add", "Ask for a new skill, way to learn or role, write it into the catalogue and check it.") { kind };
        command.SetAction(parse => Run(host, parse.GetValue(kind) ?? "", parse.GetValue(SegueCommand.Json)));
        return command;
    }

    private static int Run(Host host, string kind, bool json)
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.Error;
        }

        DateOnly today = host.Today;
        EntryForm form = EntryForm.For(kind, catalog, today);
        string folder = Path.Combine(host.CatalogueFolder, form.Folder);
        string[] families = [.. Directory.EnumerateFiles(folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];
        EntryQuestion family = new("file", $"Which file: {string.Join(", ", families)}; or a new name", _ => null, typed => EntryForm.IdOf(typed) == typed ? EntryAnswer.Of(typed) : EntryAnswer.Wrong("Lower-case letters, digits and hyphens, without .yaml."));
        if (Ask(host, [.. form.Questions, family]) is not { } answers)
        {
            Terminal.Complain(host, [new Problem("catalogue.add", "The answers ended before the form did; nothing was written.") { Remedy = "Run it again in a terminal, or give one answer a line." }]);
            return ExitCode.Error;
        }

        string entry = EntryFile.Write(form, answers, today);
        string file = Path.Combine(folder, answers["file"] + ".yaml");
        Result<Catalog> result = EntryFile.Append(host.CatalogueFolder, file, entry);
        if (!result.IsOk)
        {
            Terminal.Complain(host, [.. result.Problems, new Problem("catalogue.add", "The catalogue does not load with this entry, so it was not kept.") { Source = file }]);
            return ExitCode.Error;
        }

        host.Out.WriteLine(json ? new JsonObject { ["id"] = answers["id"], ["file"] = file, ["yaml"] = entry }.ToJsonString(JsonOutput.Indented) : $"{entry}\nAdded to {file}; the catalogue loads. What it still lacks, if anything: segue catalogue check");
        return ExitCode.Done;
    }

    private static Dictionary<string, string>? Ask(Host host, IReadOnlyList<EntryQuestion> questions)
    {
        Dictionary<string, string> typed = new(StringComparer.Ordinal);
        Dictionary<string, string> yaml = new(StringComparer.Ordinal);
        foreach (EntryQuestion question in questions)
        {
            string? usual = question.Default(typed);
            while (true)
            {
                host.Error.Write($"{question.Ask}{(usual is null ? "" : usual.Trim().Length == 0 ? " (may be left empty)" : $" [{usual}]")}: ");
                if (host.In.ReadLine() is not { } line)
                {
                    return null;
                }

                string answer = line.Trim().Length > 0 ? line.Trim() : usual ?? "";
                if (answer.Length == 0 && usual is not null)
                {
                    break;
                }

                EntryAnswer read = answer.Length == 0 ? EntryAnswer.Wrong("This one is needed.") : question.Read(answer);
                if (read.Yaml is { } value)
                {
                    (typed[question.Key], yaml[question.Key]) = (answer, value);
                    break;
                }

                host.Error.WriteLine(read.Trouble);
            }
        }

        return yaml;
    }
}
