using System.Runtime.InteropServices;

namespace Segue.Market.Statistics;

/// <summary>
/// Lets an employer's ads count up to a limit for each role, so that one chain of adverts cannot move a figure. Which of them count is decided by their numbers
/// alone, scattered, so that it neither follows their dates nor the order in which they come. Ads that name no employer all count.
/// </summary>
public static class EmployerCap
{
    /// <summary>The most ads of one employer that count for one role.</summary>
    public const int Most = 5;

    private const int MostTable = 1 << 25;

    /// <summary>The ads that count.</summary>
    /// <param name="ground">The ads.</param>
    /// <param name="ordinals">Those to choose among, each once.</param>
    internal static List<int> Keep(StatisticsGround ground, List<int> ordinals)
    {
        int roles = ground.Columns.RoleNames.Count + 1;
        Func<int, int> countOf = Counts(ground, ordinals, roles);
        List<int> kept = new(ordinals.Count);
        Dictionary<int, List<(ulong Scattered, int Ordinal)>> crowded = [];
        foreach (int ordinal in ordinals)
        {
            int employer = ground.Employer(ordinal);
            int key = Key(employer, ground.Columns.Role[ordinal], roles);
            if (employer < 0 || countOf(key) <= Most)
            {
                kept.Add(ordinal);
            }
            else
            {
                ref List<(ulong, int)>? best = ref CollectionsMarshal.GetValueRefOrAddDefault(crowded, key, out _);
                Enter(best ??= new(Most), (SeededDraws.Scatter((ulong)ground.Columns.Number[ordinal]), ordinal));
            }
        }

        foreach (List<(ulong Scattered, int Ordinal)> best in crowded.Values)
        {
            kept.AddRange(best.Select(one => one.Ordinal));
        }

        return kept;
    }

    private static int Key(int employer, int role, int roles) => employer < 0 ? -1 : (employer * roles) + role + 1;

    private static void Enter(List<(ulong Scattered, int Ordinal)> best, (ulong Scattered, int Ordinal) one)
    {
        if (best.Count == Most && one.Scattered >= best[^1].Scattered)
        {
            return;
        }

        if (best.Count == Most)
        {
            best.RemoveAt(Most - 1);
        }

        int at = best.Count;
        while (at > 0 && best[at - 1].Scattered > one.Scattered)
        {
            at--;
        }

        best.Insert(at, one);
    }

    // A table where it fits into memory, a dictionary where there are very many employers. A count stops at one above the limit.
    private static Func<int, int> Counts(StatisticsGround ground, List<int> ordinals, int roles)
    {
        if ((long)ground.EmployerCount * roles > MostTable)
        {
            return SparseCounts(ground, ordinals, roles);
        }

        byte[] counts = new byte[ground.EmployerCount * roles];
        foreach (int ordinal in ordinals)
        {
            int key = Key(ground.Employer(ordinal), ground.Columns.Role[ordinal], roles);
            if (key >= 0 && counts[key] <= Most)
            {
                counts[key]++;
            }
        }

        return key => counts[key];
    }

    private static Func<int, int> SparseCounts(StatisticsGround ground, List<int> ordinals, int roles)
    {
        Dictionary<int, int> counts = [];
        foreach (int ordinal in ordinals)
        {
            int key = Key(ground.Employer(ordinal), ground.Columns.Role[ordinal], roles);
            if (key >= 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
            }
        }

        return key => counts[key];
    }
}
