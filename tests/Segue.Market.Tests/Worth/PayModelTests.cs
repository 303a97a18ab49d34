using Segue.Market.Statistics;
using Segue.Market.Worth;
using Segue.Reading;

namespace Segue.Market.Tests.Worth;

public sealed class PayModelTests
{
    [Fact]
    public void Learn_PayThatFollowsTheFacts_IsGuessedWithinItsRange()
    {
        PayModel model = PayModel.Learn(Examples(300));

        // By the rule below: 30,000 for the first, 104,700 for the second.
        PayGuess junior = model.Guess(Facts("Junior data analyst", "data-analyst", Seniority.Junior, []));
        PayGuess lead = model.Guess(Facts("Lead data engineer", "data-engineer", Seniority.Lead, ["spark"]));
        Assert.InRange(junior.Pay, 25_000, 36_000);
        Assert.InRange(lead.Pay, 92_000, 112_000);
        Assert.True(junior.Low < junior.Pay && junior.Pay < junior.High);
    }

    [Fact]
    public void Learn_SameExamples_SameModel()
    {
        (PayModel one, PayModel other) = (PayModel.Learn(Examples(160)), PayModel.Learn(Examples(160)));

        Assert.Equal(one.Intercept, other.Intercept);
        Assert.Equal(one.Coefficients, other.Coefficients);
        Assert.Equal(one.Spread, other.Spread);
    }

    [Fact]
    public void Of_PredictedPay_IsNeverAnExample()
    {
        RawAd raw = Ads.Raw("1") with { PayText = "£50,000" };
        AdFacts facts = Ads.Facts("1") with { Pay = Ads.Pay(50_000, 50_000, "field") };

        Assert.Equal(50_000, PayExample.Of(raw, facts)!.Pay);
        Assert.Null(PayExample.Of(raw with { PayPredicted = true }, facts));
        Assert.Null(PayExample.Of(raw, facts with { Pay = Ads.Pay(50_000, 50_000, "predicted") }));
        Assert.Null(PayExample.Of(raw, facts with { Pay = Ads.Pay(300, 400, "field", "day") }));
        Assert.Null(PayExample.Of(raw, facts with { Place = new AdPlace("Boston", null, "US") }));
        Assert.Null(PayExample.Of(raw, facts with { Pay = null }));
    }

    [Fact]
    public void Deal_Groups_AreOnOneSideOnly()
    {
        string[] groups = [.. Enumerable.Range(0, 200).Select(i => $"g{i % 37}")];
        int[] folds = PayFolds.Deal(groups, 5, 3);

        Assert.All(groups.Zip(folds).GroupBy(pair => pair.First), group => Assert.Single(group.Select(pair => pair.Second).Distinct()));
        Assert.Equal(5, folds.Distinct().Count());
        Assert.Equal(folds, PayFolds.Deal(groups, 5, 3));
    }

    [Fact]
    public void Of_CopiesInOneGroup_TeachNothingAboutEachOther()
    {
        // Pay is pure chance, but each record stands there twice: a check that let copies on both sides would seem to know the pay.
        SeededDraws draws = new(8);
        PayExample[] examples = [.. Enumerable.Range(0, 100).SelectMany(i =>
        {
            PayExample one = new(Facts($"title{i}", "data-analyst", null, []), 30_000 * Math.Exp(draws.Normal() * 0.3), $"copy{i}");
            return new[] { one, one };
        })];

        Assert.InRange(PayEvaluation.Of(examples).Better, -0.1, 0.05);
    }

    [Fact]
    public void Of_PayThatFollowsSkills_BeatsTheMediansAndTheRangeHolds()
    {
        PayEvaluation found = PayEvaluation.Of(Examples(400));

        Assert.True(found.Better > 0.15, $"{found.Better}");
        Assert.InRange(found.Covered, 0.72, 0.88);
    }

    [Fact]
    public void Medians_FewOfAKind_FallBackToMore()
    {
        PayMedians medians = new([.. Enumerable.Range(1, 5).Select(i => new PayExample(Facts("", "a", Seniority.Senior, []), i * 10_000, "g")), new PayExample(Facts("", "a", null, []), 90_000, "g")]);

        Assert.Equal(30_000, medians.Of(Facts("", "a", Seniority.Senior, [])));
        Assert.Equal(35_000, medians.Of(Facts("", "a", Seniority.Head, [])));
        Assert.Equal(30_000, medians.Of(Facts("", "b", Seniority.Senior, [])));
        Assert.Equal(35_000, medians.Of(Facts("", "b", null, [])));
    }

    [Fact]
    public void Write_ThenLoad_KeepsTheModelAndNoWords()
    {
        PayExample[] examples = Examples(200);
        PayModelFile file = new(new DateOnly(2026, 11, 21), "test", [new("set", 200, null, null)], PayModel.Learn(examples), WorthLearning.Learn(examples)!);
        string folder = Directory.CreateTempSubdirectory("segue-pay").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "market"));
            using (FileStream output = File.Create(Path.Combine(folder, PayModelFile.Place)))
            {
                file.Write(output);
            }

            PayModelFile loaded = PayModelFile.Load(folder).Value;
            PayFacts facts = examples[3].Facts;
            Assert.Equal(file.Estimate.Guess(facts).Pay, loaded.Estimate.Guess(facts).Pay, 0.02 * facts.Title.Length * 1000);
            Assert.Equal(file.Worth.Skills.Select(skill => skill.Effect), loaded.Worth.Skills.Select(skill => skill.Effect));
            Assert.DoesNotContain("freight", File.ReadAllText(Path.Combine(folder, PayModelFile.Place)), StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Load_NoneOrBroken_SaysSo()
    {
        string folder = Directory.CreateTempSubdirectory("segue-pay").FullName;
        try
        {
            Assert.Equal("market.no-pay-model", PayModelFile.Load(folder).Problems[0].Code);
            Directory.CreateDirectory(Path.Combine(folder, "market"));
            File.WriteAllText(Path.Combine(folder, PayModelFile.Place), "{");
            Assert.Equal("market.bad-pay-model", PayModelFile.Load(folder).Problems[0].Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Pay of 30,000, a quarter more for engineers, for each step of seniority and for Spark, a little chance.</summary>
    internal static PayExample[] Examples(int count)
    {
        SeededDraws draws = new(42);
        return
        [
            .. Enumerable.Range(0, count).Select(i =>
            {
                bool engineer = draws.Uniform() < 0.5;
                Seniority seniority = (Seniority)(1 + draws.Below(4));
                bool spark = draws.Uniform() < 0.4;
                double pay = 30_000 * Math.Exp((engineer ? 0.25 : 0) + (0.25 * ((int)seniority - 1)) + (spark ? 0.25 : 0) + (0.08 * draws.Normal()));
                return new PayExample(Facts($"{seniority} data {(engineer ? "engineer" : "analyst")}", engineer ? "data-engineer" : "data-analyst", seniority, spark ? ["spark", "sql"] : ["sql"]), pay, $"employer{i % 120}");
            }),
        ];
    }

    private static PayFacts Facts(string title, string role, Seniority? seniority, string[] skills) =>
        new(title, "We move freight.") { Role = role, Seniority = seniority, Region = "London", Year = 2026, Skills = skills };
}
