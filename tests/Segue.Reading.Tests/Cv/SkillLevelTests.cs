using FsCheck;
using FsCheck.Fluent;
using Segue.Basics;
using Segue.Reading.Cv;
using Segue.Reading.Cv.Skills;
using Segue.Testing;

namespace Segue.Reading.Tests.Cv;

public sealed class SkillLevelTests
{
    private static readonly SkillTally Nothing = new(0, 0, null, false, false, 0, 0, 0, false, false);

    [Fact]
    public void Apply_AListAlone_GivesHasUsedAndSaysSo()
    {
        (SkillLevel level, string sentence) = SkillLevelRule.Apply(Nothing with { IsListed = true }, Cvs.Today);
        Assert.Equal(SkillLevel.HasUsed, level);
        Assert.Equal("Listed only: has used. A list or summary alone gives no more.", sentence);
    }

    [Fact]
    public void Apply_TwoJobsOverYears_GivesWorksAlone()
    {
        (SkillLevel level, string sentence) = SkillLevelRule.Apply(Nothing with { Jobs = 2, Months = 41, Last = new PartialDate(2026, 6), IsCurrent = true }, Cvs.Today);
        Assert.Equal(SkillLevel.WorksAlone, level);
        Assert.Equal("Shown in 2 jobs over 3.4 years, still in use: works alone.", sentence);
    }

    [Fact]
    public void Apply_LedOthersForYears_GivesLeads() =>
        Assert.Equal(SkillLevel.Leads, SkillLevelRule.Apply(Nothing with { Jobs = 1, Months = 30, Led = true, Last = new PartialDate(2026, 6) }, Cvs.Today).Level);

    [Fact]
    public void Apply_NotUsedForMoreThanFiveYears_LosesOneLevel()
    {
        (SkillLevel level, string sentence) = SkillLevelRule.Apply(Nothing with { Jobs = 1, Months = 36, Last = new PartialDate(2020, 6) }, Cvs.Today);
        Assert.Equal(SkillLevel.HasUsed, level);
        Assert.Contains("Not used for 6 years", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0, 0, SkillLevel.HasUsed)]
    [InlineData(0, 1, 0, SkillLevel.HasUsed)]
    [InlineData(0, 0, 1, SkillLevel.KnowsOf)]
    public void Apply_WithoutJobs_IsCapped(int projects, int certificates, int courses, SkillLevel level) =>
        Assert.Equal(level, SkillLevelRule.Apply(Nothing with { Projects = projects, Certificates = certificates, Courses = courses }, Cvs.Today).Level);

    [Fact]
    public void Count_AnySpans_EqualsTheNumberOfDistinctMonths()
    {
        Gen<(int First, int Last)[]> spans = Gen.Choose(0, 60).SelectMany(first => Gen.Choose(0, 24), (first, length) => (first, first + length)).ArrayOf();
        Properties.Hold(spans, some => MonthSpans.Count(some) == some.SelectMany(span => Enumerable.Range(span.First, span.Last - span.First + 1)).Distinct().Count());
    }

    [Fact]
    public void Read_OverlappingJobs_CountEachMonthOnce()
    {
        CvProfile profile = Cvs.Read("""
            Sam Okoro
            sam@example.org

            Experience
            Developer, Acme Ltd    Jan 2020 - Dec 2022
            - Built services in Python
            Developer, Beta plc    Jan 2022 - Dec 2023
            - Mentored three juniors in Python

            Education
            BSc Physics, University of York, 2016
            """);
        ProfileSkill python = Assert.Single(profile.Skills);
        Assert.Equal((4.0, "2023-12", SkillLevel.Leads), (python.Years, python.LastUsed?.ToString(), python.Level));
        Assert.All(python.Evidence, evidence => Assert.Equal("Python", evidence.Span.Quote(profile.Text)));
    }

    [Fact]
    public void Read_UnmappedSkills_AreNamed()
    {
        CvProfile profile = Cvs.Read("Sam Okoro\nsam@example.org\n\nExperience\nDeveloper, Acme Ltd, 2019 - 2021\n\nSkills\nPython, Frobnication\n\nEducation\nBSc Physics, University of York, 2016");
        Assert.Equal(["Frobnication"], profile.Unmapped);
    }
}
