using Segue.Basics;
using Segue.Reading.Cv;
using Segue.Reading.Evaluation;

namespace Segue.Reading.Tests.Cv;

public sealed class CvComparisonTests
{
    private static readonly CvProfile Profile = Cvs.Read("Sam Okoro\nsam@example.org\n\nExperience\nDeveloper, Acme Ltd, Jan 2019 - Mar 2021\n\nSkills\nDocker, SQL\n\nEducation\nBSc in Physics, University of York, 2016");

    [Fact]
    public void Add_EverythingRight_IsOne()
    {
        CvComparison comparison = new();
        comparison.Add("cv", Gold("ACME LTD."), Profile);
        Assert.Equal((1.0, 0), (comparison.Total.F1, comparison.Differences.Count));
    }

    [Fact]
    public void Add_AWrongField_IsBothMissedAndExtra()
    {
        CvComparison comparison = new();
        comparison.Add("cv", Gold("Other Ltd"), Profile);
        Assert.Equal(new FieldCount(0, 1, 1), comparison.Counts["job employer"]);
        Assert.Equal("cv: job employer: Other Ltd read as Acme Ltd", Assert.Single(comparison.Differences));
    }

    [Fact]
    public void AddUnread_EveryKnownField_IsMissed()
    {
        CvComparison comparison = new();
        comparison.AddUnread("cv", Gold("Acme Ltd"));
        Assert.Equal(new FieldCount(0, 10, 0), comparison.Total);
    }

    private static CvGold Gold(string employer) => new(
        "Sam Okoro",
        [new GoldJob("Developer", employer, new PartialDate(2019, 1), new PartialDate(2021, 3), Current: false)],
        [new GoldEducation("University of York", "BSc Physics", Start: null, new PartialDate(2016))],
        ["Docker", "SQL"]);
}
