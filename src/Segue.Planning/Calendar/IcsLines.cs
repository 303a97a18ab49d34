using System.Text;

namespace Segue.Planning.Calendar;

/// <summary>Content lines of an iCalendar file: escaped, folded at 75 octets, ended by CRLF (RFC 5545, 3.1 and 3.3.11).</summary>
internal sealed class IcsLines
{
    private const int MaxOctets = 75;

    private readonly StringBuilder _text = new();

    /// <summary>Adds a line whose value is written as it is; the caller vouches for its form.</summary>
    public void Add(string name, string value) => Fold($"{name}:{value}");

    /// <summary>Adds a line whose value is free text.</summary>
    public void AddText(string name, string value) => Fold($"{name}:{Escape(value)}");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    // Control characters are not allowed in text, and a lone surrogate has no UTF-8 form; both are left out or replaced.
    private static string Escape(string value)
    {
        StringBuilder escaped = new(value.Length + 8);
        foreach (Rune rune in value.ReplaceLineEndings("\n").EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ',' or ';' => escaped.Append('\\').Append((char)rune.Value),
                '\t' => escaped.Append(' '),
                _ => Rune.IsControl(rune) ? escaped : escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }

    private void Fold(string line)
    {
        int octets = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}
