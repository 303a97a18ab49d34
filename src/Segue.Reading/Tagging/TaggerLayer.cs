using Segue.Reading.Tagging.Vectorized;

namespace Segue.Reading.Tagging;

/// <summary>The weights of one kind of span: one byte for each feature and role. Immutable once made.</summary>
internal sealed class TaggerLayer
{
    /// <summary>What can be gained where nothing comes: less than any sum of a sentence.</summary>
    public const int Nothing = int.MinValue / 4;

    private const int MostSum = 4096;
    private const float LargestSum = 1e9f;
    private const double MostScore = 30;
    private const double LeastScore = -6;

    private readonly uint[] _sorted;
    private readonly sbyte[] _stored;
    private readonly float _scale;
    private readonly Lazy<LayerScorer> _scorer;
    private readonly Lazy<double[]> _factors;
    private readonly int[] _lengthSums;
    private readonly int _mostOfLengths;

    private TaggerLayer(string name, float threshold, bool onlyOne, bool rich, float scale, float[] lengths, uint[] sorted, sbyte[] stored)
    {
        (Name, Threshold, OnlyOne, Rich, Lengths) = (name, threshold, onlyOne, rich, lengths);
        (_scale, _sorted, _stored) = (scale, sorted, stored);
        _scorer = new Lazy<LayerScorer>(() => new LayerScorer(new WeightTable(sorted, stored), rich));
        _factors = new Lazy<double[]>(() => [.. Enumerable.Range(-MostSum, (2 * MostSum) + 1).Select(sum => Math.Exp(Math.Clamp(sum * (double)scale, -MostScore, MostScore)))]);
        _lengthSums = [.. lengths.Select(length => (int)MathF.Round(length / scale))];
        Hopeless = onlyOne || rich ? int.MinValue / 2 : (int)(LeastScore / scale);
        _mostOfLengths = _lengthSums.Length > 1 ? _lengthSums[1..].Max() : 0;
        LengthFactors = [.. lengths.Select(length => Math.Exp(Math.Clamp(length, -MostScore, MostScore)))];
    }

    /// <summary>Gets what the layer finds, such as <c>knowledge</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the least gain in probability for which a span is taken, see <see cref="SpanChooser"/>.</summary>
    public float Threshold { get; }

    /// <summary>Gets a value indicating whether each text holds exactly one span.</summary>
    public bool OnlyOne { get; }

    /// <summary>Gets a value indicating whether it was trained with <see cref="RichFeatures"/>.</summary>
    public bool Rich { get; }

    /// <summary>Gets the weight of each length, that of one word first.</summary>
    public float[] Lengths { get; }

    /// <summary>Gets what each length multiplies the odds of a span by.</summary>
    public double[] LengthFactors { get; }

    /// <summary>Gets what adds up the weights of words.</summary>
    public LayerScorer Scorer => _scorer.Value;

    /// <summary>Gets what one unit of a sum of weights stands for.</summary>
    public float Scale => _scale;

    /// <summary>Gets the number of features with weights.</summary>
    public int Count => _sorted.Length;

    /// <summary>Makes a layer of trained weights: the features that weigh most, rounded to a byte for each role.</summary>
    /// <param name="plan">How it was trained.</param>
    /// <param name="weights">The trained weights.</param>
    public static TaggerLayer Create(Training.LayerPlan plan, Training.SpanWeights weights)
    {
        float[] values = weights.Values;
        uint[] kept = [.. weights.Weightiest(plan.Features).Keys];
        float largest = kept.Length == 0 ? 1 : kept.Max(key => weights.Largest(weights.Ids[key]));
        float scale = Math.Max(largest, 1e-6f) / sbyte.MaxValue;
        sbyte[] stored = new sbyte[kept.Length * Role.Count];
        for (int i = 0; i < kept.Length; i++)
        {
            for (int role = 0; role < Role.Count; role++)
            {
                stored[(i * Role.Count) + role] = (sbyte)Math.Clamp(MathF.Round(values[(weights.Ids[kept[i]] * Role.Count) + role] / scale), -sbyte.MaxValue, sbyte.MaxValue);
            }
        }

        return new TaggerLayer(plan.Name, plan.Threshold, plan.OnlyOne, plan.Rich, scale, weights.Lengths, kept, stored);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is not a layer.</exception>
    public static TaggerLayer Read(BinaryReader from)
    {
        string name = from.ReadString();
        float threshold = from.ReadSingle();
        bool onlyOne = from.ReadBoolean();
        bool rich = from.ReadBoolean();
        float scale = from.ReadSingle();
        float[] lengths = new float[from.ReadByte()];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = from.ReadSingle();
        }

        if (lengths.Length == 0 || !float.IsFinite(threshold) || !(scale > 0) || !Array.TrueForAll([scale, (float)LeastScore, .. lengths], value => Math.Abs(value / scale) < LargestSum))
        {
            throw new InvalidDataException("The model's weights are no numbers.");
        }

        uint[] sorted = HashList.Read(from);
        sbyte[] stored = new sbyte[sorted.Length * Role.Count];
        from.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(stored.AsSpan()));
        return new TaggerLayer(name, threshold, onlyOne, rich, scale, lengths, sorted, stored);
    }

    /// <summary>Writes the layer.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write(Name);
        to.Write(Threshold);
        to.Write(OnlyOne);
        to.Write(Rich);
        to.Write(_scale);
        to.Write((byte)Lengths.Length);
        foreach (float length in Lengths)
        {
            to.Write(length);
        }

        HashList.Write(to, _sorted);
        to.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_stored.AsSpan()));
    }

    /// <summary>Gets the least sum of a span that is worth looking at, before what its words tell together is added; long spans gain too much by that to be left out.</summary>
    public int Hopeless { get; }

    /// <summary>For each word the most that a span of several, begun before it, can gain from it and the words after it, its length included; the plain search of each is spared by it.</summary>
    public void MostToCome(ReadOnlySpan<RoleSums> sums, Span<int> most)
    {
        int come = Nothing;
        for (int at = sums.Length - 1; at >= 0; at--)
        {
            RoleSums sum = sums[at];
            come = sum.Inside + Math.Max(sum.End + _mostOfLengths, come);
            most[at] = come;
        }
    }

    /// <summary>The length of the longest span from the first word on whose sum is above <paramref name="least"/>; 0 when there is none.</summary>
    /// <param name="sums">The words from the first one on.</param>
    /// <param name="come">What <see cref="MostToCome"/> says of the second word; <see cref="Nothing"/> where there is none.</param>
    /// <param name="least">The least.</param>
    public int LongestAbove(ReadOnlySpan<RoleSums> sums, int come, int least)
    {
        RoleSums first = sums[0];
        int[] lengths = _lengthSums;
        int longest = first.Single + lengths[0] > least ? 1 : 0;
        int begun = first.Begin + first.Inside;
        if (begun + come <= least)
        {
            return longest;
        }

        int most = Math.Min(lengths.Length, sums.Length);
        for (int length = 2; length <= most; length++)
        {
            RoleSums last = sums[length - 1];
            begun += last.Inside;
            longest = begun + last.End + lengths[length - 1] > least ? length : longest;
        }

        return longest;
    }

    /// <summary>Writes what each role of each word multiplies the odds of a span by.</summary>
    public void Multiply(ReadOnlySpan<RoleSums> sums, Span<double> factors)
    {
        double[] known = _factors.Value;
        for (int at = 0; at < sums.Length; at++)
        {
            RoleSums sum = sums[at];
            Span<double> to = factors.Slice(at * Role.Count, Role.Count);
            to[Role.Begin] = known[Math.Clamp(sum.Begin + MostSum, 0, 2 * MostSum)];
            to[Role.Inside] = known[Math.Clamp(sum.Inside + MostSum, 0, 2 * MostSum)];
            to[Role.End] = known[Math.Clamp(sum.End + MostSum, 0, 2 * MostSum)];
            to[Role.Single] = known[Math.Clamp(sum.Single + MostSum, 0, 2 * MostSum)];
            to[Role.Adjacent] = known[Math.Clamp(sum.Adjacent + MostSum, 0, 2 * MostSum)];
        }
    }
}
