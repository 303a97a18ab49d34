using System.Text;

namespace Segue.Documents;

/// <summary>Mends characters that documents carry for their looks: ligatures, soft hyphens, odd spaces.</summary>
internal static class Glyphs
{
    private const string Bullets = "•●▪■◦‣⁃∙·○◆►▸➢❖✓✔–—-*";

    /// <summary>The text with its looks taken off; the words stay as they are.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        StringBuilder clean = new(text.Length);
        foreach (char unit in text)
        {
            switch (unit)
            {
                case '\uFB00': clean.Append("ff"); break;
                case '\uFB01': clean.Append("fi"); break;
                case '\uFB02': clean.Append("fl"); break;
                case '\uFB03': clean.Append("ffi"); break;
                case '\uFB04': clean.Append("ffl"); break;
                case '\u00A0' or '\u2007' or '\u202F' or '\u2009' or '\u200A': clean.Append(' '); break;
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u2060': break;
                case '\r': break;
                default: clean.Append(unit); break;
            }
        }

        return clean.ToString();
    }

    /// <summary>How many units at the start are a bullet and the space after it; 0 when there is none.</summary>
    public static int BulletLength(string text)
    {
        if (text.Length < 2 || !IsBullet(text[0]) || !char.IsWhiteSpace(text[1]))
        {
            return 0;
        }

        int length = 1;
        while (length < text.Length && char.IsWhiteSpace(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether a character alone is used as a bullet; the private use area holds the bullets of symbol fonts.</summary>
    public static bool IsBullet(char unit) => Bullets.Contains(unit, StringComparison.Ordinal) || unit is >= '\uE000' and <= '\uF8FF';
}
