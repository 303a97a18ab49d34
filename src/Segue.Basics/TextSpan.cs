namespace Segue.Basics;

/// <summary>A place in a text, in UTF-16 units. <c>default</c> is the empty span at the start.</summary>
public readonly record struct TextSpan
{
    private TextSpan(int start, int length) => (Start, Length) = (start, length);

    /// <summary>Gets the first unit, from 0.</summary>
    public int Start { get; }

    /// <summary>Gets the number of units, 0 or more.</summary>
    public int Length { get; }

    /// <summary>Gets the unit after the last.</summary>
    public int End => Start + Length;

    /// <summary>Creates a span from its start and exclusive end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Start is negative or end is before start.</exception>
    public static TextSpan FromBounds(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new TextSpan(start, end - start);
    }

    /// <summary>The words at this place of <paramref name="text"/>.</summary>
    public string Quote(string text) => text.Substring(Start, Length);
}
