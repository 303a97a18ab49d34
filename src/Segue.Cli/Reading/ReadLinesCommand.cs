using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Segue.Reading;

namespace Segue.Cli.Reading;

/// <summary><c>segue read skills</c>, <c>read pay</c> and <c>read title</c>: one text, or one a line, into one JSON line each.</summary>
internal static class ReadLinesCommand
{
    /// <summary>The command that reads skills.</summary>
    public static Command Skills(Host host) => Create(host, "skills", "Read the skills named in a text.", () =>
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return null;
        }

        SkillLines lines = new(catalog, SkillMatcher.Create(catalog), TaggerFile.OpenCareful(host));
        return lines.Write;
    });

    /// <summary>The command that reads pay.</summary>
    public static Command Pay(Host host) => Create(host, "pay", "Read the pay that a text states.", () => (json, line) => AdJson.WritePay(json, PayReader.Read(line, "pay")));

    /// <summary>The command that reads job titles.</summary>
    public static Command Title(Host host) => Create(host, "title", "Read a job title into role and seniority.", () =>
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return null;
        }

        TitleReader titles = TitleReader.Create(catalog);
        return (json, line) => WriteTitle(json, titles.Read(line));
    });

    private static Command Create(Host host, string name, string description, Func<Action<Utf8JsonWriter, string>?> open)
    {
        Argument<string?> text = new("TEXT") { Description = "The text.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> lines = new("--lines") { Description = "Read standard input: one text a line in, one JSON line out." };
        Command command = new(name, description) { text, lines };
        command.SetAction(parse => Run(host, parse.GetValue(text), parse.GetValue(lines), open));
        return command;
    }

    private static int Run(Host host, string? text, bool lines, Func<Action<Utf8JsonWriter, string>?> open)
    {
        if (text is null == !lines)
        {
            host.Error.WriteLine("Give either a text or --lines.");
            return ExitCode.Error;
        }

        if (open() is not { } write)
        {
            return ExitCode.Error;
        }

        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, AdJson.Line);
        foreach (string line in text is null ? InputLines.Read(host.In) : [text])
        {
            write(json, line);
            json.Flush();
            host.Out.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
            buffer.ResetWrittenCount();
            json.Reset();
        }

        return ExitCode.Done;
    }

    private static void WriteTitle(Utf8JsonWriter json, TitleFacts title)
    {
        json.WriteStartObject();
        json.WriteString("role", title.Role);
        json.WriteString("seniority", AdJson.Name(title.Seniority));
        json.WriteNumber("confidence", title.Confidence);
        json.WriteEndObject();
    }
}
