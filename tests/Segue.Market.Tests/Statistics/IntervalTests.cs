using Segue.Basics;
using Segue.Market.Statistics;

namespace Segue.Market.Tests.Statistics;

public sealed class IntervalTests
{
    [Fact]
    public void At_KnownValues_TypeSevenByHand()
    {
        double[] values = [1, 2, 3, 4];

        Assert.Equal([1.75, 2.5, 3.25], new[] { 0.25, 0.5, 0.75 }.Select(p => Quantile.At(values, p)));
    }

    [Theory]
    [InlineData(11, 0.5)]
    [InlineData(40, 0.25)]
    [InlineData(40, 0.75)]
    [InlineData(153, 0.5)]
    public void Of_AnySample_AgreesWithDrawingTheSamples(int n, double p)
    {
        double[] values = [.. Enumerable.Range(0, n).Select(i => 30_000 + (Math.Pow(i, 1.5) * 40))];

        Estimate quick = QuantileBootstrap.Of(values, p);
        Estimate plain = Estimate.Of(Quantile.At(values, p), PlainDraws(values, p, 6000));

        double spread = plain.High - plain.Low;
        Assert.Equal(plain.Value, quick.Value);
        Assert.InRange(quick.Low, plain.Low - (0.12 * spread), plain.Low + (0.12 * spread));
        Assert.InRange(quick.High, plain.High - (0.12 * spread), plain.High + (0.12 * spread));
    }

    [Fact]
    public void Of_SameValues_SameInterval() => Assert.Equal(QuantileBootstrap.Of([1, 2, 3, 5, 8, 13], 0.5), QuantileBootstrap.Of([1, 2, 3, 5, 8, 13], 0.5));

    [Fact]
    public void Of_EqualValues_HasNoWidth() => Assert.Equal(new Estimate(7, 7, 7), QuantileBootstrap.Of([7, 7, 7, 7], 0.25));

    [Fact]
    public void Lift_PartOfAll_AgreesWithDrawingTheAds()
    {
        Share part = Share.Of(30, 60);
        Share all = Share.Of(80, 400);
        Estimate lift = Lift.Of(part, all)!.Value;
        SeededDraws draws = new(5);
        double[] plain = new double[4000];
        for (int i = 0; i < plain.Length; i++)
        {
            double mine = Count(draws, 60, 0.5);
            double others = Count(draws, 340, 50.0 / 340);
            plain[i] = mine / 60 / ((mine + others) / 400);
        }

        Estimate drawn = Estimate.Of(lift.Value, plain);
        Assert.Equal(2.5, lift.Value, 9);
        Assert.Equal(drawn.Low, lift.Low, 0.1);
        Assert.Equal(drawn.High, lift.High, 0.1);
    }

    [Fact]
    public void Lift_OfAllThemselves_IsOneForSure() => Assert.Equal(new Estimate(1, 1, 1), Lift.Of(Share.Of(3, 10), Share.Of(3, 10)));

    [Fact]
    public void Lift_NobodyAsks_IsNone() => Assert.Null(Lift.Of(Share.Of(0, 10), Share.Of(3, 10)));

    [Fact]
    public void Change_NewcombesExample_AsPublished()
    {
        // Newcombe 1998, table II, method 10: 56/70 against 48/80 is 0.2000, 0.0524 to 0.3339.
        Estimate change = TrendMaker.Change(Share.Of(48, 80), Share.Of(56, 70));

        Assert.Equal((0.2, 0.0524, 0.3339), (Math.Round(change.Value, 4), Math.Round(change.Low, 4), Math.Round(change.High, 4)));
    }

    [Fact]
    public void Gamma_ManyDraws_HasItsMeanAndVariance()
    {
        SeededDraws draws = new(1);
        double[] values = [.. Enumerable.Range(0, 20_000).Select(_ => draws.Gamma(3.5))];

        double mean = values.Average();
        Assert.Equal(3.5, mean, 0.05);
        Assert.Equal(3.5, values.Average(value => (value - mean) * (value - mean)), 0.15);
    }

    private static double Count(SeededDraws draws, int n, double p) => Enumerable.Range(0, n).Count(_ => draws.Uniform() < p);

    private static double[] PlainDraws(double[] values, double p, int samples)
    {
        SeededDraws draws = new(99);
        double[] all = new double[samples];
        double[] sample = new double[values.Length];
        for (int i = 0; i < samples; i++)
        {
            for (int j = 0; j < sample.Length; j++)
            {
                sample[j] = values[draws.Below(values.Length)];
            }

            Array.Sort(sample);
            all[i] = Quantile.At(sample, p);
        }

        return all;
    }
}
