namespace Segue.Market.Texts;

/// <summary>The words of all ads: one segment after another, in the order of the ads' ordinals.</summary>
internal sealed class TextIndex
{
    // Segments in memory beyond this number are made one, so that a search need not look into many.
    private const int MostInMemory = 8;

    // How many ads go into one segment, which bounds the memory that making it takes.
    private const int Largest = 1 << 15;

    private readonly List<TextSegment> _segments = [];
    private SegmentBuilder _builder = new(0);

    /// <summary>Gets how many ads there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gets how many of them lie in memory.</summary>
    public int CountInMemory => Count - _segments.Where(segment => segment.IsInFile).Sum(segment => segment.Count);

    /// <summary>Gets the segments; every ad added so far is in one.</summary>
    public IReadOnlyList<TextSegment> Segments
    {
        get
        {
            Seal();
            return _segments;
        }
    }

    /// <summary>Adds the next ad's words; null for an ad that nobody is to find.</summary>
    public void Add((string Title, string? Employer, string Text)? words)
    {
        if (words is { } ad)
        {
            _builder.Add(ad.Title, ad.Employer, ad.Text);
        }
        else
        {
            _builder.Skip();
        }

        Count++;
        if (_builder.Count == Largest)
        {
            Seal();
        }
    }

    /// <summary>Takes one segment in place of all.</summary>
    public void Replace(TextSegment segment)
    {
        _segments.Clear();
        _segments.Add(segment);
        Count = segment.Count;
        _builder = new SegmentBuilder(Count);
    }

    private void Seal()
    {
        if (_builder.Count == 0)
        {
            return;
        }

        _segments.Add(_builder.Build());
        _builder = new SegmentBuilder(Count);
        int first = _segments.FindIndex(segment => !segment.IsInFile && segment.Count < Largest);
        if (first >= 0 && _segments.Count - first > MostInMemory)
        {
            TextSegment[] small = [.. _segments.Skip(first)];
            int start = small[0].First;
            int[] ordinals = new int[Count];
            for (int i = start; i < Count; i++)
            {
                ordinals[i] = i - start;
            }

            _segments.RemoveRange(first, small.Length);
            _segments.Add(new SegmentMerger(small, ordinals).Build(start, Count - start));
        }
    }
}
