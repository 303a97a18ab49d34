using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Segue.Market.Match.Vectorized;

/// <summary>Adds a skill's credit to every ad that asks for it.</summary>
internal static class CreditAdder
{
    /// <summary>Adds up without looking at bounds, four ads at a time.</summary>
    /// <param name="credits">The ads' credit so far; every ad in <paramref name="ads"/> must lie in it.</param>
    /// <param name="ads">The ads, each once.</param>
    /// <param name="credit">The credit.</param>
    public static void Add(Span<ushort> credits, ReadOnlySpan<ushort> ads, ushort credit)
    {
        if (ads.IsEmpty || ads[^1] >= credits.Length)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ads.IsEmpty ? 0 : ads[^1], credits.Length, nameof(ads));
            return;
        }

        ref ushort first = ref MemoryMarshal.GetReference(credits);
        ref ushort ad = ref MemoryMarshal.GetReference(ads);
        int i = 0;
        unchecked
        {
            for (; i <= ads.Length - 4; i += 4)
            {
                nuint one = Unsafe.Add(ref ad, i);
                nuint two = Unsafe.Add(ref ad, i + 1);
                nuint three = Unsafe.Add(ref ad, i + 2);
                nuint four = Unsafe.Add(ref ad, i + 3);
                Unsafe.Add(ref first, one) += credit;
                Unsafe.Add(ref first, two) += credit;
                Unsafe.Add(ref first, three) += credit;
                Unsafe.Add(ref first, four) += credit;
            }

            for (; i < ads.Length; i++)
            {
                Unsafe.Add(ref first, (nuint)Unsafe.Add(ref ad, i)) += credit;
            }
        }
    }

    /// <summary>The plain form: what <see cref="Add"/> must do.</summary>
    public static void AddPlainly(Span<ushort> credits, ReadOnlySpan<ushort> ads, ushort credit)
    {
        foreach (ushort ad in ads)
        {
            credits[ad] = unchecked((ushort)(credits[ad] + credit));
        }
    }
}
