namespace Segue.Market.Worth;

/// <summary>How far the pay model and the plain medians are off on ads that neither has seen.</summary>
/// <param name="N">How many examples.</param>
/// <param name="Groups">How many groups (employers); a group is never on both sides.</param>
/// <param name="ModelError">The model's mean absolute error, in pounds a year.</param>
/// <param name="PlainError">The medians' mean absolute error.</param>
/// <param name="Covered">The share of the examples whose pay lies in the model's eight-in-ten range, worked out from the other parts.</param>
public sealed record PayEvaluation(int N, int Groups, double ModelError, double PlainError, double Covered)
{
    private const int Folds = 10;
    private const ulong Seed = 7;

    /// <summary>Gets by how much of the plain error the model's is less.</summary>
    public double Better => PlainError == 0 ? 0 : 1 - (ModelError / PlainError);

    /// <summary>Measures by tenfold cross-validation.</summary>
    /// <param name="examples">At least twenty examples.</param>
    public static PayEvaluation Of(IReadOnlyList<PayExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        double[] targets = [.. examples.Select(example => Math.Log(example.Pay))];
        string[] groups = [.. examples.Select(example => example.Group)];
        int[] folds = PayFolds.Deal(groups, Folds, Seed);
        double[] said = new PayTraining(PayModel.Matrix(examples), targets, groups).OutOfFold(Folds, Seed);
        double[] plain = new double[examples.Count];
        for (int fold = 0; fold < Folds; fold++)
        {
            PayMedians medians = new([.. examples.Where((_, i) => folds[i] != fold)]);
            for (int i = 0; i < plain.Length; i++)
            {
                plain[i] = folds[i] == fold ? medians.Of(examples[i].Facts) : plain[i];
            }
        }

        return new PayEvaluation(
            examples.Count,
            groups.Distinct(StringComparer.Ordinal).Count(),
            examples.Select((example, i) => Math.Abs(example.Pay - Math.Exp(said[i]))).Average(),
            examples.Select((example, i) => Math.Abs(example.Pay - plain[i])).Average(),
            CoveredShare(targets, said, folds));
    }

    private static double CoveredShare(double[] targets, double[] said, int[] folds)
    {
        int covered = 0;
        for (int fold = 0; fold < Folds; fold++)
        {
            double[] others = [.. targets.Select((target, i) => (Off: target - said[i], i)).Where(pair => folds[pair.i] != fold).Select(pair => pair.Off)];
            PaySpread spread = PaySpread.Of(others);
            covered += targets.Where((target, i) => folds[i] == fold && target - said[i] >= spread.Low && target - said[i] <= spread.High).Count();
        }

        return (double)covered / targets.Length;
    }
}
