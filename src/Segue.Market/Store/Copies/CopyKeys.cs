namespace Segue.Market.Store.Copies;

/// <summary>
/// The keys under which copies are looked for. Two texts alike for four fifths have a band in common in 98 cases of 100; a text cut off and the whole one have runs of the
/// beginning in common, which count only with the same title, for employers begin all their ads alike. Keys hold the region too, or none, so that one text put up for every
/// town does not crowd out the rest.
/// </summary>
internal static class CopyKeys
{
    private const ulong Any = 0;
    private const ulong Bands = 1UL << 32;
    private const ulong Leads = 1UL << 33;

    /// <summary>Fills <paramref name="keys"/> with those to keep an ad under.</summary>
    public static void ToKeep(in JobMark job, ReadOnlySpan<byte> sketch, List<ulong> keys)
    {
        keys.Clear();
        for (int band = 0; band < SketchCompare.Bands; band++)
        {
            keys.Add(Key(Bands + (uint)band, SketchCompare.Band(sketch, band), job.Region));
        }

        for (int i = 0; i < SketchCompare.LeadCount(sketch); i++)
        {
            uint run = SketchCompare.LeadRun(sketch, i);
            if (IsKept(run))
            {
                keys.Add(Key(Leads ^ job.Title, run, OfRegion(run) ? job.Region : Any));
            }
        }
    }

    /// <summary>Fills <paramref name="keys"/> with those to look for copies of an ad under.</summary>
    public static void ToFind(in JobMark job, ReadOnlySpan<byte> sketch, List<ulong> keys)
    {
        ToKeep(job, sketch, keys);
        for (int band = 0; job.Region != 0 && band < SketchCompare.Bands; band++)
        {
            keys.Add(Key(Bands + (uint)band, SketchCompare.Band(sketch, band), Any));
        }
    }

    // Half of the runs are enough to look for, and half of those are kept whatever the region.
    private static bool IsKept(uint run) => (run & 1) == 0;

    private static bool OfRegion(uint run) => (run & 2) == 0;

    private static ulong Key(ulong kind, uint run, ulong region)
    {
        unchecked
        {
            ulong key = ((kind * 0x9E3779B97F4A7C15) ^ run ^ (region << 40)) * 0xFF51AFD7ED558CCD;
            key ^= key >> 33;
            return key * 0xC4CEB9FE1A85EC53;
        }
    }
}
