using System.Runtime.InteropServices;
using Segue.Market.Index;

namespace Segue.Market.Statistics;

/// <summary>
/// Lets an employer's ads count up to a limit for each role, so that one chain of adverts cannot move a figure. Which of them count is decided by their numbers
/// alone, scattered, so that it neither follows their dates nor the order in which they come. Ads that name no employer all count.
/// </summary>
public static class EmployerCap
{
    /// <summary>The most ads of one employer that count for one role.</summary>
    public const int Most = 5;

    // Four bytes each.
    private const int MostTable = 1 << 23;

    /// <summary>The ads that count, in the order of their ordinals.</summary>
    /// <param name="ground">The ads.</param>
    /// <param name="ordinals">Those to choose among, each once.</param>
    internal static List<int> Keep(StatisticsGround ground, List<int> ordinals)
    {
        (int[] numbers, int roles) = Roles(ground.Columns, ordinals);
        Crowds crowds = new((long)ground.EmployerCount * roles);
        int[] keys = new int[ordinals.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            int employer = ground.Employer(ordinals[i]);
            keys[i] = employer < 0 ? -1 : (employer * roles) + numbers[ground.Columns.Role[ordinals[i]] + 1];
            if (keys[i] >= 0)
            {
                crowds.Count(keys[i]);
            }
        }

        OrdinalSet kept = new(ground.Columns.Count);
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] < 0 || !crowds.IsCrowded(keys[i]))
            {
                kept.Add(ordinals[i]);
            }
            else
            {
                crowds.Enter(keys[i], SeededDraws.Scatter((ulong)ground.Columns.Number[ordinals[i]]), ordinals[i]);
            }
        }

        kept.Add(crowds.Kept);
        return kept.ToList();
    }

    // The roles that occur, numbered from 0, by their number in the table of names plus one: often there is one, and the table of counts is small.
    private static (int[] Numbers, int Count) Roles(AdColumns columns, List<int> ordinals)
    {
        bool[] there = new bool[columns.RoleNames.Count + 1];
        foreach (int ordinal in ordinals)
        {
            there[columns.Role[ordinal] + 1] = true;
        }

        int[] numbers = new int[there.Length];
        int count = 0;
        for (int role = 0; role < there.Length; role++)
        {
            numbers[role] = there[role] ? count++ : -1;
        }

        return (numbers, count);
    }

    // Counts ads by employer and role, and keeps the few of each crowd whose scattered numbers are least. A table where it fits into memory, a dictionary where there are very many employers.
    private sealed class Crowds(long keys)
    {
        // Up to the limit a count; past it the number of a crowd, from Most + 1 on.
        private readonly int[] _table = keys <= MostTable ? new int[keys] : [];
        private readonly Dictionary<int, int> _sparse = [];
        private readonly List<ulong> _scattered = [];
        private readonly List<int> _ordinals = [];

        public ReadOnlySpan<int> Kept => CollectionsMarshal.AsSpan(_ordinals);

        public void Count(int key)
        {
            ref int at = ref At(key);
            if (at < Most)
            {
                at++;
            }
            else if (at == Most)
            {
                at = Most + 1 + (_ordinals.Count / Most);
                CollectionsMarshal.SetCount(_ordinals, _ordinals.Count + Most);
                CollectionsMarshal.SetCount(_scattered, _ordinals.Count);
                CollectionsMarshal.AsSpan(_scattered)[^Most..].Fill(ulong.MaxValue);
            }
        }

        public bool IsCrowded(int key) => At(key) > Most;

        public void Enter(int key, ulong scattered, int ordinal)
        {
            int first = (At(key) - Most - 1) * Most;
            Span<ulong> best = CollectionsMarshal.AsSpan(_scattered).Slice(first, Most);
            Span<int> ads = CollectionsMarshal.AsSpan(_ordinals).Slice(first, Most);
            if (scattered >= best[^1])
            {
                return;
            }

            int at = Most - 1;
            for (; at > 0 && best[at - 1] > scattered; at--)
            {
                (best[at], ads[at]) = (best[at - 1], ads[at - 1]);
            }

            (best[at], ads[at]) = (scattered, ordinal);
        }

        private ref int At(int key)
        {
            if (_table.Length > 0)
            {
                return ref _table[key];
            }

            return ref CollectionsMarshal.GetValueRefOrAddDefault(_sparse, key, out _);
        }
    }
}
