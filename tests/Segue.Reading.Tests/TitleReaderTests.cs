using Segue.Catalogue;
using Segue.Testing;

namespace Segue.Reading.Tests;

public sealed class TitleReaderTests
{
    private static readonly TitleReader Reader = TitleReader.Create(CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value);

    [Theory]
    [InlineData("Senior Machine Learning Engineer", "machine-learning-engineer", Seniority.Senior)]
    [InlineData("Junior Data Scientist", "data-scientist", Seniority.Junior)]
    [InlineData("Lead Data Engineer - Leeds", "lead-data-engineer", Seniority.Lead)]
    [InlineData("Data Engineer", "data-engineer", null)]
    [InlineData("Engineer, Machine Learning", "machine-learning-engineer", null)]
    [InlineData("Software Engineer (Machine Learning)", "software-engineer-ml", null)]
    [InlineData("Software Engineer", "backend-developer", null)]
    [InlineData("PHP Programmer", "backend-developer", null)]
    [InlineData("Senior Analytics Consultant", "ai-consultant", Seniority.Senior)]
    [InlineData("Data Analyst reporting to the Head of Data", "data-analyst", null)]
    [InlineData("Graduate to Senior: junior to senior Data Engineer", "data-engineer", null)]
    [InlineData("Lead Generation Executive", null, null)]
    [InlineData("Chef de partie", null, null)]
    public void Read_Title_GivesRoleAndSeniority(string title, string? role, Seniority? seniority)
    {
        TitleFacts facts = Reader.Read(title);

        Assert.Equal((role, seniority), (facts.Role, facts.Seniority));
    }

    [Theory]
    [InlineData("Software Engineer II - AI", Seniority.Mid)]
    [InlineData("Senior Associate - Data", Seniority.Mid)]
    [InlineData("Team Leader, Data Engineering", Seniority.Lead)]
    [InlineData("Chief of Staff Office Analyst", null)]
    [InlineData("Staff Nurse", null)]
    [InlineData("AI Engineer, New Grad", Seniority.Junior)]
    [InlineData("Head of Data", Seniority.Head)]
    public void Read_Title_TakesLevelWordsForWhatTheyMean(string title, Seniority? seniority)
    {
        Assert.Equal(seniority, Reader.Read(title).Seniority);
    }

    [Theory]
    [InlineData("Tendering Engineer for Data Centres")]
    [InlineData("Senior Sales Engineer, AI")]
    [InlineData("Marketing Recruitment Consultant")]
    [InlineData("CNC Miller/Programmer")]
    [InlineData("PLC Programmer")]
    [InlineData("Project Controls Analytics Consultant")]
    public void Read_OtherTrades_HaveNoRole(string title)
    {
        Assert.Null(Reader.Read(title).Role);
    }

    [Fact]
    public void Read_GoldTitles_GivesOnlyRolesOfTheCatalogue()
    {
        HashSet<string> roles = [.. CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value.Roles.Keys];

        Assert.All(File.ReadLines(Path.Combine(SharedData.Root, "tests/gold/titles-400.tsv")).Skip(2), row =>
        {
            string[] cells = row.Split('\t');
            Assert.All(cells[2].Split('|'), role => Assert.True(role == "-" || roles.Contains(role), role));
            Assert.True(Reader.Read(cells[3]).Role is not { } read || roles.Contains(read), cells[3]);
        });
    }
}
