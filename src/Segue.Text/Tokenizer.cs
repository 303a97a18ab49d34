namespace Segue.Text;

/// <summary>A word and where it stands, in UTF-16 units.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="End">The unit after the last.</param>
public readonly record struct Token(int Start, int End);

/// <summary>
/// Cuts text into words as technology ads need it: <c>c++</c>, <c>c#</c>, <c>.net</c> and <c>node.js</c> stay whole, while <c>scikit-learn</c>
/// and <c>CI/CD</c> are two words each, so that they match however they are joined. This is the rule in plain code; <see cref="TextWords"/> cuts the
/// same words faster.
/// </summary>
public static class Tokenizer
{
    /// <summary>Appends the words of <paramref name="text"/> to <paramref name="tokens"/>, in order.</summary>
    public static void Cut(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        int at = 0;
        while (at < text.Length)
        {
            bool dotNet = IsDotNet(text, at);
            if (!dotNet && !char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            int end = dotNet ? at + 4 : WordEnd(text, at);
            tokens.Add(new Token(at, end));
            at = end;
        }
    }

    /// <summary>Whether the dot at <paramref name="at"/> starts the name .NET.</summary>
    internal static bool IsDotNet(ReadOnlySpan<char> text, int at) =>
        text[at] == '.' && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && text[(at + 1)..].StartsWith("net", StringComparison.OrdinalIgnoreCase) && !LetterAt(text, at + 4);

    /// <summary>Where the word ends that starts with the letter or digit at <paramref name="start"/>.</summary>
    internal static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        int end = RunEnd(text, start);
        while (end + 1 < text.Length && text[end] == '.' && JoinsAfterDot(text, start, end))
        {
            end = RunEnd(text, end + 1);
        }

        if (end - start <= 2 && end < text.Length && !char.IsDigit(text[start]))
        {
            int signs = end;
            while (signs < text.Length && signs - end < 2 && text[signs] is '+' or '#')
            {
                signs++;
            }

            // "c++" and "c#" are names, also with a version ("c++17"); "a+" and "+" in sums are not worth a word of their own, yet cost nothing.
            if (signs > end && !(signs < text.Length && char.IsLetter(text[signs])))
            {
                return signs;
            }
        }

        return end;
    }

    // "node.js", "asp.NET" and "3.5" go on after the dot; "end.We" is two sentences without a space between.
    private static bool JoinsAfterDot(ReadOnlySpan<char> text, int start, int dot)
    {
        int from = dot + 1;
        int to = RunEnd(text, from);
        if (to == from)
        {
            return false;
        }

        ReadOnlySpan<char> tail = text[from..to];
        if (char.IsDigit(tail[0]))
        {
            return char.IsDigit(text[dot - 1]);
        }

        return tail.Length <= 3 && dot - start >= 2 && (tail.SequenceEqual("js") || tail.SequenceEqual("JS") || tail.Equals("net", StringComparison.OrdinalIgnoreCase) || tail.SequenceEqual("ai") || tail.SequenceEqual("io"));
    }

    private static int RunEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool LetterAt(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsLetterOrDigit(text[at]);
}
