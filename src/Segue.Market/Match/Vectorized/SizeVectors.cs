using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Segue.Market.Match.Vectorized;

/// <summary>The sizes of 32 ads, to look bounds up by.</summary>
internal readonly struct Sizes256
{
    private readonly Vector256<byte> _required;
    private readonly Vector256<byte> _preferred;

    /// <summary>Takes them apart.</summary>
    /// <param name="packed">As <see cref="AskedSizes"/> packs them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Sizes256(Vector256<byte> packed)
    {
        _required = packed & Vector256.Create((byte)(AskedSizes.RequiredKinds - 1));
        _preferred = Avx2.ShiftRightLogical(packed.AsUInt16(), AskedSizes.PreferredShift).AsByte() & Vector256.Create((byte)(AskedSizes.PreferredKinds - 1));
    }

    /// <summary>The bounds of the ads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<byte> Of(SizeBounds bounds)
    {
        ref byte tables = ref MemoryMarshal.GetArrayDataReference(bounds.Vectors);
        Vector256<byte> few = Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, SizeBounds.FewRequired), _required);
        Vector256<byte> many = Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, SizeBounds.ManyRequired), _required);
        Vector256<byte> large = Vector256.GreaterThan(_required.AsSByte(), Vector256.Create((sbyte)(SizeBounds.Part - 1))).AsByte();
        return Avx2.BlendVariable(few, many, large) + Avx2.Shuffle(Vector256.LoadUnsafe(ref tables, SizeBounds.Preferred), _preferred);
    }
}

/// <summary>The sizes of 64 ads, to look bounds up by.</summary>
internal readonly struct Sizes512
{
    private readonly Vector512<byte> _required;
    private readonly Vector512<byte> _preferred;

    /// <summary>Takes them apart.</summary>
    /// <param name="packed">As <see cref="AskedSizes"/> packs them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Sizes512(Vector512<byte> packed)
    {
        _required = packed & Vector512.Create((byte)(AskedSizes.RequiredKinds - 1));
        _preferred = Avx512BW.ShiftRightLogical(packed.AsUInt16(), AskedSizes.PreferredShift).AsByte() & Vector512.Create((byte)(AskedSizes.PreferredKinds - 1));
    }

    /// <summary>The bounds of the ads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<byte> Of(SizeBounds bounds)
    {
        ref byte tables = ref MemoryMarshal.GetArrayDataReference(bounds.Vectors);
        Vector512<byte> few = Avx512BW.Shuffle(Vector512.LoadUnsafe(ref tables, SizeBounds.FewRequired), _required);
        Vector512<byte> many = Avx512BW.Shuffle(Vector512.LoadUnsafe(ref tables, SizeBounds.ManyRequired), _required);
        Vector512<byte> either = Vector512.ConditionalSelect(Vector512.GreaterThan(_required, Vector512.Create((byte)(SizeBounds.Part - 1))), many, few);
        return either + Avx512BW.Shuffle(Vector512.LoadUnsafe(ref tables, SizeBounds.Preferred), _preferred);
    }
}
