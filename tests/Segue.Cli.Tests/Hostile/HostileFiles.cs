using System.Globalization;
using System.IO.Compression;
using System.Text;
using Segue.Testing;

namespace Segue.Cli.Tests.Hostile;

/// <summary>Files that a stranger might send.</summary>
internal static class HostileFiles
{
    /// <summary>The README's CV, cut off after half of its bytes.</summary>
    public static string CutPdf(TempFolder folder)
    {
        byte[] whole = File.ReadAllBytes(CommandRun.Cv);
        string path = Path.Combine(folder.Path, "cut.pdf");
        File.WriteAllBytes(path, whole[..(whole.Length / 2)]);
        return path;
    }

    /// <summary>A sound PDF of this many pages, each with one line of text.</summary>
    public static string LongPdf(TempFolder folder, int pages)
    {
        StringBuilder pdf = new("%PDF-1.4\n");
        List<int> places = [];
        void Add(string body)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{body}\nendobj\n");
        }

        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(page => $"{4 + (2 * page)} 0 R"))}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (int page = 0; page < pages; page++)
        {
            string line = $"BT /F1 11 Tf 60 760 Td (Jane Smith, Developer at Acme Ltd, page {page + 1}) Tj ET";
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + (2 * page)} 0 R >>");
            Add($"<< /Length {line.Length} >>\nstream\n{line}\nendstream");
        }

        int table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        string path = Path.Combine(folder.Path, "long.pdf");
        File.WriteAllText(path, pdf.ToString(), Encoding.ASCII);
        return path;
    }

    /// <summary>A Word file of some hundred kilobytes that unpacks to 300 MB.</summary>
    public static string Bomb(TempFolder folder) => Word(folder, "bomb.docx", Enumerable.Repeat(new string('a', 1_000_000), 300));

    /// <summary>A Word file that asks for a file of this machine.</summary>
    public static string Entity(TempFolder folder) =>
        Word(folder, "entity.docx", ["<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w>&e;</w>"]);

    /// <summary>A text of 100 MB.</summary>
    public static string LargeText(TempFolder folder, string name)
    {
        string path = Path.Combine(folder.Path, name);
        byte[] block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Jane Smith, developer, Python and SQL\n", 1000)));
        using FileStream stream = File.Create(path);
        while (stream.Length < 100_000_000)
        {
            stream.Write(block);
        }

        return path;
    }

    /// <summary>Ads as CSV: sound UTF-8, Windows-1252, a quote in the middle of a field, a quote never closed, sound again.</summary>
    public static string MixedCsv(TempFolder folder)
    {
        const string Text = "We need Python and SQL for our pipelines, and somebody who likes to work with people in Leeds";
        string path = Path.Combine(folder.Path, "mixed.csv");
        File.WriteAllBytes(path,
        [
            .. "title,description,location\r\n"u8,
            .. Encoding.UTF8.GetBytes($"Data Engineer,\"{Text} – £50,000\",Leeds\r\n"),
            .. Encoding.Latin1.GetBytes($"Data Analyst,\"{Text} \u00a342,000\",York\r\n"),
            .. Encoding.UTF8.GetBytes($"Data Scientist,\"{Text} \"and more\" of it\",Hull\r\n"),
            .. Encoding.UTF8.GetBytes($"MLOps Engineer,\"{Text} and this quote is never closed,Leeds\r\n"),
            .. Encoding.UTF8.GetBytes($"Machine Learning Engineer,\"{Text} with PyTorch\",Leeds\r\n"),
        ]);
        return path;
    }

    private static string Word(TempFolder folder, string name, IEnumerable<string> document)
    {
        string path = Path.Combine(folder.Path, name);
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using StreamWriter writer = new(zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open());
        foreach (string part in document)
        {
            writer.Write(part);
        }

        return path;
    }
}
