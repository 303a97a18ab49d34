namespace Segue.Reading.Tagging;

/// <summary>
/// The features of each word of a sentence, as 32-bit hashes: the word and its neighbours in several forms, alone and in pairs. The same code
/// serves training and reading. A feature is told by its number and its values, so a number once used in a shipped model keeps its meaning.
/// </summary>
internal static class FeatureSet
{
    /// <summary>At most so many features for one word.</summary>
    public const int Most = 160;

    private const uint Before = 0x1F123BB5;
    private const uint After = 0x5A31C1D3;
    private const int Farthest = 6;

    private static readonly WordForm Start = new() { Core = Before, Stem = Before };
    private static readonly WordForm End = new() { Core = After, Stem = After };

    /// <summary>Writes the features of word <paramref name="at"/> and gives their number.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="at">The word.</param>
    /// <param name="keys">Where they go, of <see cref="Most"/>.</param>
    public static int Write(ReadOnlySpan<WordForm> words, int at, Span<uint> keys)
    {
        Writer to = new(keys);
        Window near = new(words, at);
        AddWords(ref to, near);
        AddForms(ref to, near);
        AddGroups(ref to, near);
        AddLists(ref to, near);
        AddUse(ref to, near);
        AddPlace(ref to, words, at);
        AddFar(ref to, words, at);
        return to.Count;
    }

    private static void AddWords(ref Writer to, in Window near)
    {
        ref readonly WordForm w = ref near.Word;
        (uint l1, uint l2, uint r1, uint r2) = (near.Left1.Core, near.Left2.Core, near.Right1.Core, near.Right2.Core);
        to.Add(0, 0);
        to.Add(1, w.Core);
        to.Add(2, l1);
        to.Add(3, r1);
        to.Add(4, l2);
        to.Add(5, r2);
        to.Add(6, l1, w.Core);
        to.Add(7, w.Core, r1);
        to.Add(8, l2, l1);
        to.Add(9, r1, r2);
        to.Add(10, l1, r1);
        to.Add(71, near.Left3.Core);
        to.Add(72, near.Right3.Core);
        to.Add(86, l1, w.Core, r1);
        to.Add(87, l2, l1, w.Core);
        to.Add(88, w.Core, r1, r2);
        to.Add(93, l2, w.Core);
        to.Add(94, w.Core, r2);
    }

    private static void AddForms(ref Writer to, in Window near)
    {
        ref readonly WordForm w = ref near.Word;
        ref readonly WordForm l1 = ref near.Left1;
        ref readonly WordForm r1 = ref near.Right1;
        to.Add(11, w.Stem);
        to.Add(12, l1.Stem);
        to.Add(13, r1.Stem);
        to.Add(14, w.Head2);
        to.Add(15, w.Head3);
        to.Add(16, w.Head4);
        to.Add(17, w.Tail2);
        to.Add(18, w.Tail3);
        to.Add(19, w.Tail4);
        to.Add(20, l1.Tail3);
        to.Add(21, r1.Tail3);
        to.Add(22, w.Shape);
        to.Add(23, l1.Shape);
        to.Add(24, r1.Shape);
        to.Add(25, l1.Shape, w.Shape);
        to.Add(26, w.Shape, r1.Shape);
        to.Add(78, w.Trail);
        to.Add(79, l1.Trail, w.Trail);
        to.Add(83, w.Tail3, r1.Tail3);
        to.Add(84, l1.Tail3, w.Tail3);
        to.Add(90, l1.Stem, w.Stem);
        to.Add(91, w.Stem, r1.Stem);
    }

    private static void AddGroups(ref Writer to, in Window near)
    {
        ref readonly WordForm w = ref near.Word;
        ref readonly WordForm l1 = ref near.Left1;
        ref readonly WordForm l2 = ref near.Left2;
        ref readonly WordForm r1 = ref near.Right1;
        ref readonly WordForm r2 = ref near.Right2;
        to.Add(27, w.Fine);
        to.Add(28, l1.Fine);
        to.Add(29, r1.Fine);
        to.Add(30, l2.Fine);
        to.Add(31, r2.Fine);
        to.Add(32, l1.Fine, w.Fine);
        to.Add(33, w.Fine, r1.Fine);
        to.Add(34, l1.Fine, r1.Fine);
        to.Add(35, w.Coarse);
        to.Add(36, l1.Coarse);
        to.Add(37, r1.Coarse);
        to.Add(38, l2.Coarse);
        to.Add(39, r2.Coarse);
        to.Add(40, l1.Coarse, w.Coarse);
        to.Add(41, w.Coarse, r1.Coarse);
        to.Add(42, l2.Coarse, l1.Coarse);
        to.Add(43, r1.Coarse, r2.Coarse);
        to.Add(44, l1.Coarse, r1.Coarse);
        to.Add(45, l1.Coarse, w.Coarse, r1.Coarse);
        to.Add(46, l2.Coarse, l1.Coarse, w.Coarse);
        to.Add(47, w.Coarse, r1.Coarse, r2.Coarse);
        to.Add(48, w.Topic);
        to.Add(49, l1.Topic);
        to.Add(50, r1.Topic);
        to.Add(51, w.Core, r1.Coarse);
        to.Add(52, l1.Coarse, w.Core);
        to.Add(53, l1.Core, w.Coarse);
        to.Add(54, w.Coarse, r1.Core);
        to.Add(55, near.Left3.Coarse);
        to.Add(56, near.Right3.Coarse);
        to.Add(85, w.Coarse, w.Shape);
        to.Add(92, l2.Coarse, r1.Coarse);
    }

    private static void AddLists(ref Writer to, in Window near)
    {
        ref readonly WordForm w = ref near.Word;
        for (uint list = 0; list < Gazetteers.ListCount; list++)
        {
            uint here = Listed(w, list);
            to.Add(57 + list, here);
            to.Add(61 + list, Listed(near.Left1, list), here);
            to.Add(65 + list, here, Listed(near.Right1, list));
            to.Add(109 + list, (uint)(w.Common >> (int)(list * 2)) & 3, w.Use);
        }

        to.Add(69, w.Lists);
        to.Add(70, w.Lists, w.Coarse);
        to.Add(106, w.Common);
        to.Add(107, near.Left1.Common);
        to.Add(108, near.Right1.Common);
        to.Add(113, w.Common, w.Lists);
    }

    private static void AddUse(ref Writer to, in Window near)
    {
        ref readonly WordForm w = ref near.Word;
        (uint left, uint right) = (near.Left1.Use, near.Right1.Use);
        to.Add(95, w.Use & 7u);
        to.Add(96, (uint)(w.Use >> 3) & 3);
        to.Add(97, (uint)(w.Use >> 5) & 3);
        to.Add(98, (uint)(w.Use >> 7) & 3);
        to.Add(99, w.Use);
        to.Add(100, left, w.Use);
        to.Add(101, w.Use, right);
        to.Add(102, left);
        to.Add(103, right);
        to.Add(104, w.Use, w.Shape);
        to.Add(105, w.Use, w.Coarse);
    }

    private static void AddPlace(ref Writer to, ReadOnlySpan<WordForm> words, int at)
    {
        int left = words.Length - 1 - at;
        to.Add(73, (uint)Math.Min(at, 4));
        to.Add(74, (uint)Math.Min(left, 4));
        to.Add(75, Bucket(words.Length));
        to.Add(76, words[0].Core);
        to.Add(77, words[^1].Core);
        to.Add(82, words[at].Coarse, words[0].Coarse);
        to.Add(89, Bucket(words.Length), (uint)Math.Min(at, 8));
        to.Add(114, (uint)Math.Min(at, 12));
        to.Add(115, (uint)Math.Min(left, 12));
    }

    private static void AddFar(ref Writer to, ReadOnlySpan<WordForm> words, int at)
    {
        for (int far = 3; far <= Farthest; far++)
        {
            to.Add(80, at >= far ? words[at - far].Stem : Before);
            to.Add(81, at + far < words.Length ? words[at + far].Stem : After);
        }
    }

    private static uint Listed(in WordForm word, uint list) => (uint)(word.Lists >> (int)(list * 2)) & 3;

    private static uint Bucket(int words) => words switch { 1 => 1, 2 => 2, 3 => 3, < 6 => 4, < 10 => 5, < 20 => 6, < 40 => 7, _ => 8 };

    /// <summary>A word and three to each side.</summary>
    private readonly ref struct Window
    {
        public readonly ref readonly WordForm Word;
        public readonly ref readonly WordForm Left1;
        public readonly ref readonly WordForm Left2;
        public readonly ref readonly WordForm Left3;
        public readonly ref readonly WordForm Right1;
        public readonly ref readonly WordForm Right2;
        public readonly ref readonly WordForm Right3;

        public Window(ReadOnlySpan<WordForm> words, int at)
        {
            Word = ref words[at];
            Left1 = ref at > 0 ? ref words[at - 1] : ref Start;
            Left2 = ref at > 1 ? ref words[at - 2] : ref Start;
            Left3 = ref at > 2 ? ref words[at - 3] : ref Start;
            Right1 = ref at + 1 < words.Length ? ref words[at + 1] : ref End;
            Right2 = ref at + 2 < words.Length ? ref words[at + 2] : ref End;
            Right3 = ref at + 3 < words.Length ? ref words[at + 3] : ref End;
        }
    }

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
