using Segue.Basics;
using Segue.Documents.Office;
using Segue.Documents.Pdf;
using Segue.Documents.Web;

namespace Segue.Documents;

/// <summary>Reads a file into a <see cref="Document"/>. What the file is, is told by its first bytes, not by its name alone.</summary>
public static class DocumentReader
{
    /// <summary>The document, or why it cannot be read and what to do about it. A value may come with warnings (pages left out).</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">How much to read at most; null for <see cref="DocumentLimits.Default"/>.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<Result<Document>> ReadAsync(string path, DocumentLimits? limits, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        limits ??= DocumentLimits.Default;
        if (Directory.Exists(path))
        {
            return Fail(path, "document.folder", "This is a folder, not a file.", "Name the file in it.");
        }

        FileInfo file = new(path);
        if (!file.Exists)
        {
            return Fail(path, "document.missing", "There is no such file.", "Check the name and the folder.");
        }

        if (file.Length == 0)
        {
            return Fail(path, "document.empty", "The file is empty.", "Save it again from the program it came from.");
        }

        if (file.Length > limits.MaxBytes)
        {
            return Fail(path, "document.too-large", $"The file has {file.Length / 1_000_000} MB; at most {limits.MaxBytes / 1_000_000} MB are read.", "Save a smaller copy, without pictures if it has any.");
        }

        byte[] head = new byte[Math.Min(1024, file.Length)];
        FileStream stream = file.OpenRead();
        await using (stream.ConfigureAwait(false))
        {
            await stream.ReadExactlyAsync(head, cancellationToken).ConfigureAwait(false);
        }

        return await ReadAsync(path, head, limits, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Result<Document>> ReadAsync(string path, byte[] head, DocumentLimits limits, CancellationToken cancellationToken)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (head.AsSpan().IndexOf("%PDF-"u8) >= 0)
        {
            return await PdfReader.ReadAsync(path, limits, cancellationToken).ConfigureAwait(false);
        }

        if (head.AsSpan().StartsWith("PK"u8))
        {
            return extension is ".odt" or ".pages" or ".key" or ".epub"
                ? Fail(path, "document.format", $"{extension} files are not read.", "Save it as PDF or DOCX.")
                : DocxReader.Read(path, limits);
        }

        if (head.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            return Fail(path, "document.format", "This is an old Word file (.doc), or one locked with a password.", "Open it and save it as DOCX or PDF, without a password.");
        }

        if (head.AsSpan().StartsWith("{\\rtf"u8))
        {
            return Fail(path, "document.format", "RTF files are not read.", "Save it as DOCX or PDF.");
        }

        if (extension == ".pdf")
        {
            return Fail(path, "document.pdf-broken", "The file is named .pdf but is not a PDF, or its beginning is missing.", "Download or export it again.");
        }

        byte[] bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        if (!PlainText.TryDecode(bytes, out string text))
        {
            return Fail(path, "document.binary", "The file is not text, and not a kind of document that is read.", "Save it as PDF, DOCX, Markdown or plain text.");
        }

        if (text.Length > limits.MaxText)
        {
            return Fail(path, "document.too-large", $"The file holds {text.Length:#,0} characters; at most {limits.MaxText:#,0} are read.", "Cut it down to the part that matters.");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Fail(path, "document.empty", "The file holds nothing but white space.", "Save it again from the program it came from.");
        }

        bool html = extension is ".html" or ".htm" || text.AsSpan().TrimStart().StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.AsSpan().TrimStart().StartsWith("<html", StringComparison.OrdinalIgnoreCase);
        return Result.Ok(html ? HtmlReader.Read(path, text) : extension is ".md" or ".markdown" ? MarkdownReader.Read(path, text) : PlainText.Read(path, text));
    }

    internal static Result<Document> Fail(string path, string code, string message, string remedy) =>
        Result.Fail<Document>(new Problem(code, message) { Source = path, Remedy = remedy });
}
