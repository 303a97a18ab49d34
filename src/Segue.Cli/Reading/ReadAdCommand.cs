using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Segue.Basics;
using Segue.Reading;

namespace Segue.Cli.Reading;

/// <summary><c>segue read ad</c>.</summary>
internal static class ReadAdCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> file = new("FILE") { Description = "The ad: text, a saved web page, PDF, DOCX or Markdown; - for standard input." };
        Command command = new("ad", "Read one job ad into facts, and show the words and the reason behind each.") { file };
        command.SetAction((parse, cancellationToken) => RunAsync(host, parse.GetRequiredValue(file), parse.GetValue(SegueCommand.Json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Host host, string path, bool json, CancellationToken cancellationToken)
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.Error;
        }

        Result<IReadOnlyList<RawAd>> read = await AdFileReader.ReadAsync(host, path, cancellationToken);
        Terminal.Complain(host, read.Problems);
        if (!read.TryGetValue(out IReadOnlyList<RawAd>? ads))
        {
            return ExitCode.Error;
        }

        AdReader reader = AdReader.Create(catalog, TaggerFile.Open(host));
        foreach (RawAd ad in ads)
        {
            if (json)
            {
                host.Out.WriteLine(ToJson(reader.Explain(ad), ad));
            }
            else
            {
                AdPage.Write(host, ad, reader.Explain(ad), catalog);
            }
        }

        return ExitCode.Done;
    }

    // One ad is an object over several lines; a page of several gives one after another.
    private static string ToJson(AdExplanation read, RawAd ad)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, AdJson.Page))
        {
            AdJson.Write(json, read, ad);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
