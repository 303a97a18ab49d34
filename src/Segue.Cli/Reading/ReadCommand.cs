using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Segue.Basics;
using Segue.Reading.Cv;
using Segue.Reading.Cv.JsonResume;

namespace Segue.Cli.Reading;

/// <summary><c>segue read</c>.</summary>
internal static class ReadCommand
{
    /// <summary>How every reader's JSON is written: indented, letters beyond ASCII as they are.</summary>
    public static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> file = new("FILE") { Description = "The CV: PDF, DOCX, JSON Resume, Markdown or plain text." };
        Command cv = new("cv", "Read a CV into JSON Resume with skills, their levels and the words that show them.") { file };
        cv.SetAction((parse, cancellationToken) => ReadCvAsync(host, parse.GetRequiredValue(file), parse.GetValue(SegueCommand.Json), cancellationToken));
        Command read = new("read", "Read a CV or job adverts into facts.");
        read.Subcommands.Add(cv);
        read.Subcommands.Add(ReadAdCommand.Create(host));
        read.Subcommands.Add(ReadAdsCommand.Create(host));
        read.Subcommands.Add(ReadLinesCommand.Skills(host));
        read.Subcommands.Add(ReadLinesCommand.Pay(host));
        read.Subcommands.Add(ReadLinesCommand.Title(host));
        return read;
    }

    private static async Task<int> ReadCvAsync(Host host, string path, bool json, CancellationToken cancellationToken)
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.Error;
        }

        Result<CvProfile> result = await CvFiles.ReadAsync(CvFiles.Reader(host, catalog), path, cancellationToken);
        Terminal.Complain(host, result.Problems);
        if (!result.TryGetValue(out CvProfile? profile))
        {
            return ExitCode.Error;
        }

        if (json)
        {
            host.Out.WriteLine(JsonResumeWriter.Write(profile).ToJsonString(Indented));
        }
        else
        {
            CvSummary.Write(host, profile, catalog);
        }

        return ExitCode.Done;
    }
}
