namespace Segue.Reading.Tagging;

/// <summary>The buffers of one thread, kept between sentences.</summary>
internal sealed class TaggerWork
{
    private WordForm[] _forms = new WordForm[64];
    private float[] _scores = new float[64 * Role.Count];

    public List<TagWord> Words { get; } = [];

    public List<ChosenSpan> Chosen { get; } = [];

    public SpanLattice Lattice { get; } = new();

    public Span<WordForm> Forms(int count)
    {
        if (_forms.Length < count)
        {
            _forms = new WordForm[count * 2];
        }

        return _forms.AsSpan(0, count);
    }

    public float[] Scores(int words)
    {
        if (_scores.Length < words * Role.Count)
        {
            _scores = new float[words * Role.Count * 2];
        }

        return _scores;
    }
}
