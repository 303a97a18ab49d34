using Segue.Market.Statistics;

namespace Segue.Market.Tests.Statistics;

public sealed class RecruitersTests
{
    [Theory]
    [InlineData("Harnham - Data & Analytics Recruitment", true)]
    [InlineData("Hays", true)]
    [InlineData("Robert Walters", true)]
    [InlineData("Searchability (UK) Ltd", true)]
    [InlineData("Anson Mccade", true)]
    [InlineData("Harvey Nash", true)]
    [InlineData("Stott & May Professional Search Limited", true)]
    [InlineData("Cancer Research UK", false)]
    [InlineData("Lloyds Banking Group", false)]
    [InlineData("Reedsy", false)]
    [InlineData("", false)]
    public void Contains_Name_TellsRecruiters(string name, bool expected) => Assert.Equal(expected, Recruiters.Contains(name));
}
