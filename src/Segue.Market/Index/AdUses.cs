using Segue.Market.Figures;
using Segue.Reading;

namespace Segue.Market.Index;

/// <summary>What an ad may be counted for; decision record 0009 says why.</summary>
[Flags]
public enum AdUses
{
    /// <summary>Nothing but being an ad.</summary>
    None = 0,

    /// <summary>Skill shares: its whole text is there.</summary>
    Skills = 1,

    /// <summary>Pay figures: a yearly salary with both ends, no day or hour rate, surely in pounds, within belief.</summary>
    Pay = 2,

    /// <summary>Figures for the United Kingdom.</summary>
    Uk = 4,

    /// <summary>All of these.</summary>
    All = Skills | Pay | Uk,
}

/// <summary>Tells what an ad may be counted for.</summary>
internal static class AdUse
{
    /// <summary>What one ad may be counted for.</summary>
    public static AdUses Of(RawAd raw, AdFacts facts) =>
        (new FigureAd("", raw, facts, IsOpening: true).HasWholeText ? AdUses.Skills : AdUses.None)
        | (AdPayRows.Yearly(raw, facts) is null || !AdCountry.IsInPounds(raw, facts) ? AdUses.None : AdUses.Pay)
        | (AdCountry.IsUk(raw, facts) ? AdUses.Uk : AdUses.None);
}
