using System.IO.Compression;
using Segue.Basics;

namespace Segue.Catalogue.Taxonomies.Tables;

/// <summary>Finds the tables of a download: a folder, one file, or the ZIP archive as it came.</summary>
internal static class TableSource
{
    private static readonly string[] Plain = [".csv", ".tsv", ".txt"];

    /// <summary>A problem when there is nothing at <paramref name="path"/> to read; null when there is.</summary>
    public static Problem? Absent(string path) => Path.Exists(path)
        ? null
        : new Problem("taxonomy.absent", "There is no such file or folder.") { Source = path, Remedy = "Give the folder that the download was unpacked into, or the ZIP file itself." };

    /// <summary>Every table in order of name, each to be read before the next is asked for. Files of other kinds are passed over.</summary>
    /// <exception cref="InvalidDataException">An archive or workbook is damaged.</exception>
    public static IEnumerable<TableRows> Open(string path)
    {
        IEnumerable<string> files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];
        foreach (string file in files)
        {
            using FileStream stream = File.OpenRead(file);
            if (string.Equals(Path.GetExtension(file), ".zip", StringComparison.OrdinalIgnoreCase))
            {
                using ZipArchive archive = new(stream, ZipArchiveMode.Read, leaveOpen: true);
                foreach (ZipArchiveEntry entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
                {
                    using Stream inside = entry.Open();
                    foreach (TableRows rows in Tables($"{file}/{entry.FullName}", inside))
                    {
                        yield return rows;
                    }
                }
            }
            else
            {
                foreach (TableRows rows in Tables(file, stream))
                {
                    yield return rows;
                }
            }
        }
    }

    private static IEnumerable<TableRows> Tables(string name, Stream stream)
    {
        string kind = Path.GetExtension(name).ToLowerInvariant();
        if (kind == ".xlsx")
        {
            foreach (WorkbookRows sheet in WorkbookRows.Sheets(name, stream))
            {
                using (sheet)
                {
                    yield return sheet;
                }
            }
        }
        else if (Plain.Contains(kind))
        {
            using DelimitedRows rows = new(name, new StreamReader(stream, leaveOpen: true));
            yield return rows;
        }
    }
}
