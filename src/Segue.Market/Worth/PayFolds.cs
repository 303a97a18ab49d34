using Segue.Market.Statistics;

namespace Segue.Market.Worth;

/// <summary>Parts examples so that a group is always on one side.</summary>
public static class PayFolds
{
    /// <summary>The number of each example's part, 0 to <paramref name="count"/> - 1; groups are dealt out in an order that the seed decides.</summary>
    /// <param name="groups">Each example's group.</param>
    /// <param name="count">How many parts.</param>
    /// <param name="seed">The seed.</param>
    public static int[] Deal(IReadOnlyList<string> groups, int count, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(groups);
        string[] distinct = [.. groups.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        SeededDraws draws = new(seed);
        for (int i = distinct.Length - 1; i > 0; i--)
        {
            int other = draws.Below(i + 1);
            (distinct[i], distinct[other]) = (distinct[other], distinct[i]);
        }

        Dictionary<string, int> fold = distinct.Select((group, i) => (group, i)).ToDictionary(pair => pair.group, pair => pair.i % count, StringComparer.Ordinal);
        return [.. groups.Select(group => fold[group])];
    }
}
