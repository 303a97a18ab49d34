namespace Segue.Market.Worth;

/// <summary>Finds how strongly to hold the coefficients back, and what the model says of ads that it has not seen.</summary>
/// <param name="matrix">The features of the examples.</param>
/// <param name="targets">The logarithms of their pay.</param>
/// <param name="groups">Their groups.</param>
public sealed class PayTraining(PayMatrix matrix, double[] targets, IReadOnlyList<string> groups)
{
    private const int InnerFolds = 4;
    private const double Rough = 1e-3;

    // From strong to weak, so that each fit begins near its end.
    private static readonly double[] Penalties = [40, 20, 10, 5, 2.5, 1];

    /// <summary>The penalty that predicts best within some rows, by cross-validation over groups: least mean absolute error of the logarithm.</summary>
    public double BestPenalty(IReadOnlyList<int> rows, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        int[] folds = PayFolds.Deal([.. rows.Select(row => groups[row])], InnerFolds, seed);
        double[] errors = new double[Penalties.Length];
        for (int fold = 0; fold < InnerFolds; fold++)
        {
            int[] learn = [.. rows.Where((_, i) => folds[i] != fold)];
            int[] check = [.. rows.Where((_, i) => folds[i] == fold)];
            RidgeFit? fit = null;
            for (int i = 0; i < Penalties.Length && learn.Length > 0; i++)
            {
                fit = RidgeFit.Of(matrix, learn, targets, Penalties[i], fit, Rough);
                errors[i] += check.Sum(row => Math.Abs(targets[row] - Predict(fit, row)));
            }
        }

        return Penalties[Array.IndexOf(errors, errors.Min())];
    }

    /// <summary>What a model learnt without a row's group says of each row.</summary>
    /// <param name="folds">How many parts.</param>
    /// <param name="seed">Decides the parts.</param>
    /// <param name="penalty">The penalty; null to find it anew within each part, so that nothing leaks.</param>
    /// <returns>Logarithms of pay, one a row.</returns>
    public double[] OutOfFold(int folds, ulong seed, double? penalty = null)
    {
        int[] fold = PayFolds.Deal(groups, folds, seed);
        double[] said = new double[targets.Length];
        Parallel.For(0, folds, part =>
        {
            int[] learn = [.. Enumerable.Range(0, targets.Length).Where(row => fold[row] != part)];
            if (learn.Length > 0)
            {
                RidgeFit fit = RidgeFit.Of(matrix, learn, targets, penalty ?? BestPenalty(learn, seed + 1), null, Rough);
                for (int row = 0; row < targets.Length; row++)
                {
                    if (fold[row] == part)
                    {
                        said[row] = Predict(fit, row);
                    }
                }
            }
        });
        return said;
    }

    /// <summary>What a fit says of a row.</summary>
    public double Predict(RidgeFit fit, int row)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return fit.Intercept + matrix.Times(row, fit.Coefficients);
    }
}
