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

    // Fewer ads than this are told apart sooner than other threads wake.
    private const int Many = 1 << 15;

    /// <summary>The ads that count, in the order of their ordinals.</summary>
    /// <param name="ground">The ads.</param>
    /// <param name="ordinals">Those to choose among, each once.</param>
    internal static List<int> Keep(StatisticsGround ground, List<int> ordinals)
    {
        // Role by role, so that what is counted by employer stays in the nearest memory.
        (Named[] sorted, int[] ends) = ByRole(ground, ordinals);
        List<int>[] kept = new List<int>[ends.Length];
        if (ordinals.Count < Many)
        {
            Crowds crowds = new(ground.EmployerCount);
            for (int role = 0; role < ends.Length; role++)
            {
                kept[role] = crowds.Keep(Of(role));
            }
        }
        else
        {
            Parallel.For(0, ends.Length, () => new Crowds(ground.EmployerCount), (role, _, crowds) => Take(role, crowds), _ => { });
        }

        OrdinalSet all = new(ground.Columns.Count);
        foreach (List<int> some in kept)
        {
            all.Add(CollectionsMarshal.AsSpan(some));
        }

        return all.ToList();

        Crowds Take(int role, Crowds crowds)
        {
            kept[role] = crowds.Keep(Of(role));
            return crowds;
        }

        ReadOnlySpan<Named> Of(int role) => sorted.AsSpan((role == 0 ? 0 : ends[role - 1])..ends[role]);
    }

    // The ads of each role, those without one first, in the order in which they come; and where those of each role end.
    private static (Named[] Sorted, int[] Ends) ByRole(StatisticsGround ground, List<int> ordinals)
    {
        ReadOnlySpan<short> roles = ground.Columns.Role.Values;
        ReadOnlySpan<long> numbers = ground.Columns.Number.Values;
        int[] ends = new int[ground.Columns.RoleNames.Count + 1];
        foreach (int ordinal in ordinals)
        {
            ends[roles[ordinal] + 1]++;
        }

        int[] next = new int[ends.Length];
        for (int role = 1; role < ends.Length; role++)
        {
            next[role] = ends[role - 1];
            ends[role] += ends[role - 1];
        }

        Named[] sorted = new Named[ordinals.Count];
        foreach (int ordinal in ordinals)
        {
            sorted[next[roles[ordinal] + 1]++] = new Named(numbers[ordinal], ordinal, ground.Employer(ordinal));
        }

        return (sorted, ends);
    }

    // What is gone by of an ad, side by side: its employer is -1 when not named.
    private readonly record struct Named(long Number, int Ordinal, int Employer);

    // Counts one role's ads by employer, and keeps of each crowd the few whose scattered numbers are least. Used for one role after another.
    private sealed class Crowds(int employers)
    {
        // Up to the limit a count; past it the number of a crowd, from Most + 1 on. All 0 between one role and the next.
        private readonly int[] _table = new int[employers];
        private readonly List<ulong> _scattered = [];
        private readonly List<int> _ordinals = [];

        public List<int> Keep(ReadOnlySpan<Named> ads)
        {
            foreach (Named ad in ads)
            {
                if (ad.Employer >= 0)
                {
                    Count(ref _table[ad.Employer]);
                }
            }

            List<int> kept = new(ads.Length);
            foreach (Named ad in ads)
            {
                if (ad.Employer < 0 || _table[ad.Employer] <= Most)
                {
                    kept.Add(ad.Ordinal);
                }
                else
                {
                    Enter(_table[ad.Employer], SeededDraws.Scatter((ulong)ad.Number), ad.Ordinal);
                }
            }

            kept.AddRange(_ordinals);
            Forget(ads);
            return kept;
        }

        private void Count(ref int at)
        {
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

        private void Enter(int crowd, ulong scattered, int ordinal)
        {
            int first = (crowd - Most - 1) * Most;
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

        private void Forget(ReadOnlySpan<Named> ads)
        {
            foreach (Named ad in ads)
            {
                if (ad.Employer >= 0)
                {
                    _table[ad.Employer] = 0;
                }
            }

            _scattered.Clear();
            _ordinals.Clear();
        }
    }
}
