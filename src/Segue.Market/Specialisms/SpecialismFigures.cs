using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Figures;
using Segue.Market.Statistics;

namespace Segue.Market.Specialisms;

/// <summary>The demand for a specialism.</summary>
/// <param name="Specialism">The specialism.</param>
/// <param name="Demand">Its share of the ads for machine-learning and data roles, whole texts, each employer's up to the limit.</param>
/// <param name="Found">All that is known of its ads, whatever their role.</param>
/// <param name="OutsideTheRoles">How many of its ads are for other IT roles.</param>
public sealed record SpecialismFigures(Specialism Specialism, Share Demand, MarketStatistics Found, int OutsideTheRoles)
{
    /// <summary>Gets the skills that set it apart: with at least ten ads that ask, and a lift whose interval lies above one; highest lift first. The skills that mark it are left out, since they are high by definition.</summary>
    public IReadOnlyList<SkillStatistic> Typical =>
    [
        .. Found.Skills.Where(skill => skill.Asked.Count >= FigureRules.LeastN && skill.Lift is { Low: > 1 } && !Specialism.Skills.Contains(skill.Skill) && !Specialism.Together.Contains(skill.Skill))
            .OrderByDescending(skill => skill.Lift!.Value.Value)
            .ThenBy(skill => skill.Skill, StringComparer.Ordinal),
    ];

    /// <summary>The figures of every specialism, most demand first.</summary>
    /// <param name="engine">The ads.</param>
    /// <param name="catalogue">The specialisms and roles.</param>
    /// <param name="filter">Which ads; its role and specialism are not looked at.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<SpecialismFigures> All(StatisticsEngine engine, Catalog catalogue, StatisticsFilter filter, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(filter);
        HashSet<string> roles = [.. catalogue.Roles.Values.Where(role => role.Kind != RoleKind.Start).Select(role => role.Id)];
        List<int> whole = engine.CountedFor(filter with { Role = null, Specialism = null }, roles);
        HashSet<int> counted = [.. whole];
        return
        [
            .. catalogue.Specialisms.Select(specialism =>
            {
                StatisticsFilter own = filter with { Role = null, Specialism = specialism.Id };
                IReadOnlyList<int> ordinals = engine.Ordinals(own);
                MarketStatistics found = engine.For(own, today);
                return new SpecialismFigures(specialism, Share.Of(ordinals.Count(counted.Contains), whole.Count), found, ordinals.Count(ordinal => !roles.Contains(engine.RoleOf(ordinal))));
            }).OrderByDescending(figures => figures.Demand.Count).ThenBy(figures => figures.Specialism.Id, StringComparer.Ordinal),
        ];
    }
}
