using System.Text;

namespace Segue.Market.Alerts.Delivery;

/// <summary>Writes header fields (RFC 5322, 2047). Whatever a value holds, it cannot end the field: line ends and other controls become spaces.</summary>
internal static class MailHeader
{
    private const int LongestPlain = 60;

    // 76 characters are allowed to a line with an encoded word: 52 for these bytes, 12 for the word's frame, the rest for the field's name.
    private const int BytesToAWord = 39;

    /// <summary>A field with free text, encoded where it is not short plain ASCII; ended by CR LF.</summary>
    public static string Text(string name, string value)
    {
        string clean = Clean(value);
        bool plain = clean.Length <= LongestPlain && clean.All(letter => letter is >= ' ' and <= '~') && !clean.Contains("=?", StringComparison.Ordinal);
        return $"{name}: {(plain ? clean : string.Join("\r\n ", Words(clean)))}\r\n";
    }

    /// <summary>A field whose value is of our own making; ended by CR LF.</summary>
    public static string Field(string name, string value) => $"{name}: {Clean(value)}\r\n";

    private static string Clean(string value) => string.Concat(value.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)).Trim();

    private static IEnumerable<string> Words(string text)
    {
        StringBuilder part = new();
        int bytes = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > BytesToAWord)
            {
                yield return Word(part.ToString());
                part.Clear();
                bytes = 0;
            }

            part.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        yield return Word(part.ToString());
    }

    private static string Word(string text) => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
}
