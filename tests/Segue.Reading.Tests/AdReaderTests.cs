using Segue.Catalogue;
using Segue.Testing;

namespace Segue.Reading.Tests;

public sealed class AdReaderTests
{
    private static readonly AdReader Reader = AdReader.Create(CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value);

    private static AdFacts Example => Reader.Read(new RawAd("1", "Machine Learning Engineer", File.ReadAllText(Path.Combine(SharedData.Root, "examples/ads/ml-engineer-leeds.txt"))) { Location = "Leeds" });

    [Theory]
    [InlineData("python", Strength.Required, false)]
    [InlineData("pytorch", Strength.Required, false)]
    [InlineData("mlflow", Strength.Preferred, false)]
    [InlineData("apache-airflow", Strength.Preferred, false)]
    [InlineData("kubernetes", Strength.Mentioned, true)]
    public void Read_ExampleAd_TellsDemandsFromWishesAndWhatIsTakenBack(string skill, Strength strength, bool negated)
    {
        SkillMention mention = Example.Skills.First(mention => mention.Skill == skill);

        Assert.Equal((strength, negated), (mention.Strength, mention.Negated));
    }

    [Fact]
    public void Read_ExampleAd_GivesPayPlaceAndTerms()
    {
        AdFacts facts = Example;

        Assert.Equal((55000m, 65000m), (facts.Pay!.Low!.Value, facts.Pay.High!.Value));
        Assert.Equal(new AdPlace("Leeds", "Yorkshire and The Humber", "GB"), facts.Place);
        Assert.Equal((Workplace.Hybrid, true), (facts.Workplace, facts.VisaSponsorship));
        Assert.Equal(3.0, facts.Skills.First(mention => mention.Skill == "python" && mention.Field == "description").YearsMin);
    }

    [Theory]
    [InlineData("We go to market fast and react to change. You excel at it.", "")]
    [InlineData("Backend services in Go and Python", "backend-development|go|python")]
    [InlineData("Statistics in R, Python and SQL", "statistics|r|python|sql")]
    [InlineData("our R&D department", "")]
    [InlineData("Make a difference: we make things that makes sense", "")]
    [InlineData("automation in Zapier or Make", "zapier|make")]
    [InlineData("Spark and Hadoop on AWS, run in EMR", "apache-spark|hadoop|aws|amazon-emr")]
    [InlineData("clinical notes from the EMR of each patient", "electronic-health-records")]
    [InlineData("the rest of the team", "")]
    public void Read_AmbiguousNames_CountOnlyWhereTheWordsAroundSaySo(string text, string skills)
    {
        string[] found = [.. Reader.Read(new RawAd("1", "", text)).Skills.Select(mention => mention.Skill).Where(skill => skill != "research-skills")];

        Assert.Equal(skills, string.Join('|', found));
    }

    [Fact]
    public void Read_EmployerThatIsAlsoATool_CountsOnlyWhereItIsAskedFor()
    {
        RawAd ad = new("1", "", "Join Databricks today. Our teams love data.\n\nRequirements\n- Experience with Databricks is essential") { Employer = "Databricks" };

        Assert.Equal([Strength.Required], Reader.Read(ad).Skills.Where(mention => mention.Skill == "databricks").Select(mention => mention.Strength));
    }

    [Theory]
    [InlineData("USA", "A job.", "USD")]
    [InlineData("Berlin, Germany", "A job.", "EUR")]
    [InlineData("Nairobi, Kenya", "A job.", "XXX")]
    [InlineData("3 Locations", "Pay is $248,000 to $311,000; we match your 401(k).", "USD")]
    [InlineData("3 Locations", "Pay is £248,000, and $5 of lunch.", "GBP")]
    [InlineData("Leeds", "We sell for $ in the USA.", "GBP")]
    [InlineData(null, "A job.", "GBP")]
    public void Read_PayWithoutACurrency_IsInTheMoneyOfThePlace(string? location, string text, string currency)
    {
        AdFacts facts = Reader.Read(new RawAd("1", "Data engineer", text) { Location = location, PayText = "120K-210K Annually" });

        Assert.Equal((currency, 120_000m, 210_000m), (facts.Pay?.Currency, facts.Pay?.AnnualLow, facts.Pay?.AnnualHigh));
    }

    [Fact]
    public void Read_PredictedPay_IsSaidToBePredicted()
    {
        AdFacts facts = Reader.Read(new RawAd("1", "Data Engineer", "text") { PayText = "£50,000 per annum", PayPredicted = true });

        Assert.Equal("predicted", facts.Pay!.Source);
    }
}
