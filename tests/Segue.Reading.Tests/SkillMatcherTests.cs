using FsCheck;
using FsCheck.Fluent;
using Segue.Catalogue;
using Segue.Testing;

namespace Segue.Reading.Tests;

public sealed class SkillMatcherTests
{
    private static readonly Catalog Catalogue = CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value;
    private static readonly SkillMatcher Matcher = SkillMatcher.Create(Catalogue);

    [Theory]
    [InlineData("C++ and C#", "cpp|csharp")]
    [InlineData("Node.js or .NET", "nodejs|dotnet")]
    [InlineData("PostgreSQL/MySQL", "postgresql|mysql")]
    [InlineData("scikit learn, Scikit-Learn", "scikit-learn|scikit-learn")]
    [InlineData("Pythonic", "")]
    public void Match_Names_AreWholeWordsInAnyCase(string text, string skills)
    {
        Assert.Equal(skills, string.Join('|', Matcher.Match(text).Select(hit => hit.Skill)));
    }

    [Theory]
    [InlineData("Machine learning: regression, time series", true)]
    [InlineData("SQL, NoSQL, time- series, or graph databases. Experience of running ML services", false)]
    [InlineData("Strong Python; solid SQL and database usage skills (relational and/or time-series)", false)]
    [InlineData("Demand forecasting with statistical models, data science", true)]
    [InlineData("Data Science degree. Awareness of forecasting, variance analysis and earned value", false)]
    [InlineData("Budgeting and forecasting for the data science team", false)]
    public void Match_TimeSeriesOrForecasting_CountsOnlyWhenItIsPrediction(string text, bool counts)
    {
        string[] prediction = ["time-series-forecasting", "demand-forecasting"];

        Assert.Equal(counts, Matcher.Match(text).Any(hit => prediction.Contains(hit.Skill)));
    }

    [Theory]
    [InlineData("Quantitative models for fixed income", true)]
    [InlineData("We trade fixed income markets and hire engineers for our tools", false)]
    public void Match_FixedIncome_CountsOnlyBesideModels(string text, bool counts)
    {
        Assert.Equal(counts, Matcher.Match(text).Any(hit => hit.Skill == "portfolio-optimisation"));
    }

    [Theory]
    [InlineData("Python, Java, Swift or C#", true)]
    [InlineData("Rust/Swift/Go", true)]
    [InlineData("a swift answer about Python", false)]
    [InlineData("Backed by Swift Ventures. We write Python.", false)]
    [InlineData("Payments over Swift, SEPA and Faster Payments, in Java", false)]
    public void Match_Swift_IsTheLanguageAmongLanguages(string text, bool named)
    {
        Assert.Equal(named, Matcher.Match(text).Any(hit => hit.Skill == "swift"));
    }

    [Fact]
    public void Match_AnyTextOfNames_GivesOrderedSpansThatDoNotOverlap()
    {
        string[] names = [.. Catalogue.Skills.Values.SelectMany(skill => skill.Aliases.Select(alias => alias.Text).Append(skill.Name)).Order(StringComparer.Ordinal)];
        Gen<string> texts = Gen.Elements(names).ArrayOf(12).Select(parts => string.Join(", ", parts));
        Properties.Hold(texts, text =>
        {
            IReadOnlyList<SkillHit> hits = Matcher.Match(text);
            return hits.Zip(hits.Skip(1)).All(pair => pair.First.End <= pair.Second.Start) && hits.All(hit => hit.Start >= 0 && hit.End <= text.Length && hit.Start < hit.End);
        });
    }
}
