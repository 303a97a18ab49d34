using System.Globalization;
using System.Text;

namespace Segue.Market.Alerts.Delivery;

/// <summary>Text as quoted-printable UTF-8 (RFC 2045, 6.7): lines of at most 76 characters, ended by CR LF; readable where the text is English.</summary>
internal static class QuotedPrintable
{
    private const int LongestLine = 76;

    public static string Encode(string text)
    {
        StringBuilder encoded = new();
        foreach (string line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            EncodeLine(Encoding.UTF8.GetBytes(line), encoded);
            encoded.Append("\r\n");
        }

        return encoded.ToString();
    }

    private static void EncodeLine(byte[] line, StringBuilder encoded)
    {
        int width = 0;
        for (int i = 0; i < line.Length; i++)
        {
            byte unit = line[i];
            bool last = i == line.Length - 1;
            bool plain = unit is >= (byte)'!' and <= (byte)'~' and not (byte)'=' || (unit == ' ' && !last);
            int size = plain ? 1 : 3;
            if (width + size > LongestLine - 1)
            {
                encoded.Append("=\r\n");
                width = 0;
            }

            encoded.Append(plain ? ((char)unit).ToString() : "=" + unit.ToString("X2", CultureInfo.InvariantCulture));
            width += size;
        }
    }
}
