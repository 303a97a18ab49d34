using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Segue.Reading.Tagging.Vectorized;

/// <summary>
/// The sums of weights for each <see cref="Role"/>, side by side in 16 bits each, so that one addition adds all five. A word has at most
/// <see cref="FeatureSet.Most"/> features of at most 127 each, so no sum leaves 16 bits; what goes over on the way comes back. Where the machine has no such additions
/// the runtime does them one by one.
/// </summary>
internal readonly struct RoleSums : IEquatable<RoleSums>
{
    /// <summary>How many bits of a packed entry the five weights take.</summary>
    public const int PackedBits = 8 * Role.Count;

    private readonly Vector128<short> _parts;

    /// <summary>Packs five sums.</summary>
    public RoleSums(short begin, short inside, short end, short single, short adjacent) =>
        _parts = Vector128.Create(begin, inside, end, single, adjacent, 0, 0, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private RoleSums(Vector128<short> parts) => _parts = parts;

    /// <summary>Gets the sum of a first word.</summary>
    public int Begin => _parts.GetElement(Role.Begin);

    /// <summary>Gets the sum of any word of several.</summary>
    public int Inside => _parts.GetElement(Role.Inside);

    /// <summary>Gets the sum of a last word.</summary>
    public int End => _parts.GetElement(Role.End);

    /// <summary>Gets the sum of an only word.</summary>
    public int Single => _parts.GetElement(Role.Single);

    /// <summary>Gets the sum of following another span at once.</summary>
    public int Adjacent => _parts.GetElement(Role.Adjacent);

    /// <summary>Five weights of a byte each, the first role's in the lowest; what stands above <see cref="PackedBits"/> is left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RoleSums Unpack(ulong packed) =>
        new(Vector128.WidenLower(Vector128.CreateScalar(packed & ((1UL << PackedBits) - 1)).AsSByte()));

    /// <summary>Adds part by part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RoleSums operator +(RoleSums one, RoleSums other) => new(one._parts + other._parts);

    /// <summary>Takes away part by part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RoleSums operator -(RoleSums one, RoleSums other) => new(one._parts - other._parts);

    /// <inheritdoc/>
    public bool Equals(RoleSums other) => _parts.Equals(other._parts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RoleSums other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _parts.GetHashCode();
}
