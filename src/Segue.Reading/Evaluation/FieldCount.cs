namespace Segue.Reading.Evaluation;

/// <summary>Fields read right, missed, and read where nothing or something else stands. A wrong value is both missed and extra.</summary>
/// <param name="Right">Read as they are.</param>
/// <param name="Missed">Known, but not read or read wrong.</param>
/// <param name="Extra">Read, but not known or wrong.</param>
public readonly record struct FieldCount(int Right, int Missed, int Extra)
{
    /// <summary>Gets the harmonic mean of precision and recall, 0 to 1; 1 when there is nothing to read and nothing was read.</summary>
    public double F1 => Right + Missed + Extra == 0 ? 1 : 2.0 * Right / ((2.0 * Right) + Missed + Extra);

    /// <summary>The sum of two counts.</summary>
    public static FieldCount operator +(FieldCount left, FieldCount right) => new(left.Right + right.Right, left.Missed + right.Missed, left.Extra + right.Extra);

    /// <summary>The sum of two counts.</summary>
    public static FieldCount Add(FieldCount left, FieldCount right) => left + right;
}
