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

    /// <summary>By step: the resources that cover it.</summary>
    public List<List<int>> Coverers { get; } = [];

    public double[] Cost { get; private set; } = [];

    public double[] Price { get; private set; } = [];

    public List<UnreachableSkill> Unreachable { get; } = [];

    public static ChoiceModel Build(PlanInput input, double moneyPerHour) => Build(input.Gaps, input.Held, input.Catalog, moneyPerHour);

    /// <summary>Builds the choice of what closes <paramref name="gaps"/> for somebody who holds <paramref name="levels"/>.</summary>
    public static ChoiceModel Build(IReadOnlyList<StudyGap> gaps, IReadOnlyDictionary<string, SkillLevel> levels, Catalog catalog, double moneyPerHour)
    {
        Learner input = new(gaps, levels, catalog);
        Dictionary<string, int> reach = Reach(input);
        List<UnreachableSkill> unreachable = [];
        List<(string Skill, int Level)> targets = [];
        foreach (StudyGap gap in input.Gaps)
        {
            int furthest = Math.Min((int)gap.Needed, reach.GetValueOrDefault(gap.Skill));
            if (furthest < (int)gap.Needed)
            {
                unreachable.Add(new UnreachableSkill(gap.Skill, gap.Needed, (SkillLevel)furthest, "Nothing in the catalogue that you can follow goes further."));
            }

            for (int level = Held(input, gap.Skill) + 1; level <= furthest; level++)
            {
                targets.Add((gap.Skill, level));
            }
        }

        ChoiceModel model = new(Relevant(input, targets, reach));
        model.Unreachable.AddRange(unreachable);
        foreach (Resource resource in model.Resources)
        {
            model.Covers.Add([.. resource.Lifts.SelectMany(lift => Steps(input, lift.Skill, (int)lift.From, (int)lift.To)).Distinct().Select(model.Step)]);
            model.Needs.Add([.. NeedsOf(input, resource).Distinct().Select(model.Step)]);
        }

        model.Targets.AddRange(targets.Distinct().Select(model.Step));
        model.RequireProject();
        for (int step = 0; step < model.StepCount; step++)
        {
            model.Coverers.Add([]);
        }

        for (int resource = 0; resource < model.Resources.Count; resource++)
        {
            foreach (int step in model.Covers[resource])
            {
                model.Coverers[step].Add(resource);
            }
        }

        // A penny an hour breaks ties among free resources in favour of the shorter.
        model.Price = [.. model.Resources.Select(resource => (double)Prices.InPounds(resource.Price).Amount)];
        model.Cost = [.. model.Resources.Select((resource, index) => model.Price[index] + (resource.Hours.Typical * Math.Max(moneyPerHour, 0.01)))];
        return model;
    }

    /// <summary>The resources of a choice in an order in which each can be followed; shorter than the choice when some never can.</summary>
    public List<int> Order(IReadOnlyCollection<int> chosen, out bool[] reached)
    {
        bool[] now = new bool[StepCount];
        List<int> order = [];
        List<int> waiting = [.. chosen.Order()];
        bool moved = true;
        while (moved)
        {
            moved = false;
            foreach (int resource in waiting.ToList())
            {
                if (Array.TrueForAll(Needs[resource], step => now[step]))
                {
                    order.Add(resource);
                    waiting.Remove(resource);
                    foreach (int step in Covers[resource])
                    {
                        now[step] = true;
                    }

                    moved = true;
                }
            }
        }

        reached = now;
        return order;
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

    private static int Held(Learner input, string skill) => (int)input.Held.GetValueOrDefault(skill);

    // The levels above "from" up to "to" that are not held already.
    private static IEnumerable<(string Skill, int Level)> Steps(Learner input, string skill, int from, int to)
    {
        for (int level = Math.Max(from, Held(input, skill)) + 1; level <= to; level++)
        {
            yield return (skill, level);
        }
    }

    private static IEnumerable<(string Skill, int Level)> NeedsOf(Learner input, Resource resource) =>
        resource.Needs.Select(need => (need.Skill, Level: (int)need.Level))
            .Concat(resource.Lifts.Select(lift => (lift.Skill, Level: (int)lift.From)))
            .SelectMany(need => Steps(input, need.Skill, 0, need.Level));

    private static Dictionary<string, int> Reach(Learner input)
    {
        Dictionary<string, int> reach = input.Held.ToDictionary(pair => pair.Key, pair => (int)pair.Value, StringComparer.Ordinal);
        bool grew = true;
        while (grew)
        {
            grew = false;
            foreach (Resource resource in input.Catalog.Resources.Values.Where(Usable))
            {
                foreach (SkillLift lift in resource.Lifts.Where(lift => reach.GetValueOrDefault(lift.Skill) < (int)lift.To))
                {
                    reach[lift.Skill] = (int)lift.To;
                    grew = true;
                }
            }
        }

        return reach;

        bool Usable(Resource resource) =>
            resource.Needs.All(need => reach.GetValueOrDefault(need.Skill) >= (int)need.Level) && resource.Lifts.All(lift => reach.GetValueOrDefault(lift.Skill) >= (int)lift.From);
    }

    // Resources that cover a step that is wanted, or that one of these needs, and so on; only those that can ever be followed.
    private static List<Resource> Relevant(Learner input, List<(string Skill, int Level)> targets, Dictionary<string, int> reach)
    {
        HashSet<(string Skill, int Level)> wanted = [.. targets];
        List<Resource> pool = [.. input.Catalog.Resources.Values.OrderBy(resource => resource.Id, StringComparer.Ordinal).Where(resource =>
            resource.Needs.All(need => reach.GetValueOrDefault(need.Skill) >= (int)need.Level) && resource.Lifts.All(lift => reach.GetValueOrDefault(lift.Skill) >= (int)lift.From))];
        List<Resource> relevant = [];
        bool grew = true;
        while (grew)
        {
            grew = false;
            foreach (Resource resource in pool.ToList())
            {
                if (resource.Lifts.SelectMany(lift => Steps(input, lift.Skill, (int)lift.From, (int)lift.To)).Any(wanted.Contains))
                {
                    relevant.Add(resource);
                    pool.Remove(resource);
                    wanted.UnionWith(NeedsOf(input, resource));
                    grew = true;
                }
            }
        }

        return [.. relevant.OrderBy(resource => resource.Id, StringComparer.Ordinal)];
    }

    private sealed record Learner(IReadOnlyList<StudyGap> Gaps, IReadOnlyDictionary<string, SkillLevel> Held, Catalog Catalog);
}
