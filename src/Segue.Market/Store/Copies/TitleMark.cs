using System.Runtime.InteropServices;

namespace Segue.Market.Store.Copies;

/// <summary>A title's words as numbers.</summary>
/// <param name="All">All of them with the seniority, whatever their order; never 0.</param>
/// <param name="Words">One by one, when they are eight or fewer.</param>
/// <param name="Count">How many; 0 when they are more.</param>
/// <param name="Level">The words of seniority; 0 for none.</param>
internal readonly record struct TitleMark(ulong All, TitleWords Words, byte Count, ushort Level)
{
    private const int OnStack = 32;

    private static readonly HashSet<uint> Noise = Set("remote hybrid uk onsite site on permanent perm contract contracts contractor contingent full part time fixed term ftc temporary m f d x fully based the a an and of for in at to with job jobs copy urgent immediate start london");
    private static readonly HashSet<uint> Levels = Set("intern internship placement apprentice apprenticeship trainee graduate junior jr mid senior sr lead principal staff head chief director vp svp avp vice president executive manager associate i ii iii iv v 1 2 3 4 5");
    private static readonly uint Sr = Set("sr").Single();
    private static readonly uint Senior = Set("senior").Single();

    /// <summary>The mark of a title. Words of the employer's name and of the place, and those that say nothing of the work, are left out.</summary>
    public static TitleMark Of(AdWords words)
    {
        List<uint> title = words.Title;
        Span<uint> work = title.Count <= OnStack ? stackalloc uint[OnStack] : new uint[title.Count];
        Span<uint> levels = title.Count <= OnStack ? stackalloc uint[OnStack] : new uint[title.Count];
        (int works, int ofLevel) = (0, 0);
        bool isNameLeftOut = IsWithin(words.Employer, title);
        foreach (uint word in title)
        {
            if (Levels.Contains(word))
            {
                levels[ofLevel++] = word;
            }
            else if (!Noise.Contains(word) && !(isNameLeftOut && words.Employer.Contains(word)) && !words.Location.Contains(word))
            {
                work[works++] = word;
            }
        }

        if (works == 0)
        {
            CollectionsMarshal.AsSpan(title).CopyTo(work);
            works = title.Count;
        }

        return Of(Distinct(work[..works]), LevelOf(Distinct(levels[..ofLevel])));
    }

    /// <summary>Words as numbers.</summary>
    internal static HashSet<uint> Set(string words)
    {
        List<uint> numbers = [];
        TextWords.Add(words, numbers);
        return [.. numbers];
    }

    private static TitleMark Of(ReadOnlySpan<uint> work, uint level)
    {
        ulong all = level;
        TitleWords few = default;
        for (int i = 0; i < work.Length; i++)
        {
            all = unchecked(all + (Mixed(work[i]) * 0x9E3779B97F4A7C15));
            if (i < TitleWords.Most)
            {
                few[i] = (ushort)(work[i] & 0xFFFF);
            }
        }

        return new TitleMark(all | 1, few, work.Length <= TitleWords.Most ? (byte)work.Length : (byte)0, (ushort)((level ^ (level >> 16)) & 0xFFFF));
    }

    // A word of the name alone may well be one of the work: "Hays Finance" looks for a finance analyst.
    private static bool IsWithin(List<uint> employer, List<uint> title) => employer.Count > 0 && title.Contains(employer[0]) && (employer.Count == 1 || title.Contains(employer[1]));

    private static uint LevelOf(ReadOnlySpan<uint> words)
    {
        uint level = 0;
        foreach (uint word in words)
        {
            level = unchecked(level + Mixed(word == Sr ? Senior : word));
        }

        return level;
    }

    // In order, each once.
    private static ReadOnlySpan<uint> Distinct(Span<uint> words)
    {
        words.Sort();
        int kept = 0;
        foreach (uint word in words)
        {
            if (kept == 0 || words[kept - 1] != word)
            {
                words[kept++] = word;
            }
        }

        return words[..kept];
    }

    private static uint Mixed(uint word)
    {
        unchecked
        {
            word = (word ^ (word >> 15)) * 0x85EBCA6B;
            return word ^ (word >> 13);
        }
    }
}
