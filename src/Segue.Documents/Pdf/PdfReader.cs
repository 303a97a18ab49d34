using System.Diagnostics;
using Segue.Basics;

namespace Segue.Documents.Pdf;

/// <summary>Reads PDF through poppler's <c>pdftotext</c> in a child process that is held to limits of time and memory.</summary>
internal static class PdfReader
{
    public static async Task<Result<Document>> ReadAsync(string path, DocumentLimits limits, CancellationToken cancellationToken)
    {
        (int status, string output, string complaint) = await RunAsync(path, limits, cancellationToken).ConfigureAwait(false);
        if (status == 127)
        {
            return DocumentReader.Fail(path, "document.pdf-tool", "PDF files are read with pdftotext, which is not installed.", "Run: sudo apt-get install poppler-utils");
        }

        if (status == 124)
        {
            return DocumentReader.Fail(path, "document.pdf-slow", $"The PDF could not be read in {limits.PdfTimeout.TotalSeconds:0} seconds.", "Print it to a new PDF, or save it as DOCX.");
        }

        if (complaint.Contains("Incorrect password", StringComparison.OrdinalIgnoreCase) || complaint.Contains("Copying of text from this document is not allowed", StringComparison.OrdinalIgnoreCase))
        {
            return DocumentReader.Fail(path, "document.encrypted", "The PDF is locked with a password.", "Save a copy without a password.");
        }

        IReadOnlyList<PdfPage> pages = PdfPages.Parse(output, limits.MaxText);
        if (status != 0 && pages.Count == 0)
        {
            return DocumentReader.Fail(path, "document.pdf-broken", "The PDF is damaged or cut short, so nothing in it can be read.", "Download or export it again.");
        }

        Document document = PdfLayout.Arrange(path, pages);
        int letters = document.Text.Count(char.IsLetter);
        if (letters < 20)
        {
            return DocumentReader.Fail(path, "document.scanned", "The PDF holds pictures of pages (a scan or photo), not text.", "Export the CV from the program it was written in, or run it through text recognition first.");
        }

        List<Problem> warnings = [];
        if (pages.Count >= limits.MaxPages)
        {
            warnings.Add(new Problem("document.pages", $"Only the first {limits.MaxPages} pages were read.") { Source = path, Remedy = "If the CV has more, save its pages as a PDF of their own." });
        }

        if (status != 0)
        {
            warnings.Add(new Problem("document.pdf-damaged", "The PDF is damaged; what could be read was read.") { Source = path, Remedy = "Check that nothing is missing, or export it again." });
        }

        return Result.Ok(document, warnings);
    }

    private static async Task<(int Status, string Output, string Complaint)> RunAsync(string path, DocumentLimits limits, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new("/bin/sh")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"command -v pdftotext >/dev/null || exit 127; ulimit -v {limits.PdfMemoryKb}; exec pdftotext -q -bbox-layout -enc UTF-8 -l {limits.MaxPages} \"$1\" -");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(Path.GetFullPath(path));
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("A shell could not be started.");
        process.StandardInput.Close();
        using CancellationTokenSource timer = new(limits.PdfTimeout);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            // The text itself is capped, and its markup is some ten times as long.
            Task<string> output = ReadCappedAsync(process.StandardOutput, limits.MaxText * 20L, both.Token);
            Task<string> complaint = ReadCappedAsync(process.StandardError, 20_000, both.Token);
            string text = await output.ConfigureAwait(false);
            string words = await complaint.ConfigureAwait(false);
            await process.WaitForExitAsync(both.Token).ConfigureAwait(false);
            return (process.ExitCode, text, words);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (124, "", "");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<string> ReadCappedAsync(StreamReader reader, long most, CancellationToken cancellationToken)
    {
        System.Text.StringBuilder text = new();
        char[] buffer = new char[16384];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (text.Length < most)
            {
                text.Append(buffer, 0, read);
            }
        }

        return text.ToString();
    }
}
