using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Planning.Tests.Choosing;

/// <summary>
/// Large instances shaped like the catalogue that ships: its kinds of resource with their hours, prices, numbers of lifts and needs; skills in
/// families, families in tiers that build on each other; 80 gap skills, 15 skills that only serve, 15 that are held. Described in bench/README.md.
/// A seed always gives the same one.
/// </summary>
internal sealed class RealisticInstances
{
    private const int FamilySize = 8;
    private const int Gaps = 80;
    private const int Serving = 15;
    private const int Held = 15;
    private const int Skills = Gaps + Serving + Held;

    // Shares of kinds, hours (10th, 50th and 90th of a hundred), share with a price, prices, and the level a lift starts from, as in data/resources.
    private static readonly Shape[] Shapes =
    [
        new(ResourceKind.Course, 30, 13, 55, 153, 0.40, [10, 49, 49, 98, 98, 147, 196, 1000], [1, 2, 2, 3, 3, 3, 4, 5, 6, 6], [0, 0, 0, 1, 1, 2, 2, 3], 0.93),
        new(ResourceKind.Project, 22, 32, 70, 100, 0.22, [10, 30, 45], [2, 3, 3, 3, 4, 4, 4, 5], [1, 2, 2, 2, 3], 0.20),
        new(ResourceKind.Documentation, 18, 7, 15, 31, 0.07, [5], [1, 2, 2, 2, 3], [0, 1, 1, 1, 2, 2, 3], 0.97),
        new(ResourceKind.Book, 13, 16, 52, 130, 0.47, [15, 28, 35, 40, 45, 50, 55], [2, 3, 3, 3, 4, 4, 5, 6], [0, 1, 1, 1, 2, 2, 3], 0.72),
        new(ResourceKind.Tutorial, 9, 6, 11, 25, 0.10, [5, 25], [1, 1, 2, 2, 2, 3, 3, 4], [0, 0, 1, 1, 2], 0.86),
        new(ResourceKind.Practice, 8, 20, 45, 90, 0.02, [10], [2, 2, 3, 3, 3, 4], [0, 0, 1, 1, 2], 0.25),
    ];

    private readonly Random _random;
    private readonly int _resources;

    // By step (skill times 3 plus level minus 1): the steps that come after it. Needs never close a circle.
    private readonly HashSet<int>[] _later = [.. Enumerable.Range(0, Skills * 3).Select(_ => new HashSet<int>())];

    private RealisticInstances(int seed, int resources) => (_random, _resources) = (new Random(seed), resources);

    /// <summary>An instance without a budget; an hour is worth £12.</summary>
    public static PlanInput Make(int seed, int resources = 300)
    {
        RealisticInstances maker = new(seed, resources);
        Resource[] made = [.. Enumerable.Range(0, resources).Select(maker.Resource)];
        Skill[] skills = [.. Enumerable.Range(0, Skills).Select(index => new Skill(Name(index), Name(index), SkillKind.Tool, "test", "A skill.", [], null, [], [], [], null))];
        StudyGap[] gaps = [.. Enumerable.Range(0, Gaps).Select(index => new StudyGap(Name(GapSkill(index)), SkillLevel.None, (SkillLevel)maker.Pick([1, 2, 2, 2, 3]), maker._random.NextDouble()))];
        Dictionary<string, SkillLevel> held = Enumerable.Range(0, Skills).Where(IsHeld).ToDictionary(Name, _ => (SkillLevel)2, StringComparer.Ordinal);
        PlanRequest request = new(new DateOnly(2026, 11, 23), 8, null, null, 12, [], []);
        return new PlanInput("plan", "role", "direct", gaps, held, new Catalog("test", skills, [], made, []), request, seed);
    }

    // Every family of eight has about one skill that is held and one that only serves.
    private static bool IsHeld(int skill) => skill % FamilySize == 0 && skill / FamilySize < Held;

    private static bool Serves(int skill) => skill % FamilySize == 4 && skill / FamilySize < Serving;

    private static int GapSkill(int index) => Enumerable.Range(0, Skills).Where(skill => !IsHeld(skill) && !Serves(skill)).ElementAt(index);

    private static string Name(int skill) => $"s{skill:000}";

    private int Pick(int[] from) => from[_random.Next(from.Length)];

    private Resource Resource(int index)
    {
        int draw = _random.Next(Shapes.Sum(one => one.Share));
        Shape shape = Shapes.First(one => (draw -= one.Share) < 0);

        // The main skill goes round, so that every skill is taught by something.
        int main = index < _resources / 2 ? index * 7 % Skills : _random.Next(Skills);
        List<SkillLift> lifts = [];
        for (int count = Pick(shape.Lifts), tries = 0; lifts.Count < count && tries < 30; tries++)
        {
            int skill = lifts.Count == 0 && tries == 0 ? main : Near(main);
            bool fromNothing = _random.NextDouble() < shape.FromNothing;
            int from = fromNothing ? 0 : Pick([1, 1, 2]);
            int to = from == 0 ? Pick([1, 1, 2, 2]) : Pick(from == 1 ? [2, 2, 2, 3] : [3]);
            if (lifts.TrueForAll(one => one.Skill != Name(skill)) && Fits([.. lifts.SelectMany(NeededSteps), .. NeededSteps(skill, from)], [.. lifts.SelectMany(LiftedSteps), .. LiftedSteps(skill, from, to)]))
            {
                lifts.Add(new SkillLift(Name(skill), (SkillLevel)from, (SkillLevel)to));
            }
        }

        List<SkillNeed> needs = [];
        for (int count = Pick(shape.Needs), tries = 0; needs.Count < count && tries < 10; tries++)
        {
            (int skill, int level) = (_random.Next(10) < 6 ? Below(main) : Near(main), Pick([1, 2]));
            if (needs.TrueForAll(one => one.Skill != Name(skill)) && lifts.TrueForAll(one => one.Skill != Name(skill)) && Fits(NeededSteps(skill, level), [.. lifts.SelectMany(LiftedSteps)]))
            {
                needs.Add(new SkillNeed(Name(skill), (SkillLevel)level));
            }
        }

        Link([.. lifts.SelectMany(NeededSteps), .. needs.SelectMany(need => NeededSteps(Number(need.Skill), (int)need.Level))], [.. lifts.SelectMany(LiftedSteps)]);
        double hours = Math.Max(2, Math.Round(Spread(shape)));
        decimal price = _random.NextDouble() < shape.Paid ? shape.Prices[_random.Next(shape.Prices.Length)] : 0;
        return new Resource($"r{index:000}", $"R {index}", "A press", "https://example.org", shape.Kind, new HourRange(Math.Ceiling(hours * 0.7), hours, hours * 1.5), Money.Pounds(price), null, lifts, needs, false, [], null, null);
    }

    // Hours on a log scale through the low, middle and high of the kind.
    private double Spread(Shape shape)
    {
        double at = _random.NextDouble();
        return at < 0.5 ? shape.Low * Math.Pow(shape.Middle / shape.Low, at * 2) : shape.Middle * Math.Pow(shape.High / shape.Middle, (at - 0.5) * 2);
    }

    // A skill of the same family, seldom of another.
    private int Near(int skill) => _random.Next(10) < 8 ? Math.Min(Skills - 1, (skill / FamilySize * FamilySize) + _random.Next(FamilySize)) : _random.Next(Skills);

    // A skill of an earlier family.
    private int Below(int skill) => _random.Next(Math.Max(1, skill / FamilySize * FamilySize));

    private static int Number(string skill) => int.Parse(skill.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static int Step(int skill, int level) => (skill * 3) + level - 1;

    private static int[] NeededSteps(SkillLift lift) => NeededSteps(Number(lift.Skill), (int)lift.From);

    private static int[] NeededSteps(int skill, int from) => LiftedSteps(skill, 0, from);

    private static int[] LiftedSteps(SkillLift lift) => LiftedSteps(Number(lift.Skill), (int)lift.From, (int)lift.To);

    private static int[] LiftedSteps(int skill, int from, int to) => [.. Enumerable.Range(from + 1, to - from).Select(level => Step(skill, level))];

    // Whether these steps can come before those without a circle.
    private bool Fits(int[] before, int[] after)
    {
        HashSet<int> reached = [.. after];
        Stack<int> open = new(after);
        while (open.TryPop(out int step))
        {
            if (before.Contains(step))
            {
                return false;
            }

            foreach (int later in _later[step].Where(reached.Add))
            {
                open.Push(later);
            }
        }

        return true;
    }

    private void Link(int[] before, int[] after)
    {
        foreach (int step in before)
        {
            _later[step].UnionWith(after);
        }
    }

    private sealed record Shape(ResourceKind Kind, int Share, double Low, double Middle, double High, double Paid, int[] Prices, int[] Lifts, int[] Needs, double FromNothing);
}
