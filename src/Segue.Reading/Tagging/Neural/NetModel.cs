using System.Runtime.InteropServices;

namespace Segue.Reading.Tagging.Neural;

/// <summary>The nets of a <see cref="CarefulTagger"/>, all of one shape, and what they need.</summary>
/// <param name="MadeFor">The <see cref="TaggerModel.Sum"/> of the model that they were trained beside: their features mean nothing to another.</param>
/// <param name="Vectors">The vectors of words.</param>
/// <param name="Features">The features they know, in rising order; each has the row of its place.</param>
/// <param name="Heads">What they find, in the order of their heads.</param>
/// <param name="Nets">The nets; what they say is averaged.</param>
internal sealed record NetModel(uint MadeFor, WordVectors Vectors, uint[] Features, NetHead[] Heads, SpanNet[] Nets)
{
    private const uint Mark = 0x314E4753;
    private const int MostNumbers = 64_000_000;

    /// <summary>Gets the row of each feature.</summary>
    public Dictionary<uint, int> Rows { get; } = Number(Features);

    /// <summary>The features in rising order, numbered from 0.</summary>
    public static Dictionary<uint, int> Number(uint[] features)
    {
        Dictionary<uint, int> rows = new(features.Length);
        foreach (uint feature in features)
        {
            rows.TryAdd(feature, rows.Count);
        }

        return rows;
    }

    /// <summary>Reads a file of nets.</summary>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public static NetModel Read(Stream stream) => PackedFile.Read(stream, Mark, "file of nets", Read);

    /// <summary>Writes the file; the same nets give the same bytes.</summary>
    public void Write(Stream stream) => PackedFile.Write(stream, Mark, Write);

    private static NetModel Read(BinaryReader from)
    {
        uint madeFor = from.ReadUInt32();
        WordVectors vectors = WordVectors.Read(from);
        uint[] features = HashList.Read(from);
        (int width, int pairs) = (from.ReadByte(), from.ReadByte());
        int[] reaches = [.. from.ReadBytes(from.ReadByte())];
        NetHead[] heads = new NetHead[from.ReadByte()];
        int[] longest = new int[heads.Length];
        for (int head = 0; head < heads.Length; head++)
        {
            heads[head] = new NetHead(from.ReadString(), from.ReadSingle());
            longest[head] = from.ReadByte();
        }

        NetShape shape = new(features.Length, vectors.Length, width, reaches, pairs, longest);
        if (!shape.Fits || width == 0 || heads.Length == 0 || !Array.TrueForAll(heads, head => float.IsFinite(head.Threshold)) || longest.Contains(0) || shape.Size > MostNumbers || (long)features.Length * width > MostNumbers)
        {
            throw new InvalidDataException("The sizes of the nets cannot be true.");
        }

        SpanNet[] nets = new SpanNet[from.ReadByte()];
        if (nets.Length == 0)
        {
            throw new InvalidDataException("The file of nets holds none.");
        }

        for (int at = 0; at < nets.Length; at++)
        {
            nets[at] = new SpanNet(shape, ReadRows(from, features.Length * width), ReadValues(from, shape.Size));
        }

        return new NetModel(madeFor, vectors, features, heads, nets);
    }

    private void Write(BinaryWriter to)
    {
        to.Write(MadeFor);
        Vectors.Write(to);
        HashList.Write(to, Features);
        NetShape shape = Nets[0].Shape;
        to.Write((byte)shape.Width);
        to.Write((byte)shape.Pairs);
        to.Write((byte)shape.Reaches.Length);
        Array.ForEach(shape.Reaches, reach => to.Write((byte)reach));
        to.Write((byte)Heads.Length);
        for (int head = 0; head < Heads.Length; head++)
        {
            to.Write(Heads[head].Name);
            to.Write(Heads[head].Threshold);
            to.Write((byte)shape.Longest[head]);
        }

        to.Write((byte)Nets.Length);
        foreach (SpanNet net in Nets)
        {
            WriteRows(to, net.Rows);
            Array.ForEach(net.Values, value => to.Write((Half)value));
        }
    }

    // A byte for each number of the rows, in steps of the largest one's hundredth or so.
    private static void WriteRows(BinaryWriter to, float[] rows)
    {
        float step = Math.Max(1e-6f, rows.Length == 0 ? 0 : Math.Max(rows.Max(), -rows.Min())) / sbyte.MaxValue;
        to.Write(step);
        to.Write(MemoryMarshal.AsBytes(rows.Select(value => (sbyte)MathF.Round(value / step)).ToArray().AsSpan()));
    }

    private static float[] ReadRows(BinaryReader from, int count)
    {
        float step = Finite(from.ReadSingle());
        sbyte[] stored = new sbyte[count];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(stored.AsSpan()));
        return Array.ConvertAll(stored, value => value * step);
    }

    private static float[] ReadValues(BinaryReader from, int count)
    {
        float[] values = new float[count];
        foreach (ref float value in values.AsSpan())
        {
            value = Finite((float)from.ReadHalf());
        }

        return values;
    }

    private static float Finite(float value) => float.IsFinite(value) ? value : throw new InvalidDataException("The nets' weights are no numbers.");
}

/// <summary>A kind of span that nets find.</summary>
/// <param name="Name">See <see cref="TaggerLayers"/>.</param>
/// <param name="Threshold">The least gain in probability for which a span is taken, see <see cref="SpanChooser"/>.</param>
internal sealed record NetHead(string Name, float Threshold);
