namespace Segue.Market.Worth;

/// <summary>
/// Least squares that holds the coefficients back (ridge regression), by coordinate descent: each coefficient in turn is set to what is best with the others as
/// they are, until none moves. The intercept is not held back.
/// </summary>
/// <param name="Intercept">The intercept.</param>
/// <param name="Coefficients">The coefficients by column.</param>
public sealed record RidgeFit(double Intercept, double[] Coefficients)
{
    private const int MostSweeps = 400;

    /// <summary>Fits the rows of a matrix to their targets.</summary>
    /// <param name="matrix">The features.</param>
    /// <param name="rows">Which rows; one that is named twice counts twice.</param>
    /// <param name="targets">The targets of all rows of the matrix.</param>
    /// <param name="penalty">What is put on the sum of the coefficients' squares, above 0.</param>
    /// <param name="start">A fit to begin from; null for none.</param>
    /// <param name="tolerance">The fit is done when no fitted value moves by more than about this in a sweep.</param>
    public static RidgeFit Of(PayMatrix matrix, ReadOnlySpan<int> rows, ReadOnlySpan<double> targets, double penalty, RidgeFit? start = null, double tolerance = 1e-5)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(penalty);
        return Of(matrix.Select(rows), rows, targets, penalty, start ?? new RidgeFit(0, new double[matrix.Names.Count]), tolerance);
    }

    private static RidgeFit Of(PayMatrix.ByColumn columns, ReadOnlySpan<int> rows, ReadOnlySpan<double> targets, double penalty, RidgeFit start, double tolerance)
    {
        double[] coefficients = [.. start.Coefficients];
        double intercept = start.Intercept;
        double[] rest = new double[rows.Length];
        for (int i = 0; i < rest.Length; i++)
        {
            rest[i] = targets[rows[i]] - intercept;
        }

        for (int column = 0; column < coefficients.Length; column++)
        {
            Move(columns, column, -coefficients[column], rest);
        }

        double moved = double.MaxValue;
        for (int sweep = 0; sweep < MostSweeps && moved > tolerance; sweep++)
        {
            double mean = rest.Average();
            intercept += mean;
            for (int i = 0; i < rest.Length; i++)
            {
                rest[i] -= mean;
            }

            moved = Math.Max(Math.Abs(mean), Sweep(columns, coefficients, rest, penalty));
        }

        return new RidgeFit(intercept, coefficients);
    }

    private static double Sweep(PayMatrix.ByColumn columns, double[] coefficients, double[] rest, double penalty)
    {
        double moved = 0;
        for (int column = 0; column < coefficients.Length; column++)
        {
            (double along, double square) = (0, 0);
            for (int i = columns.Starts[column]; i < columns.Starts[column + 1]; i++)
            {
                double value = columns.Values[i];
                along += value * rest[columns.Rows[i]];
                square += value * value;
            }

            double better = (along + (square * coefficients[column])) / (square + penalty);
            double step = better - coefficients[column];
            if (step != 0)
            {
                coefficients[column] = better;
                Move(columns, column, -step, rest);
                moved = Math.Max(moved, Math.Abs(step));
            }
        }

        return moved;
    }

    private static void Move(PayMatrix.ByColumn columns, int column, double step, double[] rest)
    {
        if (step == 0)
        {
            return;
        }

        for (int i = columns.Starts[column]; i < columns.Starts[column + 1]; i++)
        {
            rest[columns.Rows[i]] += step * columns.Values[i];
        }
    }
}
