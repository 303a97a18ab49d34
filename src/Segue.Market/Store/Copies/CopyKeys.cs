namespace Segue.Market.Store.Copies;

/// <summary>
/// The keys under which copies are looked for. Two texts alike for four fifths have a band in common in 98 cases of 100; a text cut off and the whole one have runs of the
/// beginning in common, which count only with the same title, for employers begin all their ads
/// alike. Ads of one title, employer and region are compared whatever their texts. Keys of whole texts hold the region too, or none, so
/// that one text put up for every town does not crowd out the rest.
/// </summary>
internal static class CopyKeys
{
    private const ulong Any = 0;
    private const ulong Bands = 1UL << 32;
    private const ulong Leads = 1UL << 33;
    private const ulong Fields = 1UL << 34;

    /// <summary>Fills <paramref name="keys"/> with those to keep an ad under.</summary>
    public static void ToKeep(in JobMark job, ReadOnlySpan<byte> sketch, List<ulong> keys)
    {
        keys.Clear();
        for (int band = 0; band < SketchCompare.Bands; band++)
        {
            keys.Add(Key(Bands + (uint)band, SketchCompare.Band(sketch, band), job.Region));
        }

        if (job.Employer != 0 && job.Region != 0)
        {
            keys.Add(Key(Fields ^ job.Title, job.EmployerFirst, job.Region));
        }

        if (job.Region != 0 && job.WordCount >= CopyRule.LongTitle)
        {
            keys.Add(Key(Fields ^ job.Title, 0, job.Region));
        }

        foreach (ushort run in SketchCompare.LeadRuns(sketch))
        {
            if (IsKept(run))
            {
                keys.Add(Key(Leads ^ job.Title, run, Any));
            }
        }
    }

    /// <summary>Fills <paramref name="keys"/> with those to look for copies of an ad under.</summary>
    /// <returns>How many of them, the first, are those to keep it under.</returns>
    public static int ToFind(in JobMark job, ReadOnlySpan<byte> sketch, List<ulong> keys)
    {
        ToKeep(job, sketch, keys);
        int kept = keys.Count;
        for (int band = 0; job.Region != 0 && band < SketchCompare.Bands; band++)
        {
            keys.Add(Key(Bands + (uint)band, SketchCompare.Band(sketch, band), Any));
        }

        return kept;
    }

    // A third of the runs are enough to look for.
    private static bool IsKept(uint run) => run % 3 == 0;

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
