namespace Segue.Market.Index;

/// <summary>One property of many ads, side by side in memory, in the order in which they were added.</summary>
/// <typeparam name="T">The property's type.</typeparam>
public sealed class Column<T>
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
}
