using System.Text;

namespace Segue.Documents;

/// <summary>Plain text in the encodings that people's files have.</summary>
public static class PlainText
{
    /// <summary>Decodes UTF-8, UTF-16 and UTF-32 with a mark, or else Windows-1252; false for what is not text.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        // Its mark begins like that of UTF-16, so it is asked for first.
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0x00, 0x00]))
        {
            text = Encoding.UTF32.GetString(bytes[4..]);
            return true;
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
        {
            text = Encoding.Unicode.GetString(bytes[2..]);
            return true;
        }

        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            text = Encoding.BigEndianUnicode.GetString(bytes[2..]);
            return true;
        }

        text = "";
        if (bytes.Contains((byte)0))
        {
            return false;
        }

        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            text = Windows1252(bytes);
        }

        text = Mend(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return Printable(text);
    }

    /// <summary>The document: one block a line; a line that starts with a bullet is a list item.</summary>
    internal static Document Read(string source, string text)
    {
        DocumentBuilder builder = new();
        foreach (string line in text.Split('\n'))
        {
            string clean = Glyphs.Clean(line).TrimEnd();
            int indent = clean.Length - clean.TrimStart().Length;
            int bullet = Glyphs.BulletLength(clean[indent..]);
            string words = clean[(indent + bullet)..];
            if (words.Length > 0)
            {
                builder.Add(bullet > 0 ? words : clean, span => new Block(span, bullet > 0 ? BlockKind.ListItem : BlockKind.Text));
            }
        }

        return builder.Build(source, DocumentFormat.Plain);
    }

    // UTF-8 that was once read as Windows-1252 and saved again: "Â£45,000", "â€™".
    private static string Mend(string text) => !text.Contains('Â', StringComparison.Ordinal) && !text.Contains("â€", StringComparison.Ordinal)
        ? text
        : text.Replace("Â£", "£", StringComparison.Ordinal).Replace("Â·", "·", StringComparison.Ordinal).Replace("Â ", " ", StringComparison.Ordinal).Replace("Â\u00A0", " ", StringComparison.Ordinal)
            .Replace("â€™", "’", StringComparison.Ordinal).Replace("â€œ", "“", StringComparison.Ordinal).Replace("â€\u009D", "”", StringComparison.Ordinal).Replace("â€“", "–", StringComparison.Ordinal).Replace("â€”", "—", StringComparison.Ordinal).Replace("â€¢", "•", StringComparison.Ordinal);

    private static string Windows1252(ReadOnlySpan<byte> bytes)
    {
        const string High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
        StringBuilder text = new(bytes.Length);
        foreach (byte one in bytes)
        {
            text.Append(one is >= 0x80 and < 0xA0 ? High[one - 0x80] : (char)one);
        }

        return text.ToString();
    }

    private static bool Printable(string text)
    {
        int odd = 0;
        foreach (char unit in text)
        {
            odd += char.IsControl(unit) && unit is not ('\n' or '\t' or '\f') ? 1 : 0;
        }

        return odd * 50 <= text.Length;
    }
}
