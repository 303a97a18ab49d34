using Segue.Basics;

namespace Segue.Reading.Tests.Cv;

public sealed class ClaimWordsTests
{
    private const string Job = "\n\nEXPERIENCE\n\nSoftware Tester, Acme Ltd, Leeds\nJanuary 2020 - present\n- Wrote SQL queries to check orders.\n";

    [Theory]
    [InlineData("Tester of seven years. Wants to move into machine learning.", "machine-learning", false)]
    [InlineData("Tester who would like to do the same\nfor machine learning.", "machine-learning", false)]
    [InlineData("Tester with Python who is looking for a role in machine learning.", "python", true)]
    [InlineData("Aims high. Seven years of Python.", "python", true)]
    public void Read_WishInASummary_IsNoSkill(string summary, string skill, bool shown) =>
        Assert.Equal(shown, Level("PROFILE\n" + summary + Job, skill) is not null);

    [Theory]
    [InlineData("Python, Docker, Kafka (basic)", "docker", SkillLevel.HasUsed)]
    [InlineData("Python, Docker, Kafka (basic)", "apache-kafka", SkillLevel.KnowsOf)]
    [InlineData("Python, machine learning, Docker", "machine-learning", SkillLevel.HasUsed)]
    [InlineData("Familiar with: Kafka, Docker", "docker", SkillLevel.KnowsOf)]
    [InlineData("Python, SQL (basic)", "sql", SkillLevel.HasUsed)]
    public void Read_ListThatCallsOneItemBasic_LowersThatItemOnly(string list, string skill, SkillLevel level) =>
        Assert.Equal(level, Level("PROFILE\nTester." + Job + "\nSKILLS\n" + list + "\n", skill));

    private static SkillLevel? Level(string cv, string skill) =>
        Cvs.Read("Jane Tester\njane@example.org\n\n" + cv).Skills.FirstOrDefault(found => found.Skill == skill)?.Level;
}
