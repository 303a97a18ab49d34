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
        cv.SetAction(parse => ReadCv(host, parse.GetRequiredValue(file), parse.GetValue(SegueCommand.Json)));
        Command read = new("read", "Read a CV or job adverts into facts.");
        read.Subcommands.Add(cv);
        return read;
    }

    private static int ReadCv(Host host, string path, bool json)
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.Error;
        }

        Result<CvProfile> result = CvFiles.Read(CvFiles.Reader(host, catalog), path);
        if (!result.TryGetValue(out CvProfile? profile))
        {
            Terminal.Complain(host, result.Problems);
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
