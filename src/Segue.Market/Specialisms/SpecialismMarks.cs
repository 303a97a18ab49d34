using System.Text;
using Segue.Catalogue;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Specialisms;

/// <summary>
/// Tells which ads belong to which specialism: its title holds one of the specialism's phrases, or it requires or prefers one of the skills that mark the specialism, or
/// names two of those that only mark it together. One skill named in passing marks nothing: ads list fields that they do not work in.
/// </summary>
public sealed class SpecialismMarks
{
    private readonly AdColumns _columns;
    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);
    private readonly uint[] _titles;
    private readonly uint[] _alone;
    private readonly uint[] _together;

    /// <summary>Looks the specialisms up in the tables of names.</summary>
    /// <param name="columns">The ads.</param>
    /// <param name="specialisms">At most 32.</param>
    public SpecialismMarks(AdColumns columns, IReadOnlyCollection<Specialism> specialisms)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(specialisms);
        if (specialisms.Count > 32)
        {
            throw new ArgumentException("An ad's specialisms are kept in 32 bits.", nameof(specialisms));
        }

        _columns = columns;
        Specialism[] all = [.. specialisms];
        for (int bit = 0; bit < all.Length; bit++)
        {
            _bits[all[bit].Id] = bit;
        }

        _titles = new uint[columns.TitleNames.Count];
        string[][] phrases = [.. all.Select(one => one.Titles.Select(Folded).ToArray())];
        for (int title = 0; title < _titles.Length; title++)
        {
            _titles[title] = TitleBits(Folded(columns.TitleNames[title]), phrases);
        }

        _alone = SkillBits(columns.SkillNames, all, one => one.Skills);
        _together = SkillBits(columns.SkillNames, all, one => one.Together);
    }

    /// <summary>A test of ads by ordinal for one specialism; no ad passes for one that is not known.</summary>
    public Func<int, bool> Test(string specialism)
    {
        if (!_bits.TryGetValue(specialism, out int bit))
        {
            return _ => false;
        }

        uint mask = 1U << bit;
        return ordinal => (Of(ordinal) & mask) != 0;
    }

    /// <summary>The specialisms of an ad, a bit each, in the order in which they were given.</summary>
    public uint Of(int ordinal)
    {
        uint bits = _titles[_columns.Title[ordinal]];
        uint once = 0;
        foreach (SkillCode code in _columns.SkillsOf(ordinal))
        {
            uint alone = _alone[code.Skill];
            bits |= code.Strength == Strength.Mentioned ? 0 : alone;
            uint paired = alone | _together[code.Skill];
            bits |= once & paired;
            once |= paired;
        }

        return bits;
    }

    /// <summary>Lower case, with one space for all that is no letter or digit, also before and after.</summary>
    private static string Folded(string text)
    {
        StringBuilder folded = new(" ", text.Length + 2);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded[^1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }

    private static uint TitleBits(string title, string[][] phrases)
    {
        uint bits = 0;
        for (int bit = 0; bit < phrases.Length; bit++)
        {
            if (Array.Exists(phrases[bit], phrase => title.Contains(phrase, StringComparison.Ordinal)))
            {
                bits |= 1U << bit;
            }
        }

        return bits;
    }

    private static uint[] SkillBits(NameTable names, Specialism[] all, Func<Specialism, IReadOnlyList<string>> skillsOf)
    {
        uint[] bits = new uint[names.Count];
        for (int bit = 0; bit < all.Length; bit++)
        {
            foreach (int skill in skillsOf(all[bit]).Select(names.Find).Where(number => number >= 0))
            {
                bits[skill] |= 1U << bit;
            }
        }

        return bits;
    }
}
