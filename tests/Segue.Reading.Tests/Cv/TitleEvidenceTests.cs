using Segue.Basics;
using Segue.Catalogue;
using Segue.Reading.Cv;
using Segue.Reading.Cv.Skills;

namespace Segue.Reading.Tests.Cv;

public sealed class TitleEvidenceTests
{
    private const string Words = "Backend Developer at Acme. Junior Backend Developer at Bolt. Chef at Café.";

    [Theory]
    [InlineData("Backend Developer", 2020, SkillLevel.WorksAlone)]
    [InlineData("Backend Developer", 2024, SkillLevel.HasUsed)]
    [InlineData("Backend Developer", 2026, SkillLevel.KnowsOf)]
    [InlineData("Junior Backend Developer", 2016, SkillLevel.HasUsed)]
    public void Add_YearsInAJob_GiveTheLevelTheyShow(string title, int since, SkillLevel expected)
    {
        ProfileSkill skill = Assert.Single(Add([Job(title, since, null)], []));

        Assert.Equal(("software-engineering", expected), (skill.Skill, skill.Level));
        Assert.Equal((EvidenceKind.Title, title), (skill.Evidence[0].Kind, skill.Evidence[0].Span.Quote(Words)));
        Assert.Contains("as back-end developer, which cannot be done without it", skill.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_JobThatEndedLongAgo_LosesOneLevel() => Assert.Equal(SkillLevel.HasUsed, Add([Job("Backend Developer", 2010, 2018)], [])[0].Level);

    [Fact]
    public void Add_ToolsAndUnknownTitles_ShowNothing() => Assert.Empty(Add([Job("Chef", 2010, null)], []));

    [Fact]
    public void Add_WordsThatShowMore_Stand()
    {
        ProfileSkill named = new("software-engineering", SkillLevel.Leads, 4, null, [], "Named.");

        Assert.Same(named, Assert.Single(Add([Job("Backend Developer", 2016, null)], [named])));
    }

    private static IReadOnlyList<ProfileSkill> Add(CvJob[] jobs, ProfileSkill[] skills)
    {
        Skill[] known =
        [
            new("software-engineering", "Software engineering", SkillKind.Concept, "test", "", [], null, [], [], [], null),
            new("git", "Git", SkillKind.Tool, "test", "", [], null, [], [], [], null),
        ];
        Role role = new("backend-developer", "Back-end developer", RoleKind.Start, "", ["backend developer"], null, [new RoleNeed("software-engineering", SkillLevel.WorksAlone, true), new RoleNeed("git", SkillLevel.WorksAlone, true)], []);
        TitleSkills titles = TitleSkills.Create(new Catalog("test", known, [role], [], []));
        CvProfile profile = new("cv", Words, new CvContact(null, null, null, null, null, [], null), jobs, [], [], [], [], [], skills, [], null);
        return new TitleEvidence(titles, Cvs.Today).Add(profile, skills);
    }

    private static CvJob Job(string title, int from, int? to) =>
        new(title, "Acme", null, new PartialDate(from, 3), to is { } end ? new PartialDate(end, 3) : null, to is null, [], TextSpan.FromBounds(0, Words.Length));
}
