namespace Segue.Reading.Tagging.Neural;

/// <summary>Takes sentences through a net. The buffers are reused; not for use by two threads at once.</summary>
internal sealed class NetPass(SpanNet net, WordVectors vectors)
{
    private readonly NetShape _shape = net.Shape;
    private float[][] _states = [.. Enumerable.Repeat(Array.Empty<float>(), net.Shape.Reaches.Length + 1)];
    private float[][] _added = [.. Enumerable.Repeat(Array.Empty<float>(), net.Shape.Reaches.Length)];
    private float[] _vectors = [];
    private float[] _outputs = [];
    private float[] _scores = [];
    private float[] _pairs = [];

    /// <summary>Gets the words' vectors, one after another.</summary>
    public Span<float> Vectors => _vectors.AsSpan(0, Words * _shape.Vector);

    /// <summary>Gets the number of words.</summary>
    public int Words { get; private set; }

    /// <summary>What stands for the words before a layer; that of the number of layers stands before the heads.</summary>
    public Span<float> State(int layer) => _states[layer].AsSpan(0, Words * _shape.Width);

    /// <summary>What a layer added to the words.</summary>
    public Span<float> Added(int layer) => _added[layer].AsSpan(0, Words * _shape.Width);

    /// <summary>What the last head gave, <see cref="NetShape.Outputs"/> for each word.</summary>
    public Span<float> Outputs => _outputs.AsSpan(0, Words * _shape.Outputs);

    /// <summary>Takes a sentence up to the heads.</summary>
    /// <param name="input">The sentence.</param>
    /// <param name="chance">Hides some of what goes by, when learning; null when reading.</param>
    public void Run(NetInput input, NetChance? chance = null)
    {
        Words = input.Count;
        Grow();
        Span<float> state = State(0);
        for (int at = 0; at < Words; at++)
        {
            Span<float> word = state.Slice(at * _shape.Width, _shape.Width);
            net.Values.AsSpan(_shape.BiasAt, _shape.Width).CopyTo(word);
            AddFeatures(input, at, word, chance);
            vectors.Fill(chance?.HidesWord(at) == true ? -1 : input.Words[at], Vectors.Slice(at * _shape.Vector, _shape.Vector));
        }

        Tables.AddProduct(Vectors, net.Values.AsSpan(NetShape.ProjectionAt, _shape.Vector * _shape.Width), state, _shape.Vector, _shape.Width);
        chance?.Hide(0, state);
        for (int layer = 0; layer < _shape.Reaches.Length; layer++)
        {
            RunLayer(layer, chance);
        }
    }

    /// <summary>Fills a lattice with the scores of a head.</summary>
    public void Fill(int head, SpanLattice lattice)
    {
        int width = _shape.Width;
        int outputs = _shape.Outputs;
        int at = _shape.HeadAt(head);
        Spread(net.Values.AsSpan(at + (width * outputs), outputs), Outputs);
        Tables.AddProduct(State(_shape.Reaches.Length), net.Values.AsSpan(at, width * outputs), Outputs, width, outputs);
        for (int word = 0; word < Words; word++)
        {
            Outputs.Slice(word * outputs, Role.Count).CopyTo(_scores.AsSpan(word * Role.Count));
        }

        FillPairs(_shape.Longest[head]);
        int lengths = _shape.LengthsAt(head);
        lattice.Fill(_scores, Words, net.Values[lengths..(lengths + _shape.Longest[head])], _pairs);
    }

    /// <summary>The scores of the roles by the last head.</summary>
    public float[] Scores => _scores;

    /// <summary>The rows of one table that stand as many words to one side of those of another.</summary>
    /// <param name="table">The table.</param>
    /// <param name="shift">How far: before, when negative.</param>
    /// <param name="width">The length of a row.</param>
    /// <param name="from">Whether the rows are those looked at, or those that look.</param>
    public static Span<float> Shifted(Span<float> table, int shift, int width, bool from)
    {
        int skip = Math.Min(table.Length, Math.Abs(shift) * width);
        return (shift < 0) == from ? table[..^skip] : table[skip..];
    }

    private void RunLayer(int layer, NetChance? chance)
    {
        int width = _shape.Width;
        int at = _shape.LayerAt(layer);
        Span<float> added = Added(layer);
        Spread(net.Values.AsSpan(at + (3 * width * width), width), added);
        for (int side = -1; side <= 1; side++)
        {
            int shift = side * _shape.Reaches[layer];
            ReadOnlySpan<float> table = net.Values.AsSpan(at + ((side + 1) * width * width), width * width);
            Tables.AddProduct(Shifted(State(layer), shift, width, from: true), table, Shifted(added, shift, width, from: false), width, width);
        }

        Span<float> next = State(layer + 1);
        State(layer).CopyTo(next);
        for (int i = 0; i < added.Length; i++)
        {
            added[i] = MathF.Max(0, added[i]);
        }

        chance?.Hide(layer + 1, added);
        for (int i = 0; i < added.Length; i++)
        {
            next[i] += added[i];
        }
    }

    private void AddFeatures(NetInput input, int word, Span<float> to, NetChance? chance)
    {
        for (int k = input.Offsets[word]; k < input.Offsets[word + 1]; k++)
        {
            float strength = chance?.Strength(k) ?? 1;
            if (strength > 0)
            {
                Tables.AddScaled(net.Rows.AsSpan(input.Features[k] * _shape.Width, _shape.Width), strength, to);
            }
        }
    }

    // What the first word says goes with what the last says, for spans of several words.
    private void FillPairs(int longest)
    {
        for (int start = 0; start < Words; start++)
        {
            Span<float> first = Outputs.Slice((start * _shape.Outputs) + Role.Count, _shape.Pairs);
            for (int length = 1; length <= longest; length++)
            {
                float sum = 0;
                if (length > 1 && start + length <= Words)
                {
                    Span<float> last = Outputs.Slice(((start + length - 1) * _shape.Outputs) + Role.Count + _shape.Pairs, _shape.Pairs);
                    for (int i = 0; i < first.Length; i++)
                    {
                        sum += first[i] * last[i];
                    }
                }

                _pairs[(start * longest) + length - 1] = sum;
            }
        }
    }

    private static void Spread(ReadOnlySpan<float> row, Span<float> to)
    {
        for (int at = 0; at < to.Length; at += row.Length)
        {
            row.CopyTo(to[at..]);
        }
    }

    private void Grow()
    {
        int words = Math.Max(64, Words);
        if (_vectors.Length >= words * _shape.Vector && _scores.Length >= words * Role.Count)
        {
            return;
        }

        words *= 2;
        _vectors = new float[words * _shape.Vector];
        _states = [.. _states.Select(_ => new float[words * _shape.Width])];
        _added = [.. _added.Select(_ => new float[words * _shape.Width])];
        _outputs = new float[words * _shape.Outputs];
        _scores = new float[words * Role.Count];
        _pairs = new float[words * _shape.Longest.Max()];
    }
}
