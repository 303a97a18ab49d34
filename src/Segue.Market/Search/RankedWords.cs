using Segue.Market.Index;
using Segue.Market.Texts;

namespace Segue.Market.Search;

/// <summary>
/// Finds the best ads that have all that is asked. An ad's points are the sum over what is asked of rarity times impact. Blocks of postings say the most that an ad in
/// them can bring: where the sum of these cannot get an ad in any more, all ads up to the first end of a block are passed over. The result is that of looking at every ad.
/// </summary>
internal static class RankedWords
{
    /// <summary>Offers the ads of one segment.</summary>
    /// <param name="asked">What is asked, at least one thing.</param>
    /// <param name="segment">The segment's number.</param>
    /// <param name="first">The ordinal of its first ad.</param>
    /// <param name="allowed">The ads that may be found.</param>
    /// <param name="top">Takes them.</param>
    public static void Offer(IReadOnlyList<AskedWords> asked, int segment, int first, OrdinalSet allowed, TopAds top)
    {
        TermCursor[] cursors = new TermCursor[asked.Count];
        int[] rarities = new int[asked.Count];
        for (int i = 0; i < cursors.Length; i++)
        {
            if (asked[i].Open(segment) is not { } cursor)
            {
                return;
            }

            (cursors[i], rarities[i]) = (cursor, asked[i].Rarity);
        }

        new Walk(cursors, rarities, first, allowed, top).Run();
    }

    private sealed class Walk(TermCursor[] cursors, int[] rarities, int first, OrdinalSet allowed, TopAds top)
    {
        public void Run()
        {
            TermCursor lead = cursors[0];
            int ad = lead.Advance(0);
            while (ad != TermCursor.End)
            {
                (int most, int others, int last) = Bound(ad);
                if (most < top.Least)
                {
                    ad = last == TermCursor.End ? last : lead.Advance(last + 1);
                    continue;
                }

                while (ad <= last && ad != TermCursor.End)
                {
                    ad = lead.Advance(Next(ad, others));
                }
            }
        }

        // The most points of any ad up to the last for which it holds; what of that is not the leading list's.
        private (int Most, int Others, int Last) Bound(int ad)
        {
            int most = rarities[0] * cursors[0].Most(ad, out int last);
            int others = 0;
            for (int i = 1; i < cursors.Length; i++)
            {
                others += rarities[i] * cursors[i].Most(ad, out int end);
                last = Math.Min(last, end);
            }

            return (most + others, others, last);
        }

        // Offers the ad if it has everything; the first ad that may be next.
        private int Next(int ad, int others)
        {
            int points = rarities[0] * cursors[0].Impact();
            if (points + others < top.Least || !allowed[first + ad])
            {
                return ad + 1;
            }

            for (int i = 1; i < cursors.Length; i++)
            {
                int there = cursors[i].Seek(ad);
                if (there != ad)
                {
                    return there;
                }

                points += rarities[i] * cursors[i].Impact();
            }

            top.Offer(first + ad, points);
            return ad + 1;
        }
    }
}
