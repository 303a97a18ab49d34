using Segue.Basics;
using Segue.Planning.Replanning;

namespace Segue.Planning.Tests.Replanning;

/// <summary>Plans and what happens to them, from seeds.</summary>
internal static class Changes
{
    /// <summary>A random catalogue's plan with at least three things to study.</summary>
    public static IEnumerable<(int Seed, PlanInput Basis, Plan Plan)> Plans(int count)
    {
        int seed = 0;
        for (int found = 0; found < count; seed++)
        {
            PlanInput basis = Instances.Random(seed, 14);
            if (Planner.Make(basis, TestContext.Current.CancellationToken) is { IsOk: true } made && made.Value.Items.Count >= 3)
            {
                found++;
                yield return (seed, basis, made.Value);
            }
        }
    }

    public static ReplanInput Nothing(PlanInput basis, Plan plan, DateOnly? today = null) =>
        new(plan, basis, today ?? Instances.From, plan.Request, [], []);

    public static Replan Make(ReplanInput input)
    {
        Result<Replan> result = Replanner.Make(input, TestContext.Current.CancellationToken);
        Assert.True(result.IsOk, string.Join("; ", result.Problems));
        Assert.Empty(PlanValidator.Check(result.Value.Plan, input.Basis.Catalog));
        return result.Value;
    }

    /// <summary>A whole week, Monday to Sunday, so many weeks after the first.</summary>
    public static LostTime Week(int number) => new(Instances.From.AddDays(7 * number), Instances.From.AddDays((7 * number) + 6));

    public static IEnumerable<StudyBlock> Study(Plan plan, string resource) => plan.Blocks.Where(block => block.Ahead && block.Resource == resource);

    public static PlanItem Item(Plan plan, string resource) => plan.Items.Single(item => item.Resource == resource);
}
