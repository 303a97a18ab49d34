using Segue.Market.Match.Vectorized;

namespace Segue.Market.Match;

/// <summary>
/// What the ads of a block ask for, turned round: for each key the ads that have it. Where they are many they stand as a bit for each ad of the block, which is quicker to add up; where they
/// are few, as a list. Immutable.
/// </summary>
internal sealed class AskedLists
{
    // So many ads are fetched from memory at a time.
    private const int Line = 32;

    private readonly int[] _starts;
    private readonly ushort[] _ads;

    private AskedLists(int[] starts, ushort[] ads, int[] maskedKeys, ulong[] masks) => (_starts, _ads, MaskedKeys, Masks) = (starts, ads, maskedKeys, masks);

    /// <summary>Gets the keys whose ads stand as bits, in order.</summary>
    public int[] MaskedKeys { get; }

    /// <summary>Gets those bits, <see cref="AdMask.Words"/> words each, one key after another.</summary>
    public ulong[] Masks { get; }

    /// <summary>Turns round what ads ask for.</summary>
    /// <param name="rows">The ads of a block.</param>
    /// <param name="keys">How many keys there are.</param>
    /// <param name="maskedKeys">Those that many ads have, in order.</param>
    public static AskedLists Of(AskedRows rows, int keys, int[] maskedKeys)
    {
        int[] counts = new int[keys];
        foreach (ushort key in rows.Keys)
        {
            counts[key]++;
        }

        short[] masks = new short[keys];
        for (int mask = 0; mask < maskedKeys.Length; mask++)
        {
            (counts[maskedKeys[mask]], masks[maskedKeys[mask]]) = (0, (short)(mask + 1));
        }

        int[] starts = new int[keys + 1];
        for (int key = 0; key < keys; key++)
        {
            starts[key + 1] = starts[key] + counts[key];
        }

        AskedLists lists = new(starts, new ushort[starts[^1]], maskedKeys, new ulong[maskedKeys.Length * AdMask.Words]);
        lists.Fill(rows, masks);
        return lists;
    }

    /// <summary>Asks for what <see cref="Find"/> will read.</summary>
    public void Fetch(int first) => Ahead.Fetch(_starts, first);

    /// <summary>Where the ads stand that have one of some keys that follow each other and have lists; asks for the first of them.</summary>
    /// <param name="first">The first key.</param>
    /// <param name="end">The key after the last. Keys past those that there are have no ads.</param>
    /// <returns>For <see cref="Ads"/>.</returns>
    public (int From, int To) Find(int first, int end)
    {
        int[] starts = _starts;
        int last = starts.Length - 1;
        (int from, int to) = (starts[Math.Min(first, last)], starts[Math.Min(end, last)]);
        for (int at = from; at < to; at += Line)
        {
            Ahead.Fetch(_ads, at);
        }

        return (from, to);
    }

    /// <summary>Ads that were found, an ad as often as it has one of the keys.</summary>
    public ReadOnlySpan<ushort> Ads(int from, int to) => _ads.AsSpan(from, to - from);

    // The number of a key's mask counts from 1; 0 stands for none.
    private void Fill(AskedRows rows, short[] masks)
    {
        int[] next = _starts[..^1];
        for (int at = 0; at < rows.Required.Length; at++)
        {
            foreach (ushort key in rows.KeysOf(at))
            {
                if (masks[key] > 0)
                {
                    AdMask.Set(Masks.AsSpan((masks[key] - 1) * AdMask.Words, AdMask.Words), at);
                }
                else
                {
                    _ads[next[key]++] = (ushort)at;
                }
            }
        }
    }
}
