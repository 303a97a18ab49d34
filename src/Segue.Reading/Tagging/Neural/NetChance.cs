namespace Segue.Reading.Tagging.Neural;

/// <summary>Hides a random part of what goes through a net while it learns, so that no single number is relied on. Deterministic by seed.</summary>
/// <param name="seed">Of what is hidden.</param>
/// <param name="features">The share of features hidden, 0 to 1 exclusive.</param>
/// <param name="states">The share of each layer's numbers hidden, the same.</param>
/// <param name="words">The share of words whose vector is hidden.</param>
internal sealed class NetChance(int seed, float features, float states, float words)
{
    private ulong _state = ((ulong)(uint)seed << 20) | 0x9E37;
    private readonly List<bool[]> _masks = [];
    private float[] _strengths = [];
    private bool[] _words = [];

    /// <summary>Draws anew for a sentence.</summary>
    public void Draw(NetInput input)
    {
        if (_strengths.Length < input.Features.Length)
        {
            _strengths = new float[input.Features.Length * 2];
        }

        if (_words.Length < input.Count)
        {
            _words = new bool[input.Count * 2];
        }

        for (int at = 0; at < input.Count; at++)
        {
            _words[at] = Falls(words);
            for (int k = input.Offsets[at]; k < input.Offsets[at + 1]; k++)
            {
                _strengths[k] = Falls(features) ? 0 : 1 / (1 - features);
            }
        }
    }

    /// <summary>How much a feature counts, by its place in the sentence; 0 when it is hidden.</summary>
    public float Strength(int at) => _strengths[at];

    /// <summary>Whether the vector of a word is hidden.</summary>
    public bool HidesWord(int at) => _words[at];

    /// <summary>Hides some of the numbers before a layer, and makes up for it by the others.</summary>
    public void Hide(int layer, Span<float> numbers)
    {
        while (_masks.Count <= layer)
        {
            _masks.Add([]);
        }

        if (_masks[layer].Length < numbers.Length)
        {
            _masks[layer] = new bool[numbers.Length * 2];
        }

        Span<bool> mask = _masks[layer].AsSpan(0, numbers.Length);
        foreach (ref bool hidden in mask)
        {
            hidden = Falls(states);
        }

        HideAgain(layer, numbers);
    }

    /// <summary>Does the same to what flows back.</summary>
    public void HideAgain(int layer, Span<float> numbers)
    {
        float boost = 1 / (1 - states);
        bool[] mask = _masks[layer];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = mask[i] ? 0 : numbers[i] * boost;
        }
    }

    private bool Falls(float share)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (uint)(_state >> 32) < (uint)(share * uint.MaxValue);
    }
}
