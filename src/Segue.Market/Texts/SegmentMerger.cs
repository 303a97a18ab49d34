using System.Buffers;

namespace Segue.Market.Texts;

/// <summary>Makes one segment of several, leaving out ads that are dead.</summary>
/// <param name="segments">The segments, in order of their first ordinal.</param>
/// <param name="ordinals">The new ordinal of each ordinal, counted from that of the new segment's first; -1 for the dead. Rising.</param>
internal sealed class SegmentMerger(IReadOnlyList<TextSegment> segments, int[] ordinals)
{
    private readonly int[] _ads = new int[PostingBlock.Full];
    private readonly int[] _next = new int[segments.Count];

    /// <summary>Writes all lists and positions.</summary>
    /// <returns>The terms.</returns>
    public TermTable Write(PostingWriter writer)
    {
        ArrayBufferWriter<byte> bytes = new();
        List<int> ends = [];
        List<TermEntry> entries = [];
        while (Least() is var least && least >= 0)
        {
            ReadOnlySpan<byte> term = segments[least].Terms.Term(_next[least]);
            for (int i = least; i < segments.Count; i++)
            {
                TermTable terms = segments[i].Terms;
                if (_next[i] < terms.Count && terms.Term(_next[i]).SequenceEqual(term))
                {
                    Copy(segments[i], _next[i]++, writer);
                }
            }

            TermEntry entry = writer.End();
            if (entry.Ads > 0)
            {
                bytes.Write(term);
                ends.Add(bytes.WrittenCount);
                entries.Add(entry);
            }
        }

        return new TermTable(bytes.WrittenSpan.ToArray(), [.. ends], [.. entries]);
    }

    /// <summary>Makes the segment in memory.</summary>
    /// <param name="first">The ordinal of its first ad.</param>
    /// <param name="count">How many ads.</param>
    public TextSegment Build(int first, int count)
    {
        using MemoryStream lists = new();
        using MemoryStream positions = new();
        TermTable terms = Write(new PostingWriter(lists, positions));
        return new TextSegment(first, count, terms, new ArrayBytes(lists.GetBuffer(), (int)lists.Length), new ArrayBytes(positions.GetBuffer(), (int)positions.Length));
    }

    // Of equal terms the one of the earliest segment.
    private int Least()
    {
        int least = -1;
        for (int i = 0; i < segments.Count; i++)
        {
            TermTable terms = segments[i].Terms;
            if (_next[i] < terms.Count && (least < 0 || terms.Term(_next[i]).SequenceCompareTo(segments[least].Terms.Term(_next[least])) < 0))
            {
                least = i;
            }
        }

        return least;
    }

    private void Copy(TextSegment segment, int term, PostingWriter writer)
    {
        ReadOnlySpan<byte> list = segment.List(term);
        ReadOnlySpan<PostingBlock> blocks = segment.Blocks(term);
        ReadOnlySpan<byte> places = segment.Positions(term);
        int at = 0;
        for (int block = 0; block < blocks.Length; block++)
        {
            ReadOnlySpan<byte> impacts = TextSegment.Unpack(list, blocks, block, _ads);
            for (int i = 0; i < impacts.Length; i++)
            {
                int start = at;
                if (!places.IsEmpty)
                {
                    PositionReader.Skip(places, ref at);
                }

                int ordinal = ordinals[segment.First + _ads[i]];
                if (ordinal >= 0)
                {
                    writer.Add(ordinal, impacts[i], places[start..at]);
                }
            }
        }
    }
}
