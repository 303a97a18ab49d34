using Segue.Basics;

namespace Segue.Catalogue.Checking;

/// <summary>What can be learnt from nothing by the catalogue's resources, by all of them and by the free ones alone.</summary>
internal sealed class LearningPaths
{
    private readonly ILookup<string, Resource> _lifting;

    public LearningPaths(Catalog catalog)
    {
        Catalog = catalog;
        Reach = Furthest(catalog.Resources.Values);
        FreeReach = Furthest(catalog.Resources.Values.Where(resource => resource.Free));
        _lifting = catalog.Resources.Values
            .Where(resource => resource.Needs.All(need => Reach.GetValueOrDefault(need.Skill) >= need.Level))
            .SelectMany(resource => resource.Lifts.Select(lift => (lift.Skill, Resource: resource)))
            .ToLookup(pair => pair.Skill, pair => pair.Resource, StringComparer.Ordinal);
    }

    public Catalog Catalog { get; }

    /// <summary>Gets the furthest level of each skill.</summary>
    public IReadOnlyDictionary<string, SkillLevel> Reach { get; }

    /// <summary>Gets the furthest level of each skill without paying.</summary>
    public IReadOnlyDictionary<string, SkillLevel> FreeReach { get; }

    /// <summary>The usable resources that take a skill from <paramref name="level"/> to the next or further.</summary>
    public IEnumerable<Resource> Ways(string skill, SkillLevel level) => _lifting[skill].Where(resource =>
        resource.Lifts.Any(lift => lift.Skill == skill && lift.From <= level && lift.To > level));

    /// <summary>The least typical hours that take a skill from nothing to <paramref name="level"/>, needs of the resources left out; null when nothing does.</summary>
    public double? LeastHours(string skill, SkillLevel level)
    {
        double[] least = [0, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity];
        for (int from = 0; from < (int)level; from++)
        {
            foreach (Resource resource in _lifting[skill])
            {
                foreach (SkillLift lift in resource.Lifts.Where(lift => lift.Skill == skill && (int)lift.From <= from && (int)lift.To > from))
                {
                    least[(int)lift.To] = Math.Min(least[(int)lift.To], least[from] + resource.Hours.Typical);
                }
            }
        }

        double hours = least[(int)level..].Min();
        return double.IsInfinity(hours) ? null : hours;
    }

    private static Dictionary<string, SkillLevel> Furthest(IEnumerable<Resource> resources)
    {
        Resource[] all = [.. resources];
        Dictionary<string, SkillLevel> reach = new(StringComparer.Ordinal);
        bool grew = true;
        while (grew)
        {
            grew = false;
            foreach (Resource resource in all.Where(resource => resource.Needs.All(need => reach.GetValueOrDefault(need.Skill) >= need.Level)))
            {
                foreach (SkillLift lift in resource.Lifts)
                {
                    SkillLevel now = reach.GetValueOrDefault(lift.Skill);
                    if (now >= lift.From && now < lift.To)
                    {
                        reach[lift.Skill] = lift.To;
                        grew = true;
                    }
                }
            }
        }

        return reach;
    }
}
