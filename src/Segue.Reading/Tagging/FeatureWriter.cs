namespace Segue.Reading.Tagging;

/// <summary>Writes features as 32-bit hashes: each a template's number and the values it holds for.</summary>
internal ref struct FeatureWriter(Span<uint> keys)
{
    private readonly Span<uint> _keys = keys;

    /// <summary>Gets how many were written.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a feature of one value.</summary>
    public void Add(uint template, uint value) => _keys[Count++] = Mix(template, value);

    /// <summary>Adds a feature of two values.</summary>
    public void Add(uint template, uint one, uint other) => _keys[Count++] = Mix(Mix(template, one), other);

    /// <summary>Adds a feature of three values.</summary>
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
