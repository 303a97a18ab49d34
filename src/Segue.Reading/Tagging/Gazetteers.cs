using System.Runtime.InteropServices;

namespace Segue.Reading.Tagging;

/// <summary>Lists of known phrases, kept as hashes of their words' stems; at most four lists.</summary>
internal sealed class Gazetteers
{
    /// <summary>The number of lists.</summary>
    public const int ListCount = 4;

    private const int MostWords = 6;
    private const int Few = 2;
    private const int Many = 8;
    private const int CommonBits = 0xFF;
    private const int BeginsAt = 8;

    private readonly HashSet<uint>[] _lists;
    private readonly Dictionary<uint, ushort> _common;
    private readonly PhraseHashes _phrases;

    private Gazetteers(HashSet<uint>[] lists, Dictionary<uint, ushort> common) => (_lists, _common, _phrases) = (lists, common, new PhraseHashes(lists));

    /// <summary>Builds the lists from their phrases; phrases of more than six words are left out.</summary>
    public static Gazetteers Create(IReadOnlyList<IEnumerable<string>> lists)
    {
        HashSet<uint>[] hashes = [.. lists.Select(_ => new HashSet<uint>())];
        Dictionary<uint, int[]> counts = [];
        Dictionary<uint, int> begins = [];
        for (int list = 0; list < lists.Count; list++)
        {
            foreach (string phrase in lists[list])
            {
                Add(phrase, list, hashes[list], counts, begins);
            }
        }

        return new Gazetteers(hashes, counts.ToDictionary(pair => pair.Key, pair => Pack(pair.Value, begins.GetValueOrDefault(pair.Key))));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Gazetteers Read(BinaryReader from)
    {
        HashSet<uint>[] lists = new HashSet<uint>[ListCount];
        for (int list = 0; list < ListCount; list++)
        {
            lists[list] = [.. HashList.Read(from)];
        }

        uint[] stems = HashList.Read(from);
        Dictionary<uint, ushort> common = new(stems.Length);
        foreach (uint stem in stems)
        {
            common.Add(stem, from.ReadUInt16());
        }

        return new Gazetteers(lists, common);
    }

    /// <summary>Writes the lists.</summary>
    public void Write(BinaryWriter to)
    {
        foreach (HashSet<uint> list in _lists)
        {
            HashList.Write(to, [.. list.Order()]);
        }

        uint[] stems = [.. _common.Keys.Order()];
        HashList.Write(to, stems);
        foreach (uint stem in stems)
        {
            to.Write(_common[stem]);
        }
    }

    /// <summary>Fills in how common a word is in the lists, and which have phrases that begin with it.</summary>
    public void Fill(ref WordForm word)
    {
        int known = _common.GetValueOrDefault(word.Stem);
        word.Common = (ushort)(known & CommonBits);
        word.Begins = (byte)(known >> BeginsAt);
        word.Holds = (byte)ListsWith(word.Common);
        word.Alone = (byte)(word.Begins & word.Holds & _phrases.ListsOf(Join(0, word.Stem)));
    }

    /// <summary>Marks the words that stand in a listed phrase, the leftmost and there the longest. The words must be filled in.</summary>
    public void Mark(Span<WordForm> words)
    {
        Span<int> from = stackalloc int[ListCount];
        Span<int> longest = stackalloc int[ListCount];
        for (int start = 0; start < words.Length; start++)
        {
            uint lists = 0;
            for (int list = 0; list < ListCount; list++)
            {
                lists |= from[list] <= start ? 1u << list : 0;
            }

            lists &= words[start].Begins & (uint)words[start].Holds;
            if (lists == 0)
            {
                continue;
            }

            longest.Clear();
            FindLongest(words[start..], lists, longest);
            for (int list = 0; list < ListCount; list++)
            {
                if (longest[list] > 0)
                {
                    Mark(words.Slice(start, longest[list]), list);
                    from[list] = start + longest[list];
                }
            }
        }
    }

    private static void Add(string phrase, int list, HashSet<uint> to, Dictionary<uint, int[]> counts, Dictionary<uint, int> begins)
    {
        uint[] stems = [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => WordForm.Of(word).Stem)];
        foreach (uint stem in stems.Distinct())
        {
            ref int[]? count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, stem, out _);
            count ??= new int[ListCount];
            count[list]++;
        }

        if (stems.Length is > 0 and <= MostWords)
        {
            to.Add(stems.Aggregate(0u, Join));
            begins[stems[0]] = begins.GetValueOrDefault(stems[0]) | (1 << list);
        }
    }

    private static ushort Pack(int[] counts, int begins)
    {
        int bits = 0;
        for (int list = 0; list < counts.Length; list++)
        {
            int step = counts[list] switch { 0 => 0, < Few => 1, < Many => 2, _ => 3 };
            bits |= step << (list * 2);
        }

        return (ushort)(bits | (begins << BeginsAt));
    }

    private static void Mark(Span<WordForm> words, int list)
    {
        for (int at = 0; at < words.Length; at++)
        {
            words[at].Lists |= (ushort)((at == 0 ? 1 : 2) << (list * 2));
        }
    }

    // The longest phrase of each of some lists that starts with the first word.
    private void FindLongest(ReadOnlySpan<WordForm> words, uint lists, Span<int> longest)
    {
        Found(lists & words[0].Alone, 1, longest);
        uint hash = Join(0, words[0].Stem);
        int most = Math.Min(MostWords, words.Length);
        for (int length = 2; length <= most; length++)
        {
            lists &= words[length - 1].Holds;
            if (lists == 0)
            {
                return;
            }

            hash = Join(hash, words[length - 1].Stem);
            Found(lists & _phrases.ListsOf(hash), length, longest);
        }
    }

    private static void Found(uint lists, int length, Span<int> longest)
    {
        for (int list = 0; lists != 0; list++, lists >>= 1)
        {
            longest[list] = (lists & 1) != 0 ? length : longest[list];
        }
    }

    // A bit for each list in which a word is at all.
    private static uint ListsWith(ushort common)
    {
        uint any = (common | ((uint)common >> 1)) & 0x55;
        return (any & 1) | ((any >> 1) & 2) | ((any >> 2) & 4) | ((any >> 3) & 8);
    }

    private static uint Join(uint hash, uint word)
    {
        unchecked
        {
            return ((hash * 0x9E3779B1) ^ word) * 0x85EBCA6B;
        }
    }
}
