using Segue.Market.Statistics;

namespace Segue.Market.Worth;

/// <summary>
/// The plain way to guess pay, which the model must beat: the median of the role, seniority and place; where fewer than five examples share all three, of role and seniority, of role and
/// place, of the role, of the seniority, of all.
/// </summary>
public sealed class PayMedians
{
    private const int Least = 5;

    private static readonly Func<PayFacts, string>[] Levels =
    [
        facts => $"{facts.Role}|{facts.Seniority}|{facts.Region}",
        facts => $"{facts.Role}|{facts.Seniority}",
        facts => $"{facts.Role}||{facts.Region}",
        facts => $"{facts.Role}",
        facts => $"|{facts.Seniority}",
        _ => "",
    ];

    private readonly Dictionary<string, double>[] _medians;

    /// <summary>Learns the medians.</summary>
    /// <param name="examples">At least one.</param>
    public PayMedians(IReadOnlyCollection<PayExample> examples) =>
        _medians =
        [
            .. Levels.Select((keyOf, level) => examples.GroupBy(example => keyOf(example.Facts), StringComparer.Ordinal)
                .Where(group => group.Count() >= Least || level == Levels.Length - 1)
                .ToDictionary(group => group.Key, group => Quantile.At([.. group.Select(example => example.Pay).Order()], 0.5), StringComparer.Ordinal)),
        ];

    /// <summary>The guess, in pounds a year.</summary>
    public double Of(PayFacts facts)
    {
        for (int level = 0; level < Levels.Length - 1; level++)
        {
            if (_medians[level].TryGetValue(Levels[level](facts), out double median))
            {
                return median;
            }
        }

        return _medians[^1][""];
    }
}
