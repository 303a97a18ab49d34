namespace Segue.Market.Texts;

/// <summary>Bytes that do not change, in memory or in a file.</summary>
internal abstract class ByteStore
{
    /// <summary>Gets how many bytes there are.</summary>
    public abstract long Length { get; }

    /// <summary>A piece of them; good as long as the store is.</summary>
    /// <exception cref="DamagedIndexException">It goes beyond the end.</exception>
    public abstract ReadOnlySpan<byte> Slice(long at, int length);
}

/// <summary>Bytes in memory.</summary>
/// <param name="bytes">The bytes; some at the end may be spare.</param>
/// <param name="length">How many count.</param>
internal sealed class ArrayBytes(byte[] bytes, int length) : ByteStore
{
    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Slice(long at, int length) => bytes.AsSpan(checked((int)at), length);
}
