namespace Segue.Reading.Tagging;

/// <summary>The buffers of one thread, kept between sentences.</summary>
internal sealed class TaggerWork
{
    private const int Most = 4;

    private readonly List<SentenceTagger> _taggers = [];

    public List<TagWord> Words { get; } = [];

    public List<ChosenSpan> Chosen { get; } = [];

    /// <summary>What finds the spans of a layer; the ones used last are kept.</summary>
    public SentenceTagger Tagger(TaggerModel model, TaggerLayer layer)
    {
        foreach (SentenceTagger known in _taggers)
        {
            if (ReferenceEquals(known.Layer, layer))
            {
                return known;
            }
        }

        if (_taggers.Count == Most)
        {
            _taggers.RemoveAt(0);
        }

        SentenceTagger made = new(model, layer);
        _taggers.Add(made);
        return made;
    }
}
