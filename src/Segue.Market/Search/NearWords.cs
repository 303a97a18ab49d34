using System.Numerics;
using System.Text;
using Segue.Market.Index;
using Segue.Market.Texts;
using Segue.Text;

namespace Segue.Market.Search;

/// <summary>Finds what a typed word that hardly any ad holds was probably meant to be: the nearest word of the ads by slips of the keyboard, the commonest of these.</summary>
/// <param name="index">The market.</param>
internal sealed class NearWords(MarketIndex index)
{
    // A word that so few ads hold may itself be a slip in an ad, where another is so many times as common.
    private const int HardlyAny = 3;
    private const int ManyTimes = 100;
    private const int Shortest = 3;
    private const int LongEnoughForTwo = 7;

    /// <summary>The words of a clause that were probably meant to be others; empty when none was.</summary>
    public IReadOnlyList<MeantWord> In(WordClause clause)
    {
        if (clause.IsPrefix || clause.IsNot || clause.Skill is not null)
        {
            return [];
        }

        return [.. clause.Terms.Where(term => term.Length >= Shortest).Select(Nearest).OfType<MeantWord>()];
    }

    private MeantWord? Nearest(string term)
    {
        int own = Ads(term);
        if (own > HardlyAny)
        {
            return null;
        }

        int slips = term.Length >= LongEnoughForTwo && own == 0 ? 2 : 1;
        (string Term, int Slips, int Ads)? best = null;
        foreach ((string near, int far) in Candidates(term, slips))
        {
            int ads = Ads(near);
            if (ads > own * ManyTimes && (best is not { } before || far < before.Slips || (far == before.Slips && (ads > before.Ads || (ads == before.Ads && string.CompareOrdinal(near, before.Term) < 0)))))
            {
                best = (near, far, ads);
            }
        }

        return best is { } found ? new MeantWord(term, found.Term, found.Ads) : null;
    }

    private int Ads(string term) => index.Texts.Segments.Sum(segment => segment.Terms.Find(term) is var at and >= 0 ? segment.Terms.Entries[at].Ads : 0);

    // The lists of beginnings and headings stand under signs below the space.
    private Dictionary<string, int> Candidates(string term, int slips)
    {
        Dictionary<string, int> near = new(StringComparer.Ordinal);
        uint letters = Letters(Encoding.UTF8.GetBytes(term));
        int length = Encoding.UTF8.GetByteCount(term);
        foreach (TermTable terms in index.Texts.Segments.Select(segment => segment.Terms))
        {
            for (int i = 0; i < terms.Count; i++)
            {
                ReadOnlySpan<byte> other = terms.Term(i);
                if (Math.Abs(other.Length - length) > slips || other[0] < ' ' || BitOperations.PopCount(Letters(other) ^ letters) > 2 * slips)
                {
                    continue;
                }

                string word = Encoding.UTF8.GetString(other);
                int far = word == term ? int.MaxValue : Spelling.Distance(term, word);
                if (far <= slips)
                {
                    near.TryAdd(word, far);
                }
            }
        }

        return near;
    }

    private static uint Letters(ReadOnlySpan<byte> word)
    {
        uint set = 0;
        foreach (byte unit in word)
        {
            set |= 1u << (unit & 31);
        }

        return set;
    }
}
