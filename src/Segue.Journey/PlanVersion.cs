using Segue.Planning;

namespace Segue.Journey;

/// <summary>A plan as it stands after an event.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Numbers">The number by which the learner names each thing to study, from 1, by resource id. A number is never given twice.</param>
public sealed record PlanVersion(Plan Plan, IReadOnlyDictionary<string, int> Numbers)
{
    /// <summary>A first plan, numbered in its own order.</summary>
    public static PlanVersion First(Plan plan) => new PlanVersion(plan, new Dictionary<string, int>(StringComparer.Ordinal)).With(plan);

    /// <summary>The same numbers for a changed plan; what is new in it gets the next ones.</summary>
    public PlanVersion With(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Dictionary<string, int> numbers = new(Numbers, StringComparer.Ordinal);
        foreach (PlanItem item in plan.Items.Where(item => !numbers.ContainsKey(item.Resource)))
        {
            numbers.Add(item.Resource, numbers.Count + 1);
        }

        return new PlanVersion(plan, numbers);
    }
}

/// <summary>The plan in force.</summary>
/// <param name="Key">Which of all plans ever made it is.</param>
/// <param name="Source">What it was made from.</param>
/// <param name="Version">What it looks like now.</param>
/// <param name="Folder">Where its page, calendar and JSON were last written; null when they never were.</param>
/// <param name="Event">The number of the last event.</param>
public sealed record CurrentPlan(long Key, PlanSource Source, PlanVersion Version, string? Folder, long Event);
