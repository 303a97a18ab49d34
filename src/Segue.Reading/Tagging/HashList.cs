namespace Segue.Reading.Tagging;

/// <summary>Writes and reads hashes in rising order, as the gaps between them.</summary>
internal static class HashList
{
    private const int Most = 4_000_000;

    /// <summary>Writes <paramref name="sorted"/>, which must rise.</summary>
    public static void Write(BinaryWriter to, ReadOnlySpan<uint> sorted)
    {
        to.Write7BitEncodedInt(sorted.Length);
        uint before = 0;
        foreach (uint hash in sorted)
        {
            to.Write7BitEncodedInt64(hash - before);
            before = hash;
        }
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidDataException">The count or a gap cannot be true.</exception>
    public static uint[] Read(BinaryReader from)
    {
        int count = from.Read7BitEncodedInt();
        if (count is < 0 or > Most)
        {
            throw new InvalidDataException("The model names more entries than it can hold.");
        }

        uint[] sorted = new uint[count];
        long at = 0;
        for (int i = 0; i < count; i++)
        {
            long gap = from.Read7BitEncodedInt64();
            at = gap is >= 0 and <= uint.MaxValue ? at + gap : long.MaxValue;
            sorted[i] = at <= uint.MaxValue ? (uint)at : throw new InvalidDataException("The model's entries are out of order.");
        }

        return sorted;
    }
}
