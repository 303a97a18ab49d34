using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Planning.Tests;

/// <summary>Random catalogues small enough to be tried out whole. A seed always gives the same one.</summary>
internal static class Instances
{
    private const int Skills = 5;

    public static readonly DateOnly From = new(2026, 11, 23);

    public static PlanInput Random(int seed, int resources)
    {
        Random random = new(seed);
        Resource[] made = [.. Enumerable.Range(0, resources).Select(index => Resource(random, index))];
        Skill[] skills = [.. Enumerable.Range(0, Skills).Select(index => new Skill(Name(index), Name(index), SkillKind.Tool, "test", "A skill.", [], null, [], [], [], null))];
        StudyGap[] gaps = [.. Enumerable.Range(0, 3).Select(index => new StudyGap(Name(index), SkillLevel.None, (SkillLevel)random.Next(1, 4), random.NextDouble()))];
        PlanRequest request = new(From, random.Next(3, 15), null, null, random.Next(0, 30), [], [new DateRange(From.AddDays(random.Next(20)), From.AddDays(30))], random.Next(0, 4) * 0.1, random.Next(1, 4));
        return new PlanInput("plan", "role", "direct", gaps, new Dictionary<string, SkillLevel>(StringComparer.Ordinal), new Catalog("test", skills, [], made, []), request, seed);
    }

    private static Resource Resource(Random random, int index)
    {
        SkillLift[] lifts = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(Skills)).Distinct().Select(skill => Lift(random, skill))];
        SkillNeed[] needs = random.Next(2) == 0 ? [] : [new SkillNeed(Name(random.Next(Skills)), (SkillLevel)random.Next(1, 3))];
        double hours = random.Next(2, 40);
        DateOnly[] sittings = random.Next(6) == 0 ? [From.AddDays(random.Next(1, 200))] : [];
        return new Resource($"r{index:00}", $"R {index}", "A press", "https://example.org", (ResourceKind)random.Next(5), new HourRange(hours / 2, hours, hours * 2), Money.Pounds(random.Next(3) == 0 ? 0 : random.Next(1, 90)), null, lifts, needs, false, sittings, null, null);
    }

    private static SkillLift Lift(Random random, int skill)
    {
        int from = random.Next(3);
        return new SkillLift(Name(skill), (SkillLevel)from, (SkillLevel)random.Next(from + 1, 4));
    }

    private static string Name(int skill) => $"s{skill}";
}
