namespace Segue.Reading.Tagging.Neural;

/// <summary>What one thread needs to take sentences through all nets of a model, kept between sentences.</summary>
internal sealed class NetWork
{
    // The share of the nets in a probability; the layer of the plain model has the rest. Chosen on folds of the training parts.
    private const float ShareOfNets = 0.7f;

    private readonly TaggerModel _model;
    private readonly NetPass[] _passes;
    private readonly SentenceTagger?[] _layers;
    private readonly SpanLattice _lattice = new();
    private WordForm[] _forms = [];
    private float[] _marginals = [];

    public NetWork(TaggerModel model, NetModel nets)
    {
        (_model, Nets) = (model, nets);
        _passes = [.. nets.Nets.Select(net => new NetPass(net, nets.Vectors))];
        _layers = [.. nets.Heads.Select(head => model.Layers.FirstOrDefault(layer => layer.Name == head.Name)).Select(layer => layer is null ? null : new SentenceTagger(model, layer))];
    }

    /// <summary>Gets the model.</summary>
    public NetModel Nets { get; }

    /// <summary>Gets the words of the text at hand.</summary>
    public List<TagWord> Words { get; } = [];

    /// <summary>Gets the spans chosen last.</summary>
    public List<ChosenSpan> Chosen { get; } = [];

    /// <summary>Takes in a sentence of so many words.</summary>
    public void Start(int words)
    {
        if (_forms.Length < words)
        {
            _forms = new WordForm[words * 2];
        }

        Count = words;
        foreach (SentenceTagger? layer in _layers)
        {
            layer?.Start(words);
        }
    }

    /// <summary>Gets the number of words of the sentence.</summary>
    public int Count { get; private set; }

    /// <summary>Sets one of them.</summary>
    public void Set(int at, ReadOnlySpan<char> word)
    {
        _forms[at] = WordForm.Of(word);
        foreach (SentenceTagger? layer in _layers)
        {
            layer?.Set(at, word);
        }
    }

    /// <summary>Takes the sentence up to the heads.</summary>
    public void Run()
    {
        Span<WordForm> forms = _forms.AsSpan(0, Count);
        _model.Describe(forms);
        NetInput input = NetInput.Of(forms, Nets.Rows, Nets.Vectors);
        foreach (NetPass pass in _passes)
        {
            pass.Run(input);
        }
    }

    /// <summary>Chooses the spans of one kind.</summary>
    public void Choose(int head)
    {
        Chosen.Clear();
        if (Count == 0)
        {
            return;
        }

        int longest = Nets.Nets[0].Shape.Longest[head];
        if (_marginals.Length < Count * longest)
        {
            _marginals = new float[Count * longest * 2];
        }

        Span<float> marginals = _marginals.AsSpan(0, Count * longest);
        marginals.Clear();
        float share = _layers[head] is null ? 1 : ShareOfNets;
        foreach (NetPass pass in _passes)
        {
            pass.Fill(head, _lattice);
            AddMarginals(marginals, longest, share / _passes.Length);
        }

        _layers[head]?.AddMarginals(marginals, longest, 1 - share);
        SpanChooser.Choose(marginals, longest, Nets.Heads[head].Threshold, Chosen);
    }

    private void AddMarginals(Span<float> to, int longest, float share)
    {
        for (int start = 0; start < Count; start++)
        {
            for (int length = 1; length <= Math.Min(longest, Count - start); length++)
            {
                to[(start * longest) + length - 1] += share * _lattice.Marginal(start, length);
            }
        }
    }
}
