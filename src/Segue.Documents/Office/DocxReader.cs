using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Segue.Basics;
using OpenXmlElement = global::DocumentFormat.OpenXml.OpenXmlElement;
using WordText = global::DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Segue.Documents.Office;

/// <summary>Reads Word files: paragraphs, headings, lists, tables cell by cell and text boxes, in order.</summary>
internal static class DocxReader
{
    private const double LargestRatio = 200;

    public static Result<Document> Read(string path, DocumentLimits limits)
    {
        try
        {
            if (Bomb(path, limits) is { } bomb)
            {
                return bomb;
            }

            using WordprocessingDocument file = WordprocessingDocument.Open(path, isEditable: false, new OpenSettings { MaxCharactersInPart = limits.MaxExpandedBytes });
            if (file.MainDocumentPart?.Document?.Body is not { } body)
            {
                return DocumentReader.Fail(path, "document.format", "The file is zipped but is not a Word document.", "Save it as DOCX or PDF.");
            }

            DocumentBuilder builder = new();
            foreach (OpenXmlElement element in body.ChildElements)
            {
                Add(builder, element);
            }

            return builder.Length == 0
                ? DocumentReader.Fail(path, "document.empty", "The Word document holds no text.", "If the CV is a picture in it, export it as text.")
                : Result.Ok(builder.Build(path, DocumentFormat.Docx));
        }
        catch (Exception broken) when (broken is InvalidDataException or OpenXmlPackageException or XmlException or FileFormatException or InvalidOperationException or FormatException or ArgumentException or IOException)
        {
            return DocumentReader.Fail(path, "document.docx-broken", "The Word file is damaged or holds something it must not.", "Open it in Word or LibreOffice and save it again.");
        }
    }

    // A small zip can grow to fill the disk; its index says how large before anything is unpacked, and what it says is checked while unpacking.
    private static Result<Document>? Bomb(string path, DocumentLimits limits)
    {
        using ZipArchive zip = ZipFile.OpenRead(path);
        long expanded = 0;
        byte[] buffer = new byte[81920];
        foreach (ZipArchiveEntry entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            using Stream content = entry.Open();
            long size = 0;
            bool declares = false;
            int read;
            while ((read = content.Read(buffer)) > 0 && expanded + size <= limits.MaxExpandedBytes)
            {
                declares |= size == 0 && buffer.AsSpan(0, Math.Min(read, 2048)).IndexOf("<!DOCTYPE"u8) >= 0;
                size += read;
            }

            expanded += size;
            if (declares)
            {
                return DocumentReader.Fail(path, "document.docx-entity", "The Word file declares outside entities, which no word processor writes.", "Do not trust it; ask for the CV in another form.");
            }

            if (expanded > limits.MaxExpandedBytes || (size > 5_000_000 && entry.CompressedLength > 0 && size / (double)entry.CompressedLength > LargestRatio))
            {
                return DocumentReader.Fail(path, "document.docx-bomb", $"The Word file unpacks to more than {limits.MaxExpandedBytes / 1_000_000} MB, or packs far more than text can.", "Save it again without what makes it so large.");
            }
        }

        return null;
    }

    private static void Add(DocumentBuilder builder, OpenXmlElement element)
    {
        switch (element)
        {
            case Paragraph paragraph:
                AddParagraph(builder, paragraph);
                break;
            case Table table:
                foreach (TableCell cell in table.Descendants<TableCell>())
                {
                    foreach (OpenXmlElement inside in cell.ChildElements.Where(inside => inside is Paragraph))
                    {
                        Add(builder, inside);
                    }
                }

                break;
            case SdtBlock block when block.SdtContentBlock is { } content:
                foreach (OpenXmlElement inside in content.ChildElements)
                {
                    Add(builder, inside);
                }

                break;
        }
    }

    private static void AddParagraph(DocumentBuilder builder, Paragraph paragraph)
    {
        string text = TextOf(paragraph);
        string style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        int level = style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && style.Length > 7 && char.IsDigit(style[^1]) ? style[^1] - '0' : 0;
        bool listed = paragraph.ParagraphProperties?.NumberingProperties is not null || style.StartsWith("List", StringComparison.OrdinalIgnoreCase);
        foreach (string line in text.Split('\n'))
        {
            int bullet = Glyphs.BulletLength(line.TrimStart());
            string words = bullet > 0 ? line.TrimStart()[bullet..] : line;
            BlockKind kind = level > 0 ? BlockKind.Heading : listed || bullet > 0 ? BlockKind.ListItem : BlockKind.Text;
            string clean = Glyphs.Clean(words).Trim();
            if (clean.Length > 0)
            {
                builder.Add(clean, span => new Block(span, kind) { HeadingLevel = level, Bold = IsBold(paragraph) });
            }
        }

        foreach (Paragraph boxed in paragraph.Descendants<TextBoxContent>().SelectMany(box => box.Elements<Paragraph>()).DistinctBy(inside => inside.InnerText, StringComparer.Ordinal))
        {
            AddParagraph(builder, boxed);
        }
    }

    private static bool IsBold(Paragraph paragraph)
    {
        List<Run> runs = [.. paragraph.Elements<Run>().Where(run => run.InnerText.Trim().Length > 0)];
        return runs.Count > 0 && runs.TrueForAll(run => run.RunProperties?.Bold is { } bold && (bold.Val is null || bold.Val.Value));
    }

    private static string TextOf(Paragraph paragraph)
    {
        System.Text.StringBuilder text = new();
        foreach (OpenXmlElement part in paragraph.Descendants())
        {
            if (part.Ancestors<TextBoxContent>().Any())
            {
                continue;
            }

            switch (part)
            {
                case WordText words: text.Append(words.Text); break;
                case TabChar: text.Append('\t'); break;
                case Break: text.Append('\n'); break;
            }
        }

        return text.ToString();
    }
}
