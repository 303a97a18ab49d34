using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Planning.Choosing;

/// <summary>
/// The choice as a set-covering problem with conditions. A step is one level of one skill; each resource covers some steps and needs others.
/// Held steps are left out, and so is every resource that can be of no use.
/// </summary>
internal sealed class ChoiceModel
{
    // The step that stands for having built something; no skill has this id.
    private static readonly (string Skill, int Level) Project = ("(a project)", 1);

    private readonly Dictionary<(string Skill, int Level), int> _steps = [];

    private ChoiceModel(IReadOnlyList<Resource> resources) => Resources = resources;

    public IReadOnlyList<Resource> Resources { get; }

    public int StepCount => _steps.Count;

    /// <summary>Steps that the plan must reach.</summary>
    public List<int> Targets { get; } = [];

    /// <summary>By resource: the steps it covers.</summary>
    public List<int[]> Covers { get; } = [];

    /// <summary>By resource: the steps it needs first.</summary>
    public List<int[]> Needs { get; } = [];

    public double[] Cost { get; private set; } = [];

    public double[] Price { get; private set; } = [];

    /// <summary>By resource: the minutes it is given in a plan, in half-hours.</summary>
    public double[] Minutes { get; private set; } = [];

    public List<UnreachableSkill> Unreachable { get; } = [];

    public static ChoiceModel Build(PlanInput input, double moneyPerHour) => Build(input.Gaps, input.Held, input.Catalog, moneyPerHour, input.Steering);

    /// <summary>Builds the choice of what closes <paramref name="gaps"/> for somebody who holds <paramref name="levels"/>.</summary>
    public static ChoiceModel Build(IReadOnlyList<StudyGap> gaps, IReadOnlyDictionary<string, SkillLevel> levels, Catalog catalog, double moneyPerHour, Steering? steering = null)
    {
        steering ??= Steering.None;
        ChoiceScope scope = new(levels, catalog);
        List<UnreachableSkill> unreachable = [];
        List<(string Skill, int Level)> targets = [];
        foreach (StudyGap gap in gaps)
        {
            int furthest = Math.Min((int)gap.Needed, scope.Reach(gap.Skill));
            if (furthest < (int)gap.Needed)
            {
                unreachable.Add(new UnreachableSkill(gap.Skill, gap.Needed, (SkillLevel)furthest, "Nothing in the catalogue that you can follow goes further."));
            }

            for (int level = scope.Held(gap.Skill) + 1; level <= furthest; level++)
            {
                targets.Add((gap.Skill, level));
            }
        }

        ChoiceModel model = new(scope.Relevant(targets));
        model.Unreachable.AddRange(unreachable);
        foreach (Resource resource in model.Resources)
        {
            model.Covers.Add([.. scope.CoveredBy(resource).Distinct().Select(model.Step)]);
            model.Needs.Add([.. scope.NeededBy(resource).Distinct().Select(model.Step)]);
        }

        model.Targets.AddRange(targets.Distinct().Select(model.Step));
        if (!steering.Built)
        {
            model.RequireProject();
        }

        model.Weigh(moneyPerHour, steering.Surcharge);
        return model;
    }

    /// <summary>The choice as bare numbers.</summary>
    /// <param name="budget">Most money to spend, in pounds; null for no limit.</param>
    /// <param name="minutes">Most minutes of study; null for no limit.</param>
    /// <param name="cost">What to make least; <see cref="Cost"/> when null.</param>
    public ChoiceProblem Problem(double? budget, double? minutes = null, double[]? cost = null)
    {
        List<ChoiceLimit> limits = [];
        if (budget is { } money)
        {
            limits.Add(new ChoiceLimit(Price, money));
        }

        if (minutes is { } time)
        {
            limits.Add(new ChoiceLimit(Minutes, time));
        }

        return new ChoiceProblem(StepCount, cost ?? Cost, [.. Covers], [.. Needs], [.. Targets], limits);
    }

    private void Weigh(double moneyPerHour, IReadOnlyDictionary<string, double> surcharge)
    {
        Minutes = [.. Resources.Select(resource => (double)Math.Max(30, (int)Math.Round(resource.Hours.Typical * 2) * 30))];
        Price = [.. Resources.Select(resource => (double)Prices.InPounds(resource.Price).Amount)];

        // A penny an hour breaks ties among free resources in favour of the shorter.
        Cost = [.. Resources.Select((resource, index) => Price[index] + (resource.Hours.Typical * Math.Max(moneyPerHour, 0.01)) + surcharge.GetValueOrDefault(resource.Id))];
    }

    // An employer asks to see something built, so one project that teaches something wanted is part of every choice where there is one.
    private void RequireProject()
    {
        HashSet<int> wanted = [.. Targets];
        int[] projects = [.. Enumerable.Range(0, Resources.Count).Where(index => Resources[index].Kind == ResourceKind.Project && Covers[index].Any(wanted.Contains))];
        if (projects.Length == 0)
        {
            return;
        }

        int built = Step(Project);
        Targets.Add(built);
        foreach (int index in projects)
        {
            Covers[index] = [.. Covers[index], built];
        }
    }

    private int Step((string Skill, int Level) step)
    {
        if (!_steps.TryGetValue(step, out int number))
        {
            _steps.Add(step, number = _steps.Count);
        }

        return number;
    }
}
