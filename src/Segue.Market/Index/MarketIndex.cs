using Segue.Market.Store;

namespace Segue.Market.Index;

/// <summary>
/// All ads in memory, for search, matching and statistics: their columns, and which ads name each skill. It is made from the store and never holds what the store
/// does not. One thread may put while none reads; any number may read while none puts.
/// </summary>
public sealed class MarketIndex
{
    private OrdinalSet? _open;
    private int _openDay;

    /// <summary>Gets the ads' properties.</summary>
    public AdColumns Columns { get; } = new();

    /// <summary>Gets which ads name each skill.</summary>
    public SkillPostings Skills { get; } = new();

    /// <summary>Gets the store's revision up to which the ads are here; -1 before the first.</summary>
    public long Revision { get; private set; } = -1;

    /// <summary>Brings it up to date with a store.</summary>
    /// <returns>How many ads came, changed or went.</returns>
    public int CatchUp(AdStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        long revision = store.Revision;
        int count = 0;
        if (revision > Revision)
        {
            foreach (StoredAd ad in store.Changed(Revision))
            {
                Put(AdCard.Of(ad));
                count++;
            }
        }

        Revision = revision;
        return count;
    }

    /// <summary>Adds an ad; one with the same number that is here dies.</summary>
    /// <returns>Its ordinal.</returns>
    public int Put(AdCard card)
    {
        int ordinal = Columns.Put(card);
        Skills.Add(ordinal, Columns.SkillsOf(ordinal));
        _open = null;
        return ordinal;
    }

    /// <summary>The ads that can be applied for on a day, each the one shown of its copies. The set is shared: copy it before changing it.</summary>
    public OrdinalSet OpenOn(DateOnly day)
    {
        OrdinalSet? open = _open;
        if (open is null || _openDay != day.DayNumber)
        {
            open = Where(ordinal => Columns.IsOpen(ordinal, day.DayNumber));
            (_open, _openDay) = (open, day.DayNumber);
        }

        return open;
    }

    /// <summary>The ads that are the one shown of their copies, gone and closed ones too.</summary>
    public OrdinalSet Shown() => Where(ordinal => !Columns.IsDead(ordinal) && Columns.Number[ordinal] == Columns.Cluster[ordinal]);

    private OrdinalSet Where(Func<int, bool> accepts)
    {
        OrdinalSet set = new(Columns.Count);
        for (int ordinal = 0; ordinal < Columns.Count; ordinal++)
        {
            if (accepts(ordinal))
            {
                set.Add(ordinal);
            }
        }

        return set;
    }
}
