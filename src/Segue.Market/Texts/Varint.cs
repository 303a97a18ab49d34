namespace Segue.Market.Texts;

/// <summary>Whole numbers of 0 or more in as few bytes as they need, seven bits to a byte, the lowest first.</summary>
internal static class Varint
{
    /// <summary>The most bytes that a number takes.</summary>
    public const int Longest = 5;

    /// <summary>Writes a number.</summary>
    /// <returns>How many bytes it took.</returns>
    public static int Write(Span<byte> to, uint value)
    {
        int at = 0;
        while (value >= 0x80)
        {
            to[at++] = (byte)(value & 0x7F | 0x80);
            value >>= 7;
        }

        to[at++] = (byte)value;
        return at;
    }

    /// <summary>Reads the number at <paramref name="at"/> and moves past it.</summary>
    public static int Read(ReadOnlySpan<byte> from, ref int at)
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = from[at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)value;
            }
        }
    }
}
