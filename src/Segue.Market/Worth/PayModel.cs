namespace Segue.Market.Worth;

/// <summary>Guesses the pay of an ad that states none. Learnt from stated pay only; every guess is marked as predicted and carries its range.</summary>
/// <param name="Intercept">The logarithm of pay before any feature.</param>
/// <param name="Coefficients">What each feature adds to it, by name.</param>
/// <param name="Spread">How far off it was on ads that it had not seen.</param>
/// <param name="N">How many ads it was learnt from.</param>
/// <param name="Employers">How many employers those have.</param>
/// <param name="Error">Its mean absolute error on ads that it had not seen, in pounds a year.</param>
public sealed record PayModel(double Intercept, IReadOnlyDictionary<string, double> Coefficients, PaySpread Spread, int N, int Employers, double Error)
{
    /// <summary>With fewer examples than this no model is learnt from the user's own ads.</summary>
    public const int LeastExamples = 150;

    private const int Folds = 5;
    private const ulong Seed = 20261121;

    /// <summary>Learns a model; the penalty is found by cross-validation over employers.</summary>
    /// <param name="examples">At least <see cref="LeastExamples"/> for a model worth having.</param>
    public static PayModel Learn(IReadOnlyList<PayExample> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        PayMatrix matrix = Matrix(examples);
        double[] targets = [.. examples.Select(example => Math.Log(example.Pay))];
        string[] groups = [.. examples.Select(example => example.Group)];
        PayTraining training = new(matrix, targets, groups);
        int[] rows = [.. Enumerable.Range(0, targets.Length)];
        double penalty = training.BestPenalty(rows, Seed);
        double[] said = training.OutOfFold(Folds, Seed, penalty);
        RidgeFit fit = RidgeFit.Of(matrix, rows, targets, penalty, null, 1e-4);
        return new PayModel(
            fit.Intercept,
            matrix.Names.Select((name, column) => (name, value: fit.Coefficients[column])).ToDictionary(pair => pair.name, pair => pair.value, StringComparer.Ordinal),
            PaySpread.Of([.. targets.Select((target, i) => target - said[i])]),
            targets.Length,
            groups.Distinct(StringComparer.Ordinal).Count(),
            examples.Select((example, i) => Math.Abs(example.Pay - Math.Exp(said[i]))).Average());
    }

    /// <summary>The guess for an ad. Features that the model does not know add nothing.</summary>
    public PayGuess Guess(PayFacts facts)
    {
        double sum = Intercept;
        foreach (PayFeature feature in PayFeatures.All(facts).DistinctBy(feature => feature.Name))
        {
            sum += feature.Value * Coefficients.GetValueOrDefault(feature.Name);
        }

        return new PayGuess(Math.Exp(sum), Math.Exp(sum + Spread.Low), Math.Exp(sum + Spread.High));
    }

    /// <summary>The features of examples; words must stand in enough ads to say something.</summary>
    internal static PayMatrix Matrix(IReadOnlyList<PayExample> examples) =>
        PayMatrix.Of([.. examples.Select(example => (IReadOnlyList<PayFeature>)[.. PayFeatures.All(example.Facts)])], Least);

    private static int Least(string name) => name[0] switch { 'd' when name[1] == '#' => 5, 's' when name.StartsWith("skill:", StringComparison.Ordinal) => 3, _ => 2 };
}

/// <summary>A predicted pay, in pounds a year.</summary>
/// <param name="Pay">The guess.</param>
/// <param name="Low">The lower end of the range in which eight of ten such ads pay.</param>
/// <param name="High">The upper end.</param>
public sealed record PayGuess(double Pay, double Low, double High);
