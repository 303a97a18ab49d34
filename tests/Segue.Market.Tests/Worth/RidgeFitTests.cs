using FsCheck;
using FsCheck.Fluent;
using Segue.Market.Statistics;
using Segue.Market.Worth;

namespace Segue.Market.Tests.Worth;

public sealed class RidgeFitTests
{
    [Fact]
    public void Of_OneFeature_IsTheFormulaByHand()
    {
        // y is 1 for two ads without the feature and 3 for two with it: centred, x'y = 2, x'x = 1, so b = 2 / (1 + penalty).
        PayMatrix matrix = Matrix([[], [], [("a", 1)], [("a", 1)]]);

        RidgeFit fit = RidgeFit.Of(matrix, [0, 1, 2, 3], [1, 1, 3, 3], 1, tolerance: 1e-12);

        Assert.Equal(1, fit.Coefficients[0], 6);
        Assert.Equal(1.5, fit.Intercept, 6);
    }

    [Fact]
    public void Of_AnyRows_AgreesWithSolvingTheEquations()
    {
        Prop.ForAll(Gen.Choose(1, 100_000).ToArbitrary(), seed =>
        {
            SeededDraws draws = new((ulong)seed);
            const int Features = 6;
            PayMatrix matrix = Matrix([.. Enumerable.Range(0, 25).Select(_ => Enumerable.Range(0, Features).Where(_ => draws.Uniform() < 0.5).Select(feature => ($"f{feature}", (float)(0.5 + draws.Uniform()))).ToArray())]);
            double[] targets = [.. Enumerable.Range(0, 25).Select(_ => draws.Normal())];
            int[] rows = [.. Enumerable.Range(0, 40).Select(_ => draws.Below(25))];
            double penalty = 0.5 + (draws.Uniform() * 5);

            RidgeFit fit = RidgeFit.Of(matrix, rows, targets, penalty, tolerance: 1e-12);
            double[] solved = Solved(matrix, rows, targets, penalty);

            Assert.Equal(solved[0], fit.Intercept, 6);
            Assert.All(fit.Coefficients.Select((coefficient, i) => (coefficient, i)), pair => Assert.Equal(solved[pair.i + 1], pair.coefficient, 6));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Of_StartedElsewhere_EndsAtTheSame()
    {
        PayMatrix matrix = Matrix([[("a", 1)], [("a", 1), ("b", 1)], [("b", 1)], []]);
        RidgeFit cold = RidgeFit.Of(matrix, [0, 1, 2, 3], [1, 5, 2, 0], 2, tolerance: 1e-12);

        RidgeFit warm = RidgeFit.Of(matrix, [0, 1, 2, 3], [1, 5, 2, 0], 2, new RidgeFit(9, [5, -5]), 1e-12);

        Assert.Equal(cold.Intercept, warm.Intercept, 8);
        Assert.Equal(cold.Coefficients[1], warm.Coefficients[1], 8);
    }

    internal static PayMatrix Matrix(IReadOnlyList<(string Name, float Value)[]> rows) =>
        PayMatrix.Of([.. rows.Select(row => (IReadOnlyList<PayFeature>)[.. row.Select(feature => new PayFeature(feature.Name, feature.Value))])], _ => 1);

    // The normal equations, dense, by Gauss and Jordan; the intercept first and without a penalty.
    private static double[] Solved(PayMatrix matrix, int[] rows, double[] targets, double penalty)
    {
        int size = matrix.Names.Count + 1;
        double[,] system = new double[size, size + 1];
        foreach (int row in rows)
        {
            double[] values = [1, .. Enumerable.Range(0, size - 1).Select(column => matrix.Times(row, [.. Enumerable.Range(0, size - 1).Select(other => other == column ? 1.0 : 0)]))];
            for (int i = 0; i < size; i++)
            {
                for (int j = 0; j < size; j++)
                {
                    system[i, j] += values[i] * values[j];
                }

                system[i, size] += values[i] * targets[row];
            }
        }

        for (int i = 1; i < size; i++)
        {
            system[i, i] += penalty;
        }

        for (int pivot = 0; pivot < size; pivot++)
        {
            double scale = system[pivot, pivot];
            for (int j = 0; j <= size; j++)
            {
                system[pivot, j] /= scale;
            }

            for (int i = 0; i < size; i++)
            {
                double factor = i == pivot ? 0 : system[i, pivot];
                for (int j = 0; j <= size; j++)
                {
                    system[i, j] -= factor * system[pivot, j];
                }
            }
        }

        return [.. Enumerable.Range(0, size).Select(i => system[i, size])];
    }
}
