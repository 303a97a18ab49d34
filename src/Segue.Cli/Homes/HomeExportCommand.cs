using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Segue.Storage;

namespace Segue.Cli.Homes;

/// <summary><c>segue home export</c>: everything as one JSON file that a person can read.</summary>
internal static class HomeExportCommand
{
    /// <summary>What the export says it is.</summary>
    public const string Schema = "segue.home/1";

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<string?> output = new("--out") { Description = "Write to this file; printed when not given.", HelpName = "FILE" };
        Command command = new("export", "Write everything that is stored as one JSON file.") { output };
        command.SetAction(parse => Run(host, HomeFolder.Of(host, parse), parse.GetValue(output)));
        return command;
    }

    private static int Run(Host host, string folder, string? output)
    {
        if (!Database.Exists(folder))
        {
            host.Error.WriteLine($"Nothing is stored in {folder}.");
            return ExitCode.NothingFound;
        }

        using Database database = HomeFolder.OpenAll(host, folder);
        if (output is null)
        {
            using MemoryStream whole = new();
            Write(host, database, whole);
            host.Out.WriteLine(Encoding.UTF8.GetString(whole.GetBuffer(), 0, (int)whole.Length));
            return ExitCode.Done;
        }

        string part = output + ".part";
        using (FileStream file = Private(part))
        {
            Write(host, database, file);
        }

        File.Move(part, output, overwrite: true);
        host.Error.WriteLine($"Everything in {folder} is written to {output} ({HomeCommand.Size(new FileInfo(output).Length)}). It holds personal data: keep it where only you can read it.");
        return ExitCode.Done;
    }

    private static void Write(Host host, Database database, Stream stream)
    {
        using Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteString("exported", host.Time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        StoreCopy.Write(database.Connection, writer);
        writer.WriteEndObject();
    }

    private static FileStream Private(string path)
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
