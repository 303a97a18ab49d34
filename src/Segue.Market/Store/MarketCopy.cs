using Segue.Market.Store.Copying;

namespace Segue.Market.Store;

/// <summary>Knows a copy of a whole market when it sees one.</summary>
public static class MarketCopy
{
    /// <summary>Whether a file begins like one that <see cref="AdStore.Export"/> wrote.</summary>
    public static bool Is(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using StreamReader reader = new(path);
        Span<char> start = stackalloc char[64];
        int got = reader.ReadBlock(start);
        return start[..got].StartsWith($"{{\"schema\":\"{MarketCopyWriter.Schema}\"", StringComparison.Ordinal);
    }
}
