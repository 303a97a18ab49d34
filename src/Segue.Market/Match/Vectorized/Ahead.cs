using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Segue.Market.Match.Vectorized;

/// <summary>
/// Asks for memory before it is needed. What a match reads lies all over some hundred megabytes; waiting for one piece after another took most of its time, and a processor fetches a dozen at once
/// when it knows of them.
/// </summary>
internal static class Ahead
{
    /// <summary>Asks for what stands at an index; does nothing for an index outside.</summary>
    /// <param name="items">The memory.</param>
    /// <param name="index">Where in it.</param>
    public static unsafe void Fetch<T>(T[] items, int index)
        where T : unmanaged
    {
        if (Sse.IsSupported && unchecked((uint)index < (uint)items.Length))
        {
            // An address is only a hint: should the array move, nothing worse comes of it than a late read.
            Sse.Prefetch0(Unsafe.AsPointer(ref items[index]));
        }
    }
}
