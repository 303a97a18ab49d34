using System.Text;

namespace Segue.Reading.Places;

/// <summary>A line about a place, cut into words written in one way: small letters, no accents or points, hyphens as blanks.</summary>
internal sealed class PlaceWords
{
    private readonly List<(int Start, int End, int From, int To, int Part)> _words = [];
    private readonly string _folded;

    private PlaceWords(string line)
    {
        StringBuilder folded = new(line.Length);
        int part = 0;
        int at = 0;
        while (at < line.Length)
        {
            if (!char.IsLetterOrDigit(line[at]) && line[at] != '&')
            {
                part += IsPartEnd(line, at) ? 1 : 0;
                at++;
                continue;
            }

            int from = at;
            int start = folded.Length;
            at = AppendWord(line, at, folded);
            Rewrite(folded, start);
            _words.Add((start, folded.Length, from, at, part));
            folded.Append(' ');
        }

        _folded = folded.ToString();
    }

    /// <summary>Gets the number of words.</summary>
    public int Count => _words.Count;

    /// <summary>Cuts <paramref name="line"/>.</summary>
    public static PlaceWords Of(string line) => new(line);

    /// <summary>A name as look-ups want it: <c>St. Anne's-on-Sea</c> is <c>st annes on sea</c>.</summary>
    public static string Fold(string name)
    {
        PlaceWords words = new(name);
        return words.Count == 0 ? "" : words.Key(0, words.Count).ToString();
    }

    /// <summary>The words <paramref name="first"/> and after, as a key.</summary>
    public ReadOnlySpan<char> Key(int first, int count) => _folded.AsSpan(_words[first].Start, _words[first + count - 1].End - _words[first].Start);

    /// <summary>Where the words stand in the line.</summary>
    public (int From, int To) At(int first, int count) => (_words[first].From, _words[first + count - 1].To);

    /// <summary>The number of the part (between commas, brackets and the like) that a word stands in.</summary>
    public int PartOf(int word) => _words[word].Part;

    /// <summary>Whether the words are all of their part.</summary>
    public bool IsWholePart(int first, int count) =>
        (first == 0 || _words[first - 1].Part != _words[first].Part) && (first + count == _words.Count || _words[first + count].Part != _words[first].Part);

    private static int AppendWord(string line, int at, StringBuilder folded)
    {
        for (; at < line.Length && (char.IsLetterOrDigit(line[at]) || line[at] is '\'' or '’' or '.' or '&'); at++)
        {
            if (line[at] == '&')
            {
                folded.Append("and");
            }
            else if (char.IsLetterOrDigit(line[at]))
            {
                folded.Append(Plain(char.ToLowerInvariant(line[at])));
            }
        }

        return at;
    }

    // A hyphen joins the words of one name ("Stoke-on-Trent"); with a blank at its side it parts two.
    private static bool IsPartEnd(string line, int at) => line[at] switch
    {
        ' ' or '\'' or '’' or '.' => false,
        '-' => at > 0 && at + 1 < line.Length && (line[at - 1] == ' ' || line[at + 1] == ' '),
        _ => true,
    };

    private static void Rewrite(StringBuilder folded, int start)
    {
        if (folded.Length - start == 5 && folded.ToString(start, 5) == "saint")
        {
            folded.Length = start;
            folded.Append("st");
        }
    }

    private static char Plain(char letter) => letter switch
    {
        'â' or 'á' or 'à' or 'ä' => 'a',
        'ê' or 'é' or 'è' or 'ë' => 'e',
        'î' or 'í' or 'ì' or 'ï' => 'i',
        'ô' or 'ó' or 'ò' or 'ö' => 'o',
        'û' or 'ú' or 'ù' or 'ü' => 'u',
        'ŵ' => 'w',
        'ŷ' => 'y',
        'ç' => 'c',
        'ł' => 'l',
        _ => letter,
    };
}
