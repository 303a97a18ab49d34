namespace Segue.Reading.Ads;

/// <summary>Finds where a saved page has lost a line break and glued two items together: <c>data pipelinesExperience with</c>.</summary>
internal static class GluedText
{
    private const int LeastLeft = 3;

    // Words that list items of ads begin with; a name such as JavaScript or TensorFlow does not end in one.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = new HashSet<string>(StringComparer.Ordinal)
    {
        "Experience", "Experienced", "Strong", "Proven", "Ability", "Solid", "Knowledge", "Excellent", "Good", "Working", "Understanding", "Familiarity", "Familiar", "Exposure", "Hands", "Proficient",
        "Proficiency", "Previous", "Demonstrated", "Demonstrable", "Extensive", "Expertise", "Expert", "Deep", "Desirable", "Essential", "Preferred", "Required", "Nice", "Bonus", "You", "Your", "What", "Key",
        "Responsibilities", "Requirements", "Benefits", "About", "Comfortable", "Confident", "Bachelor", "Degree", "Advanced", "Minimum", "Skills", "Skilled", "Track", "Someone", "Must", "Programming", "Qualifications", "Appreciation",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    // What follows a full stop inside a name.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings =
        new HashSet<string>(["Js", "Net", "Io", "Com", "Co", "Ai", "Org", "Py", "Ts"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly (string Word, AdSectionKind Kind)[] Headings =
    [
        ("Desirable", AdSectionKind.Preferred), ("Preferred", AdSectionKind.Preferred), ("Nice to have", AdSectionKind.Preferred), ("Nice-to-have", AdSectionKind.Preferred), ("Bonus", AdSectionKind.Preferred),
        ("Essential", AdSectionKind.Required), ("Requirements", AdSectionKind.Required), ("Required", AdSectionKind.Required),
        ("What you'll do", AdSectionKind.Duties), ("What you’ll do", AdSectionKind.Duties), ("What you'll be", AdSectionKind.Duties), ("What you’ll be", AdSectionKind.Duties), ("What you will do", AdSectionKind.Duties), ("What you will be", AdSectionKind.Duties), ("What you do", AdSectionKind.Duties),
        ("What you'll get", AdSectionKind.Employer), ("What you’ll get", AdSectionKind.Employer), ("What you get", AdSectionKind.Employer), ("What you can expect", AdSectionKind.Employer), ("What you", AdSectionKind.Required), ("What we're looking", AdSectionKind.Required), ("What we’re looking", AdSectionKind.Required), ("Skills", AdSectionKind.Required), ("Key skills", AdSectionKind.Required), ("Key experience", AdSectionKind.Required), ("Qualifications", AdSectionKind.Required),
        ("Benefits", AdSectionKind.Employer), ("About us", AdSectionKind.Employer), ("About the team", AdSectionKind.Duties), ("About the role", AdSectionKind.Duties), ("What we offer", AdSectionKind.Employer), ("What's in it", AdSectionKind.Employer), ("Responsibilities", AdSectionKind.Duties), ("Key responsibilities", AdSectionKind.Duties),
    ];

    /// <summary>Every glued place, in order.</summary>
    public static List<int> All(string text)
    {
        List<int> places = [];
        int end = text.Length - 2;
        for (int at = LeastLeft; at < end; at++)
        {
            int capital = text.AsSpan(at, end - at).IndexOfAnyInRange('A', 'Z');
            if (capital < 0)
            {
                break;
            }

            at += capital;
            if (StartsAt(text, at))
            {
                places.Add(at);
            }
        }

        return places;
    }

    /// <summary>The text with the letter at each place, moved by <paramref name="by"/>, blanked, so that words stand apart and places stay as they are: by 0 the words before are whole, by -1 those after.</summary>
    public static string Blanked(string text, List<int> places, int by) => string.Create(text.Length, (text, places, by), static (letters, state) =>
    {
        state.text.CopyTo(letters);
        foreach (int place in state.places)
        {
            letters[place + state.by] = ' ';
        }
    });

    /// <summary>Whether an item starts here, glued to the one before.</summary>
    public static bool StartsAt(string text, int at)
    {
        if (at < LeastLeft || at + 1 >= text.Length || !char.IsAsciiLetterUpper(text[at]) || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is ')' or '+' or '#'))
        {
            return false;
        }

        return (text[at - 1] == ')' && char.IsAsciiLetterLower(text[at + 1])) || Starters.Contains(text.AsSpan(at, WordLength(text, at)));
    }

    /// <summary>Whether a full stop ends a sentence though the next follows without a blank: <c>pipelines.Strong SQL</c>; not in <c>Node.Js</c>.</summary>
    public static bool EndsSentence(string text, int stop, int end)
    {
        int at = stop + 1;
        if (at + 1 >= end || stop < 2 || !char.IsAsciiLetterUpper(text[at]) || !EndsWord(text[stop - 2], text[stop - 1]))
        {
            return false;
        }

        return char.IsAsciiLetterLower(text[at + 1]) ? !Endings.Contains(text.AsSpan(at, WordLength(text, at))) : text[at] is 'A' or 'I' && text[at + 1] == ' ';
    }

    // "pipelines", "SQL", "(AWS)", "C#", "CSS3"; not the "U.S" of "U.S.A".
    private static bool EndsWord(char before, char last) =>
        last is ')' or '#' or '+' or '%' || char.IsAsciiDigit(last) || (char.IsAsciiLetterLower(last) && char.IsAsciiLetterLower(before)) || (char.IsAsciiLetterUpper(last) && char.IsAsciiLetterUpper(before));

    /// <summary>The section that the glued words open, and how many letters the heading has; null when they are no heading.</summary>
    public static (AdSectionKind Kind, int Length)? HeadingAt(string text, int at)
    {
        foreach ((string word, AdSectionKind kind) in Headings)
        {
            // "Required experience" opens a list; "Essential to this" is a sentence: the next word starts with a capital or a colon stands.
            int end = at + word.Length;
            if (text.AsSpan(at).StartsWith(word, word.Contains(' ', StringComparison.Ordinal) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) && (word.Contains(' ', StringComparison.Ordinal) || end >= text.Length || text[end] is ':' or '\n' or '-' || char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end]) || (text[end] == ' ' && end + 1 < text.Length && !char.IsAsciiLetterLower(text[end + 1]))))
            {
                return (kind, word.Length);
            }
        }

        return null;
    }

    /// <summary>Length of the word of one capital and small letters that starts here.</summary>
    public static int WordLength(string text, int at)
    {
        int end = at + 1;
        while (end < text.Length && char.IsAsciiLetterLower(text[end]))
        {
            end++;
        }

        return end - at;
    }
}
