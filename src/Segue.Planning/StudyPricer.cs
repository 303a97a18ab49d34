using Segue.Basics;
using Segue.Catalogue;
using Segue.Planning.Choosing;
using Segue.Routes;

namespace Segue.Planning;

/// <summary>Hours and money of a piece of study as the planner itself would choose it, so that routes and plan count alike.</summary>
/// <param name="catalog">Where the resources come from.</param>
/// <param name="moneyPerHour">Pounds an hour of the learner's time is worth in the choice, 0 or more.</param>
public sealed class StudyPricer(Catalog catalog, double moneyPerHour)
{
    // A route asks for some dozens of these. All on the real catalogue were proven best within 30 nodes.
    private const long MaxNodes = 300;

    /// <summary>What it takes to reach <paramref name="goals"/> within <paramref name="budget"/>; the least money there is when nothing keeps within it.</summary>
    /// <param name="has">Levels now; skills not in it are not known at all.</param>
    /// <param name="goals">Levels to reach.</param>
    /// <param name="budget">Most money to spend; null for no limit.</param>
    public StudyEstimate Estimate(IReadOnlyDictionary<string, SkillLevel> has, IReadOnlyList<SkillNeed> goals, Money? budget)
    {
        ArgumentNullException.ThrowIfNull(has);
        ArgumentNullException.ThrowIfNull(goals);
        StudyGap[] gaps = [.. goals
            .Where(goal => goal.Level > has.GetValueOrDefault(goal.Skill))
            .Select(goal => new StudyGap(goal.Skill, has.GetValueOrDefault(goal.Skill), goal.Level, 1))];
        ChoiceModel model = ChoiceModel.Build(gaps, has, catalog, moneyPerHour);
        if (ResourceChooser.Solve(model, (double?)budget?.Amount, MaxNodes, CancellationToken.None) is not { Cost: < double.PositiveInfinity } choice)
        {
            model = ChoiceModel.Build(gaps, has, catalog, 0);
            choice = ResourceChooser.Solve(model, null, MaxNodes, CancellationToken.None)!;
        }

        return new StudyEstimate(
            choice.Resources.Sum(resource => model.Resources[resource].Hours.Typical),
            choice.Resources.Aggregate(Money.Pounds(0), (sum, resource) => sum.Plus(Prices.InPounds(model.Resources[resource].Price))));
    }
}
