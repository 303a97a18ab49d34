namespace Segue.Text;

/// <summary>Finds what was probably meant by a word that is not known.</summary>
public static class Spelling
{
    private const int LeastPart = 3;

    /// <summary>The known names nearest to <paramref name="wanted"/>, best first; empty when none is near.</summary>
    /// <param name="wanted">What was written.</param>
    /// <param name="known">The names there are.</param>
    /// <param name="most">How many to give at most, at least 1.</param>
    public static IReadOnlyList<string> Nearest(string wanted, IEnumerable<string> known, int most)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        string folded = Fold(wanted);
        return folded.Length == 0 ? [] : [.. known
            .Distinct(StringComparer.Ordinal)
            .Select(name => (name, far: Far(folded, Fold(name))))
            .Where(pair => pair.far is not null)
            .OrderBy(pair => pair.far)
            .ThenBy(pair => pair.name, StringComparer.Ordinal)
            .Take(most)
            .Select(pair => pair.name)];
    }

    /// <summary>How many letters must be put in, left out, changed or swapped with their neighbour to make one word of the other.</summary>
    public static int Distance(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        int[,] cost = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= other.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Least(cost, one, other, i, j);
            }
        }

        return cost[one.Length, other.Length];
    }

    private static int Least(int[,] cost, string one, string other, int i, int j)
    {
        int changed = cost[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
        int least = Math.Min(changed, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
        bool swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
        return swapped ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
    }

    // Slips first, then names of which it is a part; null when it is neither.
    private static int? Far(string wanted, string name)
    {
        int slips = Math.Abs(wanted.Length - name.Length) > wanted.Length ? int.MaxValue : Distance(wanted, name);
        if (slips <= Math.Max(1, wanted.Length / 4))
        {
            return slips;
        }

        bool part = wanted.Length >= LeastPart && name.Contains(wanted, StringComparison.Ordinal);
        return part ? 1000 + name.Length : null;
    }

    private static string Fold(string name) => name.Trim().Replace('-', ' ').Replace('_', ' ').ToLowerInvariant();
}
