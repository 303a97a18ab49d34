namespace Segue.Reading.Tagging;

/// <summary>
/// The features of each word of a sentence, as 32-bit hashes: the word and its neighbours in several forms, alone and in pairs. The same code
/// serves training and reading.
/// </summary>
internal static class FeatureSet
{
    /// <summary>At most so many features for one word.</summary>
    public const int Most = 160;

    private const uint Before = 0x1F123BB5;
    private const uint After = 0x5A31C1D3;

    /// <summary>Writes the features of word <paramref name="at"/> and gives their number.</summary>
    public static int Write(ReadOnlySpan<WordForm> words, int at, Span<uint> keys)
    {
        Writer to = new(keys);
        WordForm none = default;
        none.Core = none.Stem = Before;
        WordForm end = default;
        end.Core = end.Stem = After;
        WordForm w = words[at];
        WordForm l1 = at > 0 ? words[at - 1] : none;
        WordForm l2 = at > 1 ? words[at - 2] : none;
        WordForm l3 = at > 2 ? words[at - 3] : none;
        WordForm r1 = at + 1 < words.Length ? words[at + 1] : end;
        WordForm r2 = at + 2 < words.Length ? words[at + 2] : end;
        WordForm r3 = at + 3 < words.Length ? words[at + 3] : end;

        to.Add(0, 0);
        to.Add(1, w.Core); to.Add(2, l1.Core); to.Add(3, r1.Core); to.Add(4, l2.Core); to.Add(5, r2.Core);
        to.Add(6, l1.Core, w.Core); to.Add(7, w.Core, r1.Core); to.Add(8, l2.Core, l1.Core); to.Add(9, r1.Core, r2.Core); to.Add(10, l1.Core, r1.Core);
        to.Add(11, w.Stem); to.Add(12, l1.Stem); to.Add(13, r1.Stem);
        to.Add(14, w.Head2); to.Add(15, w.Head3); to.Add(16, w.Head4);
        to.Add(17, w.Tail2); to.Add(18, w.Tail3); to.Add(19, w.Tail4);
        to.Add(20, l1.Tail3); to.Add(21, r1.Tail3);
        to.Add(22, w.Shape); to.Add(23, l1.Shape); to.Add(24, r1.Shape); to.Add(25, l1.Shape, w.Shape); to.Add(26, w.Shape, r1.Shape);
        to.Add(27, w.Fine); to.Add(28, l1.Fine); to.Add(29, r1.Fine); to.Add(30, l2.Fine); to.Add(31, r2.Fine);
        to.Add(32, l1.Fine, w.Fine); to.Add(33, w.Fine, r1.Fine); to.Add(34, l1.Fine, r1.Fine);
        to.Add(35, w.Coarse); to.Add(36, l1.Coarse); to.Add(37, r1.Coarse); to.Add(38, l2.Coarse); to.Add(39, r2.Coarse);
        to.Add(40, l1.Coarse, w.Coarse); to.Add(41, w.Coarse, r1.Coarse); to.Add(42, l2.Coarse, l1.Coarse); to.Add(43, r1.Coarse, r2.Coarse); to.Add(44, l1.Coarse, r1.Coarse);
        to.Add(45, l1.Coarse, w.Coarse, r1.Coarse); to.Add(46, l2.Coarse, l1.Coarse, w.Coarse); to.Add(47, w.Coarse, r1.Coarse, r2.Coarse);
        to.Add(48, w.Topic); to.Add(49, l1.Topic); to.Add(50, r1.Topic);
        to.Add(51, w.Core, r1.Coarse); to.Add(52, l1.Coarse, w.Core); to.Add(53, l1.Core, w.Coarse); to.Add(54, w.Coarse, r1.Core);
        to.Add(55, l3.Coarse); to.Add(56, r3.Coarse);

        for (uint list = 0; list < 4; list++)
        {
            to.Add(57 + list, Listed(w, list)); to.Add(61 + list, Listed(l1, list), Listed(w, list)); to.Add(65 + list, Listed(w, list), Listed(r1, list));
        }

        to.Add(69, w.Lists); to.Add(70, w.Lists, w.Coarse);

        to.Add(71, l3.Core); to.Add(72, r3.Core);
        to.Add(73, (uint)Math.Min(at, 4)); to.Add(74, (uint)Math.Min(words.Length - 1 - at, 4));
        to.Add(75, Bucket(words.Length)); to.Add(76, words[0].Core); to.Add(77, words[^1].Core);
        to.Add(78, w.Trail); to.Add(79, l1.Trail, w.Trail);
        for (int far = 3; far <= 6; far++)
        {
            to.Add(80, at >= far ? words[at - far].Stem : Before);
            to.Add(81, at + far < words.Length ? words[at + far].Stem : After);
        }

        to.Add(82, w.Coarse, words[0].Coarse); to.Add(83, w.Tail3, r1.Tail3); to.Add(84, l1.Tail3, w.Tail3); to.Add(85, w.Coarse, w.Shape);
        to.Add(86, l1.Core, w.Core, r1.Core); to.Add(87, l2.Core, l1.Core, w.Core); to.Add(88, w.Core, r1.Core, r2.Core);
        to.Add(89, Bucket(words.Length), (uint)Math.Min(at, 8)); to.Add(90, l1.Stem, w.Stem); to.Add(91, w.Stem, r1.Stem);
        to.Add(92, l2.Coarse, r1.Coarse);
        to.Add(93, l2.Core, w.Core); to.Add(94, w.Core, r2.Core);

        to.Add(95, w.Use & 7u); to.Add(96, (uint)(w.Use >> 3) & 3); to.Add(97, (uint)(w.Use >> 5) & 3); to.Add(98, (uint)(w.Use >> 7) & 3); to.Add(99, w.Use);
        to.Add(100, l1.Use, w.Use); to.Add(101, w.Use, r1.Use); to.Add(102, l1.Use); to.Add(103, r1.Use);
        to.Add(104, w.Use, w.Shape); to.Add(105, w.Use, w.Coarse);

        to.Add(106, w.Common); to.Add(107, l1.Common); to.Add(108, r1.Common);
        for (uint list = 0; list < 4; list++)
        {
            to.Add(109 + list, (uint)(w.Common >> (int)(list * 2)) & 3, w.Use);
        }

        to.Add(113, w.Common, w.Lists);

        to.Add(114, (uint)Math.Min(at, 12)); to.Add(115, (uint)Math.Min(words.Length - 1 - at, 12));

        return to.Count;
    }

    private static uint Listed(in WordForm word, uint list) => (uint)(word.Lists >> (int)(list * 2)) & 3;

    private static uint Bucket(int words) => words switch { 1 => 1, 2 => 2, 3 => 3, < 6 => 4, < 10 => 5, < 20 => 6, < 40 => 7, _ => 8 };

    private ref struct Writer(Span<uint> keys)
    {
        private readonly Span<uint> _keys = keys;

        public int Count { get; private set; }

        public void Add(uint template, uint value) => _keys[Count++] = Mix(template, value);

        public void Add(uint template, uint one, uint other) => _keys[Count++] = Mix(Mix(template, one), other);

        public void Add(uint template, uint one, uint other, uint third) => _keys[Count++] = Mix(Mix(Mix(template, one), other), third);

        private static uint Mix(uint seed, uint value)
        {
            unchecked
            {
                uint hash = (seed * 0x9E3779B1) ^ value;
                hash *= 0x85EBCA6B;
                hash ^= hash >> 13;
                hash *= 0xC2B2AE35;
                return hash ^ (hash >> 16);
            }
        }
    }
}
