using Segue.Basics;
using Segue.Catalogue;
using Segue.Planning.Scheduling;

namespace Segue.Planning.Tests.Scheduling;

public sealed class WholeSessionTests
{
    [Fact]
    public void Run_WorkOverEvenings_NeverWaitsAndKeepsToTwoSubjects()
    {
        for (int seed = 0; seed < 15; seed++)
        {
            TimetableProblem problem = WorkInstances.Make(seed, 12);
            TimetableSearch search = new(problem, seed);
            search.Run(1_000);

            int position = 0;
            Dictionary<int, int> left = Enumerable.Range(0, 12).ToDictionary(task => task, task => problem.Tasks[task].Length);
            foreach (TimetablePiece piece in search.Best.Pieces)
            {
                Assert.Equal(position, problem.Windows[piece.Window].Start + piece.Offset);
                Assert.All(problem.Tasks[piece.Task].After, before => Assert.Equal(0, left[before]));
                position += piece.Length;
                left[piece.Task] -= piece.Length;
                Assert.InRange(left.Count(one => one.Value > 0 && one.Value < problem.Tasks[one.Key].Length), 0, 2);
            }

            Assert.All(left.Values, one => Assert.Equal(0, one));
        }
    }

    [Fact]
    public void Run_WorkOverEvenings_SplitsFewerEveningsThanTakingThingsAsTheyCome()
    {
        (int before, int after) = (0, 0);
        for (int seed = 0; seed < 12; seed++)
        {
            TimetableProblem problem = WorkInstances.Make(seed, 12);
            TimetableSearch search = new(problem, seed);
            before += Shared(search.Best);
            search.Run(2_400);
            after += Shared(search.Best);
        }

        Assert.True(after * 4 < before * 3, $"{after} evenings shared instead of {before}");
    }

    [Fact]
    public void Make_AdviceBeforeTheProject_LetsTheProjectComeFirst()
    {
        Resource[] resources =
        [
            Lesson("basics", "models", 10, ResourceKind.Course), Lesson("book", "statistics", 70, ResourceKind.Book), Lesson("more", "maths", 40, ResourceKind.Course),
            Lesson("service", "serving", 20, ResourceKind.Project, "models"),
        ];
        PlanInput input = Taught(resources, ("serving", "statistics"), ("models", "maths"));

        Plan plan = Planner.Make(input, TestContext.Current.CancellationToken).Value;

        PlanItem project = plan.Items.Single(item => item.Resource == "service");
        Assert.Equal(["basics"], project.After);
        Assert.True(project.End < plan.Items.Single(item => item.Resource == "book").Start, "the book comes first");
        Assert.True(project.End <= plan.Start.AddDays((plan.Finish.DayNumber - plan.Start.DayNumber) / 3), $"the project ends on {project.End}, the plan on {plan.Finish}");
    }

    [Fact]
    public void Make_ProjectThatNeedsNearlyAll_KeepsTheAdvice()
    {
        Resource[] resources =
        [
            Lesson("basics", "models", 50, ResourceKind.Course), Lesson("book", "statistics", 30, ResourceKind.Book), Lesson("service", "serving", 20, ResourceKind.Project, "models"),
        ];

        Plan plan = Planner.Make(Taught(resources, ("serving", "statistics")), TestContext.Current.CancellationToken).Value;

        Assert.Equal(["basics", "book"], plan.Items.Single(item => item.Resource == "service").After);
    }

    private static int Shared(Timetable timetable) => timetable.Pieces.Count(piece => piece.Offset > 0);

    private static Resource Lesson(string id, string skill, double hours, ResourceKind kind, params string[] needs) => new(
        id, id, "A press", "https://example.org", kind, new HourRange(hours / 2, hours, hours * 2), Money.Pounds(0), null, [new SkillLift(skill, SkillLevel.None, SkillLevel.HasUsed)], [.. needs.Select(need => new SkillNeed(need, SkillLevel.HasUsed))], false, [], null, null);

    // Every skill that is taught is wanted; advice says what to know first.
    private static PlanInput Taught(Resource[] resources, params (string Skill, string First)[] advice)
    {
        Skill[] skills = [.. resources.Select(resource => resource.Lifts[0].Skill).Select(id => new Skill(id, id, SkillKind.Concept, "test", "", [], null, [.. advice.Where(pair => pair.Skill == id).Select(pair => new SkillNeed(pair.First, SkillLevel.KnowsOf))], [], [], null))];
        StudyGap[] gaps = [.. skills.Select(skill => new StudyGap(skill.Id, SkillLevel.None, SkillLevel.HasUsed, 0.5))];
        return new PlanInput("plan", "role", "direct", gaps, new Dictionary<string, SkillLevel>(StringComparer.Ordinal), new Catalog("test", skills, [], resources, []), new PlanRequest(Instances.From, 8, null, null, 10, [], []), 1);
    }
}
