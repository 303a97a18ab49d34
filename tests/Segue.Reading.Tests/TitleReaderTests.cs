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
    [InlineData("Data Analyst reporting to the Head of Data", "data-analyst", null)]
    [InlineData("Graduate to Senior: junior to senior Data Engineer", "data-engineer", null)]
    [InlineData("Lead Generation Executive", null, null)]
    [InlineData("Chef de partie", null, null)]
    public void Read_Title_GivesRoleAndSeniority(string title, string? role, Seniority? seniority)
    {
        TitleFacts facts = Reader.Read(title);

        Assert.Equal((role, seniority), (facts.Role, facts.Seniority));
    }
}
