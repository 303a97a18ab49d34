using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Planning.Tests.Choosing;

/// <summary>
/// Large instances without any shape: resources lift and need skills drawn evenly from all, so that nothing falls apart into families. A resource
/// needs only skills that come before all it lifts in one order of the skills, so needs never close a circle. A seed always gives the same one.
/// </summary>
internal static class RandomInstances
{
    private const int Gaps = 80;
    private const int Skills = 100;

    /// <summary>An instance without a budget: 80 gap skills of 100.</summary>
    public static PlanInput Make(int seed, int resources = 300)
    {
        Random random = new(seed);
        Resource[] made = [.. Enumerable.Range(0, resources).Select(index => Resource(random, index))];
        Skill[] skills = [.. Enumerable.Range(0, Skills).Select(index => new Skill(Name(index), Name(index), SkillKind.Tool, "test", "A skill.", [], null, [], [], [], null))];
        StudyGap[] gaps = [.. Enumerable.Range(0, Skills).OrderBy(_ => random.Next()).Take(Gaps).Select(skill => new StudyGap(Name(skill), SkillLevel.None, (SkillLevel)random.Next(1, 4), random.NextDouble()))];
        PlanRequest request = new(new DateOnly(2026, 11, 23), 8, null, null, random.Next(5, 26), [], []);
        return new PlanInput("plan", "role", "direct", gaps, new Dictionary<string, SkillLevel>(StringComparer.Ordinal), new Catalog("test", skills, [], made, []), request, seed);
    }

    private static Resource Resource(Random random, int index)
    {
        int[] lifted = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(Skills)).Distinct().Order()];

        // Only the first in the order may start above nothing: the level below it then comes before all that is lifted.
        SkillLift[] lifts = [.. lifted.Select((skill, place) => Lift(random, skill, place == 0 ? random.Next(3) : 0))];
        SkillNeed[] needs = lifted[0] == 0 ? [] : [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(lifted[0])).Distinct().Select(skill => new SkillNeed(Name(skill), (SkillLevel)random.Next(1, 3)))];
        double hours = random.Next(2, 80);
        decimal price = random.Next(2) == 0 ? 0 : random.Next(5, 200);
        return new Resource($"r{index:000}", $"R {index}", "A press", "https://example.org", (ResourceKind)random.Next(5), new HourRange(hours / 2, hours, hours * 2), Money.Pounds(price), null, lifts, needs, false, [], null, null);
    }

    private static SkillLift Lift(Random random, int skill, int from) => new(Name(skill), (SkillLevel)from, (SkillLevel)random.Next(from + 1, 4));

    private static string Name(int skill) => $"s{skill:000}";
}
