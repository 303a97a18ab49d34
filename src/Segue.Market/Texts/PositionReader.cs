namespace Segue.Market.Texts;

/// <summary>Reads where a word stands in an ad: how often, then each place as the gap from the one before.</summary>
internal static class PositionReader
{
    /// <summary>Moves past the places of one ad.</summary>
    public static void Skip(ReadOnlySpan<byte> from, ref int at)
    {
        for (int left = Varint.Read(from, ref at); left > 0; left--)
        {
            while (from[at++] >= 0x80)
            {
            }
        }
    }

    /// <summary>Reads the places of one ad and moves past them.</summary>
    public static void Read(ReadOnlySpan<byte> from, ref int at, List<int> places)
    {
        places.Clear();
        int place = 0;
        for (int left = Varint.Read(from, ref at); left > 0; left--)
        {
            place += Varint.Read(from, ref at);
            places.Add(place);
        }
    }
}
