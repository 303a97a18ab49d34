using System.Globalization;
using System.Text;

namespace Segue.Reading;

/// <summary>Halves of letters in JSON, as they are or written <c>\uD83D</c>, which no JSON reader takes.</summary>
public static class LoneSurrogates
{
    private const string Replacement = "\uFFFD";
    private const int EscapeLength = 6;

    /// <summary>The text with U+FFFD in place of every half letter; the same text when it has none.</summary>
    public static string Mend(string json)
    {
        if (!Suspicious(json))
        {
            return json;
        }

        StringBuilder mended = new(json.Length);
        int at = 0;
        while (at < json.Length)
        {
            if (json[at] == '\\' && at + 1 < json.Length)
            {
                at += Escape(json, at, mended);
                continue;
            }

            bool pair = at + 1 < json.Length && char.IsSurrogatePair(json[at], json[at + 1]);
            mended.Append(!char.IsSurrogate(json[at]) || pair ? json.AsSpan(at, pair ? 2 : 1) : Replacement);
            at += pair ? 2 : 1;
        }

        return mended.ToString();
    }

    private static bool Suspicious(string json) =>
        json.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || json.Contains("\\ud", StringComparison.Ordinal) || json.Contains("\\uD", StringComparison.Ordinal);

    // An escape whole, so that "\\ud83d" (a backslash and four letters) is left alone; gives how much was passed.
    private static int Escape(string json, int at, StringBuilder mended)
    {
        if (Unit(json, at) is not { } unit)
        {
            bool surrogate = char.IsSurrogate(json[at + 1]);
            mended.Append(json.AsSpan(at, surrogate ? 1 : 2));
            return surrogate ? 1 : 2;
        }

        bool pair = char.IsHighSurrogate(unit) && Unit(json, at + EscapeLength) is { } next && char.IsLowSurrogate(next);
        int length = pair ? 2 * EscapeLength : EscapeLength;
        mended.Append(!char.IsSurrogate(unit) || pair ? json.AsSpan(at, length) : Replacement);
        return length;
    }

    private static char? Unit(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u' && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit) ? (char)unit : null;
}
