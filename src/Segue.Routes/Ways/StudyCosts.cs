using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Routes;

/// <summary>Hours and money of study: the caller's estimator where there is one, the catalogue's figures otherwise. Remembers what it has worked out.</summary>
internal sealed class StudyCosts(Catalog catalog, SkillSpace space, RouteRequest request)
{
    private readonly Dictionary<string, Resource[]> _byLift = catalog.Resources.Values
        .SelectMany(resource => resource.Lifts.Select(lift => (lift.Skill, resource)))
        .GroupBy(pair => pair.Skill, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.resource).OrderBy(resource => resource.Price.Amount).ToArray(), StringComparer.Ordinal);

    private readonly Dictionary<string, StudyEstimate> _known = new(StringComparer.Ordinal);

    /// <summary>What it takes to reach <paramref name="goals"/>; <paramref name="hours"/> are the catalogue's, <paramref name="spent"/> is what the route has cost before.</summary>
    public StudyEstimate Estimate(int[] before, IReadOnlyList<SkillNeed> goals, double hours, Money spent)
    {
        if (goals.Count == 0)
        {
            return new StudyEstimate(0, Money.Pounds(0));
        }

        if (request.Estimate is not { } estimator)
        {
            return new StudyEstimate(hours, Cheapest(goals));
        }

        // Most study fits any budget, so what it takes without one is worked out first and serves every route.
        string key = string.Join(' ', before) + "|" + string.Join(' ', goals.Select(goal => goal.Skill + (int)goal.Level));
        StudyEstimate free = Remembered(key, () => estimator(Has(before), goals, null));
        if (request.Budget is not { } budget || spent.MinorUnits + free.Cost.MinorUnits <= budget.MinorUnits)
        {
            return free;
        }

        Money left = Money.Pounds(Math.Max(0, budget.Amount - spent.Amount));
        return Remembered($"{key}|{left.MinorUnits}", () => estimator(Has(before), goals, left));
    }

    private StudyEstimate Remembered(string key, Func<StudyEstimate> work)
    {
        if (!_known.TryGetValue(key, out StudyEstimate? known))
        {
            known = work();
            _known[key] = known;
        }

        return known;
    }

    private Dictionary<string, SkillLevel> Has(int[] levels) => levels.Select((level, index) => (level, index)).Where(pair => pair.level > 0)
        .ToDictionary(pair => space.Skills[pair.index].Id, pair => (SkillLevel)pair.level, StringComparer.Ordinal);

    // For each goal the cheapest way in pounds that reaches it, each counted once. Prices in other currencies are left to the planner.
    private Money Cheapest(IReadOnlyList<SkillNeed> goals)
    {
        HashSet<string> chosen = new(StringComparer.Ordinal);
        Money cost = Money.Pounds(0);
        foreach (SkillNeed goal in goals)
        {
            Resource? way = _byLift.GetValueOrDefault(goal.Skill, []).FirstOrDefault(resource =>
                (resource.Price.MinorUnits == 0 || resource.Price.Currency == "GBP") &&
                resource.Lifts.Any(lift => lift.Skill == goal.Skill && lift.To >= goal.Level));
            cost = way is not null && way.Price.MinorUnits > 0 && chosen.Add(way.Id) ? cost.Plus(way.Price) : cost;
        }

        return cost;
    }
}
