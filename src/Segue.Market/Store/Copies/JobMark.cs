namespace Segue.Market.Store.Copies;

/// <summary>Which job an ad is for, as far as its fields tell.</summary>
/// <param name="Title">The title's words as one number, without what says nothing of the job; 0 for none.</param>
/// <param name="Employer">The employer's words as one number, without its legal form; 0 when not given.</param>
/// <param name="Region">The region as a number; 0 when not known.</param>
internal readonly record struct JobMark(ulong Title, ulong Employer, ushort Region)
{
    private static readonly HashSet<uint> LegalForms = Hashes("ltd limited plc llp inc uk group holdings company co the gmbh sarl legal entity family of companies");
    private static readonly HashSet<uint> TitleNoise = Hashes("remote hybrid uk onsite permanent contract full part time m f d x fully");

    /// <summary>The mark of a job.</summary>
    public static JobMark Of(string title, string? employer, string? region) =>
        new(Hash(title, TitleNoise), Hash(employer, LegalForms), region is null ? (ushort)0 : (ushort)(1 + (Hash(region, []) % 65_535)));

    private static ulong Hash(string? text, HashSet<uint> without)
    {
        List<uint> words = [];
        TextWords.Add(text, words);
        ulong hash = 0;
        foreach (uint word in words)
        {
            if (!without.Contains(word))
            {
                hash = unchecked(((hash ^ word) + 0x9E3779B97F4A7C15) * 0xFF51AFD7ED558CCD);
                hash ^= hash >> 31;
            }
        }

        return hash;
    }

    private static HashSet<uint> Hashes(string words)
    {
        List<uint> hashes = [];
        TextWords.Add(words, hashes);
        return [.. hashes];
    }
}
