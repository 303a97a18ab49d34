using System.Buffers;
using Segue.Text;

namespace Segue.Reading.Bench;

/// <summary>.NET's own search for many strings says where the next may start; a set of the names then says which one stands there.</summary>
internal sealed class SearchValuesEngine : Engine
{
    private readonly SearchValues<string> _values;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly int _longest;

    public SearchValuesEngine(string[] names)
    {
        _values = SearchValues.Create(names, StringComparison.OrdinalIgnoreCase);
        Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
        for (int number = 0; number < names.Length; number++)
        {
            numbers.Add(names[number], number);
        }

        _numbers = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = names.Max(name => name.Length);
    }

    public override void Match(string text, int ad, ref Pass pass)
    {
        int at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(_values) is >= 0 and int skip)
        {
            at += skip;
            int best = -1;
            int bestEnd = at + 1;
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                int limit = Math.Min(text.Length, at + _longest);
                for (int end = at + 1; end <= limit; end++)
                {
                    // Names are looked up only where a word may end.
                    if ((end == text.Length || !char.IsLetterOrDigit(text[end]) || WordEdges.IsSign(text[end - 1])) && text[end - 1] != ' ' && _numbers.TryGetValue(text.AsSpan(at, end - at), out int number) && WordEdges.AreWhole(text, at, end))
                    {
                        (best, bestEnd) = (number, end);
                    }
                }
            }

            if (best >= 0)
            {
                pass.Add(ad, best, bestEnd - at);
            }

            at = bestEnd;
        }
    }
}

/// <summary>Whether a stretch of text starts and ends with a word, as <see cref="Tokenizer"/> cuts words; the peers' drivers have the same in their languages.</summary>
internal static class WordEdges
{
    public static bool AreWhole(string text, int start, int end)
    {
        if ((start > 0 && char.IsLetterOrDigit(text[start - 1])) || (end < text.Length && char.IsLetterOrDigit(text[end]) && !IsSign(text[end - 1])))
        {
            return false;
        }

        // Only dots and signs can make a word of more than letters and digits.
        if (!(start > 0 && IsSign(text[start - 1])) && !IsSign(text[end - 1]) && !(end < text.Length && IsSign(text[end])))
        {
            return true;
        }

        int from = start;
        while (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || IsSign(text[from - 1])))
        {
            from--;
        }

        List<Token> tokens = [];
        Tokenizer.Cut(text.AsSpan(from, Math.Min(text.Length, end + 8) - from), tokens);
        return tokens.Exists(token => from + token.Start == start) && tokens.Exists(token => from + token.End == end);
    }

    public static bool IsSign(char unit) => unit is '.' or '+' or '#';
}
