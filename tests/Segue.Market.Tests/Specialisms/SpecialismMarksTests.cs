using Segue.Catalogue;
using Segue.Market.Index;
using Segue.Market.Specialisms;
using Segue.Market.Statistics;
using Segue.Market.Tests.Statistics;
using Segue.Reading;

namespace Segue.Market.Tests.Specialisms;

public sealed class SpecialismMarksTests
{
    private static readonly Specialism[] Two =
    [
        new("vision", "Vision", "Images.", ["computer vision", "perception"], ["opencv"], ["cnn", "ocr", "slam"]),
        new("speech", "Speech", "Sound.", ["speech"], ["whisper"], []),
    ];

    [Theory]
    [InlineData("Senior Computer-Vision Engineer", new string[0], true, false)]
    [InlineData("Perceptionist", new string[0], false, false)]
    [InlineData("Data Scientist", new[] { "opencv" }, true, false)]
    [InlineData("Data Scientist", new[] { "cnn" }, false, false)]
    [InlineData("Data Scientist", new[] { "cnn", "slam" }, true, false)]
    [InlineData("Speech Scientist", new[] { "opencv" }, true, true)]
    public void Test_TitleOrSkills_MarkAsWritten(string title, string[] skills, bool vision, bool speech)
    {
        AdColumns columns = new();
        columns.Put(StatisticsAds.Card(1, skills: skills) with { Title = title });
        SpecialismMarks marks = new(columns, Two);

        Assert.Equal((vision, speech, false), (marks.Test("vision")(0), marks.Test("speech")(0), marks.Test("alchemy")(0)));
    }

    [Fact]
    public void Test_SkillNamedInPassing_MarksOnlyWithASecond()
    {
        AdColumns columns = new();
        columns.Put(StatisticsAds.Card(1) with { Skills = [new AskedSkill("opencv", Strength.Mentioned, null)] });
        columns.Put(StatisticsAds.Card(2) with { Skills = [new AskedSkill("cnn", Strength.Mentioned, null), new AskedSkill("opencv", Strength.Mentioned, null)] });
        Func<int, bool> vision = new SpecialismMarks(columns, Two).Test("vision");

        Assert.Equal((false, true), (vision(0), vision(1)));
    }

    [Fact]
    public void For_Specialism_CountsOnlyItsAds()
    {
        MarketStatistics found = StatisticsAds.Engine(
            [StatisticsAds.Card(1, skills: "opencv"), StatisticsAds.Card(2, skills: "whisper"), StatisticsAds.Card(3)],
            Two).For(new StatisticsFilter { Specialism = "speech" }, StatisticsAds.Today);

        Assert.Equal(1, found.Ads);
    }
}
