using Segue.Market.Worth;
using Segue.Reading;

namespace Segue.Market.Tests.Worth;

public sealed class WorthLearningTests
{
    [Fact]
    public void Learn_SkillThatPaysAQuarterMore_IsFoundWithItsInterval()
    {
        WorthModel model = WorthLearning.Learn(PayModelTests.Examples(400))!;

        SkillEffect spark = model.Skills.Single(skill => skill.Skill == "spark");
        Assert.InRange(spark.Effect.Value, 0.2, 0.27);
        Assert.True(spark.Effect.Low < spark.Effect.Value && spark.Effect.Value < spark.Effect.High);
        Assert.True(spark.IsClear);
        Assert.InRange(spark.On(40_000).Value, 8_500, 12_500);
    }

    [Fact]
    public void Learn_SkillThatOnlyMarksJuniors_IsWorthNothingOnceSeniorityIsHeld()
    {
        PayExample[] examples = [.. PayModelTests.Examples(400).Select(example => example.Facts.Seniority == Seniority.Junior ? example with { Facts = example.Facts with { Skills = [.. example.Facts.Skills, "excel"] } } : example)];

        SkillEffect excel = WorthLearning.Learn(examples)!.Skills.Single(skill => skill.Skill == "excel");

        // Raw, ads with it pay a third less.
        Assert.InRange(excel.Effect.Value, -0.2, 0.05);
    }

    [Fact]
    public void Learn_FewAdsOrFewEmployers_GivesNoFigureForTheSkill()
    {
        PayExample[] examples = PayModelTests.Examples(300);
        PayExample With(PayExample example, string skill, string? group = null) => example with { Facts = example.Facts with { Skills = [.. example.Facts.Skills, skill] }, Group = group ?? example.Group };
        examples = [.. examples.Select((example, i) => i < 14 ? With(example, "rare") : i < 44 ? With(example, "chain", $"chain{i % 7}") : example)];

        WorthModel model = WorthLearning.Learn(examples)!;

        Assert.Equal(["spark", "sql"], model.Skills.Select(skill => skill.Skill).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Learn_TooFewExamples_IsNone() => Assert.Null(WorthLearning.Learn(PayModelTests.Examples(PayModel.LeastExamples - 1)));

    [Fact]
    public void Base_RoleAndSeniority_IsWhatSuchAdsPay()
    {
        WorthModel model = WorthLearning.Learn(PayModelTests.Examples(400))!;

        // Engineer, lead, with the usual 40% of ads naming Spark: 30,000 times e to the 0.25 + 0.75 + 0.1.
        Assert.InRange(model.Base("data-engineer", Seniority.Lead, null), 84_000, 96_000);
        Assert.InRange(model.Base("data-analyst", Seniority.Junior, null), 30_500, 35_500);
        Assert.InRange(model.Base(null, null, null), 45_000, 62_000);
        Assert.Equal(0, model.CountOf("role", "astronaut"));
    }

    [Fact]
    public void Learn_SameExamples_SameIntervals() =>
        Assert.Equal(WorthLearning.Learn(PayModelTests.Examples(200))!.Skills, WorthLearning.Learn(PayModelTests.Examples(200))!.Skills);
}
