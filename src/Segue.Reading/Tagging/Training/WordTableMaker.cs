using System.Numerics;
using System.Runtime.InteropServices;
using Segue.Reading.Tagging.Neural;

namespace Segue.Reading.Tagging.Training;

/// <summary>
/// Finds groups of words that are used alike in unlabelled text: each word is described by which common words stand beside it (pointwise mutual
/// information), that table is reduced to a few dimensions, and words that point the same way are put together. Topic groups do the same with the
/// words of a wider window. Deterministic by seed.
/// </summary>
internal sealed class WordTableMaker(int seed)
{
    private const int LeastCount = 4;
    private const int MostWords = 30_000;
    private const int Contexts = 2_500;
    private const int Dimensions = 64;
    private const int AskReach = 4;
    private const uint Break = 0;
    private const string Gaps = " \t\u00A0";

    private static readonly HashSet<uint> AskCues =
    [
        .. new[]
        {
            "experience", "experienced", "knowledge", "proficiency", "proficient", "understanding", "familiarity", "familiar",
            "skills", "skilled", "expertise", "background", "degree",
        }.Select(word => WordForm.Of(word).Core),
    ];

    private readonly List<uint[]> _texts = [];
    private readonly Dictionary<uint, Uses> _uses = [];

    /// <summary>Gets the vectors that the groups were made from; none before <see cref="Make"/>.</summary>
    public WordVectors Vectors { get; private set; } = WordVectors.Create([], []);

    /// <summary>Takes in one text, an ad or a sentence.</summary>
    public void Add(string text)
    {
        List<uint> cores = [];
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            AddLine(line, cores);
            cores.Add(Break);
        }

        _texts.Add([.. cores]);
    }

    /// <summary>The table of the words of all texts.</summary>
    /// <param name="fine">How many groups of words that stand beside the same words.</param>
    /// <param name="coarse">How many groups of such groups.</param>
    /// <param name="topics">How many groups of words of the same ads.</param>
    public WordTable Make(int fine, int coarse, int topics)
    {
        uint[] vocabulary = [.. _uses.Where(pair => pair.Value.Count >= LeastCount).OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key).Take(MostWords).Select(pair => pair.Key)];
        Dictionary<uint, int> index = [];
        for (int i = 0; i < vocabulary.Length; i++)
        {
            index.Add(vocabulary[i], i);
        }

        float[][] near = Embed(Count(_texts, index, [-2, -1, 1, 2]), vocabulary.Length, Contexts * 4);
        (int[] fineOf, float[][] centres) = Cluster(near, fine, 25);
        (int[] coarseOf, _) = Cluster(centres, coarse, 40);
        float[][] wide = Embed(CountWide(_texts, index), vocabulary.Length, Contexts);
        (int[] topicOf, _) = Cluster(wide, topics, 25);
        Dictionary<uint, WordTable.Entry> words = [];
        for (int i = 0; i < vocabulary.Length; i++)
        {
            words.Add(vocabulary[i], new WordTable.Entry((ushort)(fineOf[i] + 1), (ushort)(topicOf[i] + 1), _uses[vocabulary[i]].Pack()));
        }

        // The rows are of length 1, so that the square of each number is one part in so many.
        float unit = MathF.Sqrt(Dimensions);
        Vectors = WordVectors.Create(vocabulary, [.. near.Zip(wide, (one, other) => (float[])[.. one.Concat(other).Select(value => value * unit)])]);
        return new WordTable(words, [0, .. coarseOf.Select(one => (ushort)(one + 1))]);
    }

    private void AddLine(ReadOnlySpan<char> line, List<uint> cores)
    {
        int sinceAsk = int.MaxValue;
        bool opens = true;
        bool comma = false;
        foreach (Range range in line.SplitAny(Gaps))
        {
            ReadOnlySpan<char> word = line[range];
            ReadOnlySpan<char> bare = WordForm.Strip(word);
            if (!HoldsLetter(bare))
            {
                comma |= word.ContainsAny(',', '/');
                continue;
            }

            uint core = WordForm.Of(word).Core;
            ref Uses? uses = ref CollectionsMarshal.GetValueRefOrAddDefault(_uses, core, out _);
            uses ??= new Uses();
            sinceAsk = AskCues.Contains(core) ? 0 : sinceAsk == int.MaxValue ? sinceAsk : sinceAsk + 1;
            bool listed = comma || word[0] == '(' || word[^1] is ',' or ')' or '/';
            uses.Add(!opens, char.IsUpper(bare[0]), listed, sinceAsk is > 0 and <= AskReach);
            cores.Add(core);
            comma = word[^1] is ',' or '/';
            opens = word[^1] is '.' or '!' or '?' or ':' or ';';
            if (opens)
            {
                sinceAsk = int.MaxValue;
                cores.Add(Break);
            }
        }
    }

    private static bool HoldsLetter(ReadOnlySpan<char> word)
    {
        foreach (char unit in word)
        {
            if (char.IsLetterOrDigit(unit))
            {
                return true;
            }
        }

        return false;
    }

    // How often each word has each common word at each distance; the key is word * all contexts + context.
    private static Dictionary<long, float> Count(IReadOnlyList<uint[]> texts, Dictionary<uint, int> index, int[] distances)
    {
        Dictionary<long, float> pairs = [];
        foreach (uint[] text in texts)
        {
            int[] ids = [.. text.Select(word => index.GetValueOrDefault(word, -1))];
            for (int at = 0; at < ids.Length; at++)
            {
                for (int d = 0; d < distances.Length && ids[at] >= 0; d++)
                {
                    int other = at + distances[d];
                    if (other >= 0 && other < ids.Length && ids[other] is >= 0 and < Contexts)
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(pairs, ((long)ids[at] * (Contexts * 4)) + (d * Contexts) + ids[other], out _) += Math.Abs(distances[d]) == 1 ? 1f : 0.5f;
                    }
                }
            }
        }

        return pairs;
    }

    private static Dictionary<long, float> CountWide(IReadOnlyList<uint[]> texts, Dictionary<uint, int> index)
    {
        const int Window = 12;
        Dictionary<long, float> pairs = [];
        foreach (uint[] text in texts)
        {
            int[] ids = [.. text.Select(word => index.GetValueOrDefault(word, -1)).Where(id => id >= 60)];
            for (int at = 0; at < ids.Length; at++)
            {
                for (int other = Math.Max(0, at - Window); other < Math.Min(ids.Length, at + Window + 1); other++)
                {
                    if (other != at && ids[other] < Contexts)
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(pairs, ((long)ids[at] * Contexts) + ids[other], out _) += 1f;
                    }
                }
            }
        }

        return pairs;
    }

    private float[][] Embed(Dictionary<long, float> pairs, int rows, int columns)
    {
        SparseTable table = SparseTable.MutualInformation(pairs, rows, columns);
        return table.Reduce(Dimensions, 6, seed);
    }

    /// <summary>Spherical k-means: the group of each row and the middle of each group.</summary>
    private (int[] Groups, float[][] Centres) Cluster(float[][] rows, int count, int rounds)
    {
        Random random = new(seed);
        int[] chosen = [.. Enumerable.Range(0, rows.Length)];
        random.Shuffle(chosen.AsSpan(0, Math.Min(rows.Length, count * 8)));
        float[][] centres = [.. chosen.Take(count).Select(i => (float[])rows[i].Clone())];
        int[] groups = new int[rows.Length];
        for (int round = 0; round < rounds; round++)
        {
            float[][] sums = [.. centres.Select(centre => new float[centre.Length])];
            for (int i = 0; i < rows.Length; i++)
            {
                groups[i] = Nearest(rows[i], centres);
                Add(rows[i], sums[groups[i]]);
            }

            for (int k = 0; k < centres.Length; k++)
            {
                float length = MathF.Sqrt(Dot(sums[k], sums[k]));
                centres[k] = length > 0 ? [.. sums[k].Select(x => x / length)] : (float[])rows[random.Next(rows.Length)].Clone();
            }
        }

        return (groups, centres);
    }

    private static int Nearest(float[] row, float[][] centres)
    {
        int best = 0;
        float most = float.NegativeInfinity;
        for (int k = 0; k < centres.Length; k++)
        {
            float likeness = Dot(row, centres[k]);
            if (likeness > most)
            {
                (best, most) = (k, likeness);
            }
        }

        return best;
    }

    private static void Add(float[] row, float[] to)
    {
        for (int i = 0; i < row.Length; i++)
        {
            to[i] += row[i];
        }
    }

    private static float Dot(float[] one, float[] other)
    {
        Vector<float> sums = Vector<float>.Zero;
        for (int i = 0; i + Vector<float>.Count <= one.Length; i += Vector<float>.Count)
        {
            sums += new Vector<float>(one, i) * new Vector<float>(other, i);
        }

        return Vector.Sum(sums);
    }

    private sealed class Uses
    {
        private int _inside;
        private int _capital;
        private int _listed;
        private int _asked;

        public int Count { get; private set; }

        public void Add(bool inside, bool capital, bool listed, bool asked)
        {
            Count++;
            _inside += inside ? 1 : 0;
            _capital += inside && capital ? 1 : 0;
            _listed += listed ? 1 : 0;
            _asked += asked ? 1 : 0;
        }

        // Capitals count only where the word does not open a sentence.
        public ushort Pack() => WordUse.Pack(Count, _inside == 0 ? 0 : (int)((long)_capital * Count / _inside), _listed, _asked);
    }
}
