using System.Runtime.InteropServices;

namespace Segue.Market.Index;

/// <summary>One property of many ads, whatever its type.</summary>
public abstract class Column
{
    /// <summary>Gets how many values there are.</summary>
    internal abstract int Length { get; }

    /// <summary>Writes the values at these places.</summary>
    internal abstract void WriteTo(Stream stream, ReadOnlySpan<int> places);

    /// <summary>Takes all bytes as values, in place of those that are there.</summary>
    internal abstract void ReadFrom(ReadOnlySpan<byte> bytes);
}

/// <summary>One property of many ads, side by side in memory, in the order in which they were added.</summary>
/// <typeparam name="T">The property's type.</typeparam>
public sealed class Column<T> : Column
    where T : unmanaged
{
    private T[] _items = [];

    /// <summary>Gets how many values there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the values. What is added later may not be seen through a span that was taken earlier.</summary>
    public ReadOnlySpan<T> Values => _items.AsSpan(0, Count);

    /// <summary>The value at a place.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    public T this[int index] => _items[index];

    /// <summary>Adds a value.</summary>
    public void Add(T value)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(16, Count + (Count / 2)));
        }

        _items[Count++] = value;
    }

    /// <summary>Replaces all values.</summary>
    /// <param name="values">The new values, which the column now owns.</param>
    public void Replace(T[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        (_items, Count) = (values, values.Length);
    }

    /// <inheritdoc/>
    internal override int Length => Count;

    /// <inheritdoc/>
    internal override void WriteTo(Stream stream, ReadOnlySpan<int> places)
    {
        T[] some = new T[4096];
        for (int at = 0; at < places.Length;)
        {
            int count = Math.Min(some.Length, places.Length - at);
            for (int i = 0; i < count; i++)
            {
                some[i] = _items[places[at + i]];
            }

            stream.Write(MemoryMarshal.AsBytes(some.AsSpan(0, count)));
            at += count;
        }
    }

    /// <inheritdoc/>
    internal override void ReadFrom(ReadOnlySpan<byte> bytes) => Replace(MemoryMarshal.Cast<byte, T>(bytes).ToArray());
}
