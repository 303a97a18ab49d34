namespace Segue.Market.Store.Copies;

/// <summary>A title's words as numbers.</summary>
/// <param name="All">All of them with the seniority, whatever their order; never 0.</param>
/// <param name="Words">One by one, when they are eight or fewer.</param>
/// <param name="Count">How many; 0 when they are more.</param>
/// <param name="Level">The words of seniority; 0 for none.</param>
internal readonly record struct TitleMark(ulong All, TitleWords Words, byte Count, ushort Level)
{
    private static readonly HashSet<uint> Noise = Set("remote hybrid uk onsite site on permanent perm contract contracts contractor contingent full part time fixed term ftc temporary m f d x fully based the a an and of for in at to with job jobs copy urgent immediate start london");
    private static readonly HashSet<uint> Levels = Set("intern internship placement apprentice apprenticeship trainee graduate junior jr mid senior sr lead principal staff head chief director vp svp avp vice president executive manager associate i ii iii iv v 1 2 3 4 5");
    private static readonly uint Sr = Set("sr").Single();
    private static readonly uint Senior = Set("senior").Single();

    /// <summary>The mark of a title. Words of the employer's name and of the place, and those that say nothing of the work, are left out.</summary>
    public static TitleMark Of(string title, string? employer, string? location)
    {
        List<uint> words = [];
        TextWords.Add(title, words);
        List<uint> without = [];
        TextWords.Add(employer, without);
        if (without.Count == 0 || !without.Take(2).All(words.Contains))
        {
            // A word of the name alone may well be one of the work: "Hays Finance" looks for a finance analyst.
            without.Clear();
        }

        TextWords.Add(location, without);
        List<uint> work = [.. words.FindAll(word => !Noise.Contains(word) && !Levels.Contains(word) && !without.Contains(word)).Distinct().Order()];
        work = work.Count > 0 ? work : [.. words.Distinct().Order()];
        uint level = 0;
        foreach (uint word in words.FindAll(Levels.Contains).Distinct())
        {
            level = unchecked(level + Mixed(word == Sr ? Senior : word));
        }

        ulong all = level;
        TitleWords few = default;
        for (int i = 0; i < work.Count; i++)
        {
            all = unchecked(all + (Mixed(work[i]) * 0x9E3779B97F4A7C15));
            if (i < TitleWords.Most)
            {
                few[i] = (ushort)(work[i] & 0xFFFF);
            }
        }

        return new TitleMark(all | 1, few, work.Count <= TitleWords.Most ? (byte)work.Count : (byte)0, (ushort)((level ^ (level >> 16)) & 0xFFFF));
    }

    /// <summary>Words as numbers.</summary>
    internal static HashSet<uint> Set(string words)
    {
        List<uint> numbers = [];
        TextWords.Add(words, numbers);
        return [.. numbers];
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
