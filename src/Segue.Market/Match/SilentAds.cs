using Segue.Catalogue;
using Segue.Market.Index;

namespace Segue.Market.Match;

/// <summary>
/// Tells the ads that say too little about the work to be ranked: the title fits no role that Segue knows, and no skill is named but ways of working, such as communication, that any
/// job asks for. A share of what such an ad asks says nothing about the fit. See decision record 0045.
/// </summary>
public static class SilentAds
{
    /// <summary>Whether an ad says too little.</summary>
    /// <param name="ad">The ad.</param>
    /// <param name="catalogue">Tells which skills are ways of working; one that it does not hold is none.</param>
    public static bool Includes(AdCard ad, Catalog catalogue)
    {
        ArgumentNullException.ThrowIfNull(ad);
        ArgumentNullException.ThrowIfNull(catalogue);
        return ad.Role is null && ad.Skills.All(asked => IsWay(asked.Skill, catalogue));
    }

    /// <summary>All ads of a market that say too little.</summary>
    /// <param name="columns">The ads.</param>
    /// <param name="catalogue">Tells which skills are ways of working.</param>
    public static OrdinalSet Of(AdColumns columns, Catalog catalogue)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(catalogue);
        bool[] ways = [.. Enumerable.Range(0, columns.SkillNames.Count).Select(skill => IsWay(columns.SkillNames[skill], catalogue))];
        OrdinalSet silent = new(columns.Count);
        ReadOnlySpan<short> roles = columns.Role.Values;
        for (int ordinal = 0; ordinal < roles.Length; ordinal++)
        {
            if (roles[ordinal] < 0 && AreAllWays(columns.SkillsOf(ordinal), ways))
            {
                silent.Add(ordinal);
            }
        }

        return silent;
    }

    private static bool AreAllWays(ReadOnlySpan<SkillCode> codes, bool[] ways)
    {
        foreach (SkillCode code in codes)
        {
            if (!ways[code.Skill])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWay(string skill, Catalog catalogue) => catalogue.Skills.GetValueOrDefault(skill) is { Kind: SkillKind.WayOfWorking };
}
