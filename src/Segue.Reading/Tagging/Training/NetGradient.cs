using Segue.Reading.Tagging.Neural;

namespace Segue.Reading.Tagging.Training;

/// <summary>Works out which way each number of a net must move for what is known to be likelier. Not for use by two threads at once.</summary>
internal sealed class NetGradient
{
    private readonly SpanNet _net;
    private readonly NetShape _shape;
    private readonly NetPass _pass;
    private readonly SpanLattice _lattice = new();
    private readonly SpanGradient _spans = new();
    private readonly float[] _turned;
    private float[] _back = [];
    private float[] _inner = [];
    private float[] _sideways = [];
    private float[] _heads = [];
    private bool[] _isTouched;

    /// <summary>Makes one for a net.</summary>
    public NetGradient(SpanNet net, WordVectors vectors)
    {
        (_net, _shape, _pass) = (net, net.Shape, new NetPass(net, vectors));
        (Values, Rows) = (new float[net.Values.Length], new float[net.Rows.Length]);
        _turned = new float[net.Values.Length];
        _isTouched = new bool[net.Shape.Features];
        Refresh();
    }

    /// <summary>Gets the gradient of <see cref="SpanNet.Values"/>, summed since the last <see cref="Clear"/>.</summary>
    public float[] Values { get; }

    /// <summary>Gets the gradient of <see cref="SpanNet.Rows"/>.</summary>
    public float[] Rows { get; }

    /// <summary>Gets the features whose rows have one.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>Forgets the sums.</summary>
    public void Clear()
    {
        Array.Clear(Values);
        foreach (int row in Touched)
        {
            Rows.AsSpan(row * _shape.Width, _shape.Width).Clear();
            _isTouched[row] = false;
        }

        Touched.Clear();
    }

    /// <summary>To be called when the net's numbers have moved.</summary>
    public void Refresh()
    {
        int width = _shape.Width;
        for (int layer = 0; layer < _shape.Reaches.Length; layer++)
        {
            for (int side = 0; side < 3; side++)
            {
                int at = _shape.LayerAt(layer) + (side * width * width);
                Tables.Turn(_net.Values.AsSpan(at, width * width), _turned.AsSpan(at, width * width), width);
            }
        }

        for (int head = 0; head < _shape.Longest.Length; head++)
        {
            int at = _shape.HeadAt(head);
            Tables.Turn(_net.Values.AsSpan(at, width * _shape.Outputs), _turned.AsSpan(at, width * _shape.Outputs), _shape.Outputs);
        }
    }

    /// <summary>Adds the gradient of the negative log likelihood of what is known of one sentence, and gives that.</summary>
    public double Add(NetExample example, NetChance? chance)
    {
        chance?.Draw(example.Input);
        _pass.Run(example.Input, chance);
        Grow();
        Span<float> back = _back.AsSpan(0, _pass.Words * _shape.Width);
        back.Clear();
        double loss = 0;
        foreach ((int head, Sentence sentence) in example.Known)
        {
            _pass.Fill(head, _lattice);
            loss += _lattice.LogTotal - SpanGradient.Known(sentence, _pass.Scores, _lattice);
            AddHead(head, sentence, back);
        }

        AddBody(example.Input, back, chance);
        return loss;
    }

    private void AddBody(NetInput input, Span<float> back, NetChance? chance)
    {
        for (int layer = _shape.Reaches.Length - 1; layer >= 0; layer--)
        {
            AddLayer(layer, back, chance);
        }

        chance?.HideAgain(0, back);
        AddInput(input, back, chance);
    }

    private void AddHead(int head, Sentence sentence, Span<float> back)
    {
        int width = _shape.Width;
        int outputs = _shape.Outputs;
        int words = _pass.Words;
        Span<float> to = _heads.AsSpan(0, words * outputs);
        to.Clear();
        float[] expected = _spans.Expect(sentence, _lattice, Values.AsSpan(_shape.LengthsAt(head), _shape.Longest[head]));
        for (int word = 0; word < words; word++)
        {
            expected.AsSpan(word * Role.Count, Role.Count).CopyTo(to[(word * outputs)..]);
        }

        AddPairs(sentence, to);
        int at = _shape.HeadAt(head);
        AddOuter(_pass.State(_shape.Reaches.Length), to, Values.AsSpan(at, width * outputs), width, outputs);
        AddColumns(to, Values.AsSpan(at + (width * outputs), outputs));
        Tables.AddProduct(to, _turned.AsSpan(at, width * outputs), back, outputs, width);
    }

    private void AddPairs(Sentence sentence, Span<float> to)
    {
        foreach ((int start, int length) in sentence.Spans)
        {
            AddPair(start, length, -1, to);
        }

        for (int start = 0; start < _pass.Words; start++)
        {
            for (int length = 2; length <= Math.Min(_lattice.Longest, _pass.Words - start); length++)
            {
                float p = _lattice.Marginal(start, length);
                if (p > 1e-5f)
                {
                    AddPair(start, length, p, to);
                }
            }
        }
    }

    private void AddPair(int start, int length, float by, Span<float> to)
    {
        if (length == 1)
        {
            return;
        }

        int first = (start * _shape.Outputs) + Role.Count;
        int last = ((start + length - 1) * _shape.Outputs) + Role.Count + _shape.Pairs;
        Span<float> outputs = _pass.Outputs;
        for (int i = 0; i < _shape.Pairs; i++)
        {
            to[first + i] += by * outputs[last + i];
            to[last + i] += by * outputs[first + i];
        }
    }

    private void AddLayer(int layer, Span<float> back, NetChance? chance)
    {
        int width = _shape.Width;
        int at = _shape.LayerAt(layer);
        Span<float> inner = _inner.AsSpan(0, back.Length);
        back.CopyTo(inner);
        chance?.HideAgain(layer + 1, inner);
        Span<float> added = _pass.Added(layer);
        for (int i = 0; i < inner.Length; i++)
        {
            inner[i] = added[i] > 0 ? inner[i] : 0;
        }

        AddColumns(inner, Values.AsSpan(at + (3 * width * width), width));
        for (int side = -1; side <= 1; side++)
        {
            int shift = side * _shape.Reaches[layer];
            int table = at + ((side + 1) * width * width);
            Span<float> looking = NetPass.Shifted(inner, shift, width, from: false);
            AddOuter(NetPass.Shifted(_pass.State(layer), shift, width, from: true), looking, Values.AsSpan(table, width * width), width, width);
            Tables.AddProduct(looking, _turned.AsSpan(table, width * width), NetPass.Shifted(back, shift, width, from: true), width, width);
        }
    }

    private void AddInput(NetInput input, Span<float> back, NetChance? chance)
    {
        int width = _shape.Width;
        AddColumns(back, Values.AsSpan(_shape.BiasAt, width));
        AddOuter(_pass.Vectors, back, Values.AsSpan(NetShape.ProjectionAt, _shape.Vector * width), _shape.Vector, width);
        for (int word = 0; word < input.Count; word++)
        {
            for (int k = input.Offsets[word]; k < input.Offsets[word + 1]; k++)
            {
                float strength = chance?.Strength(k) ?? 1;
                if (strength > 0)
                {
                    int row = input.Features[k];
                    Touch(row);
                    Tables.AddScaled(back.Slice(word * width, width), strength, Rows.AsSpan(row * width, width));
                }
            }
        }
    }

    private void Touch(int row)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            Touched.Add(row);
        }
    }

    // Each row of one table times the same row of the other, summed over the words.
    private void AddOuter(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> sum, int rows, int columns)
    {
        Span<float> turned = _sideways.AsSpan(0, left.Length);
        Tables.Turn(left, turned, rows);
        Tables.AddProduct(turned, right, sum, left.Length / rows, columns);
    }

    private static void AddColumns(ReadOnlySpan<float> table, Span<float> sum)
    {
        for (int at = 0; at < table.Length; at += sum.Length)
        {
            Tables.AddScaled(table.Slice(at, sum.Length), 1, sum);
        }
    }

    private void Grow()
    {
        int words = _pass.Words;
        if (_back.Length < words * _shape.Width)
        {
            int size = words * 2;
            (_back, _inner) = (new float[size * _shape.Width], new float[size * _shape.Width]);
            _sideways = new float[size * Math.Max(_shape.Vector, _shape.Width)];
            _heads = new float[size * _shape.Outputs];
        }
    }
}
