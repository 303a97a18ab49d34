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

    private readonly HashSet<uint>[] _lists;
    private readonly Dictionary<uint, ushort> _common;

    private Gazetteers(HashSet<uint>[] lists, Dictionary<uint, ushort> common) => (_lists, _common) = (lists, common);

    /// <summary>Builds the lists from their phrases; phrases of more than six words are left out.</summary>
    public static Gazetteers Create(IReadOnlyList<IEnumerable<string>> lists)
    {
        HashSet<uint>[] hashes = [.. lists.Select(_ => new HashSet<uint>())];
        Dictionary<uint, int[]> counts = [];
        for (int list = 0; list < lists.Count; list++)
        {
            foreach (string phrase in lists[list])
            {
                Add(phrase, list, hashes[list], counts);
            }
        }

        return new Gazetteers(hashes, counts.ToDictionary(pair => pair.Key, pair => Pack(pair.Value)));
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
            common.Add(stem, from.ReadByte());
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
            to.Write((byte)_common[stem]);
        }
    }

    /// <summary>Marks the words that stand in a listed phrase, the leftmost and there the longest, and how common each word is in the lists.</summary>
    public void Fill(Span<WordForm> words)
    {
        for (int at = 0; at < words.Length; at++)
        {
            words[at].Common = _common.GetValueOrDefault(words[at].Stem);
        }

        for (int list = 0; list < _lists.Length; list++)
        {
            for (int start = 0; start < words.Length; start++)
            {
                int length = LongestAt(words, start, list);
                for (int at = 0; at < length; at++)
                {
                    words[start + at].Lists |= (ushort)((at == 0 ? 1 : 2) << (list * 2));
                }

                start += Math.Max(0, length - 1);
            }
        }
    }

    private static void Add(string phrase, int list, HashSet<uint> to, Dictionary<uint, int[]> counts)
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
        }
    }

    private static ushort Pack(int[] counts)
    {
        int bits = 0;
        for (int list = 0; list < counts.Length; list++)
        {
            int step = counts[list] switch { 0 => 0, < Few => 1, < Many => 2, _ => 3 };
            bits |= step << (list * 2);
        }

        return (ushort)bits;
    }

    private int LongestAt(ReadOnlySpan<WordForm> words, int start, int list)
    {
        uint hash = 0;
        int longest = 0;
        int most = Math.Min(MostWords, words.Length - start);
        for (int length = 1; length <= most; length++)
        {
            WordForm word = words[start + length - 1];
            if (((word.Common >> (list * 2)) & 3) == 0)
            {
                break;
            }

            hash = Join(hash, word.Stem);
            if (_lists[list].Contains(hash))
            {
                longest = length;
            }
        }

        return longest;
    }

    private static uint Join(uint hash, uint word)
    {
        unchecked
        {
            return ((hash * 0x9E3779B1) ^ word) * 0x85EBCA6B;
        }
    }
}
