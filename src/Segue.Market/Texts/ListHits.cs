using Segue.Market.Index;

namespace Segue.Market.Texts;

/// <summary>The ads that hold one word, from its posting list.</summary>
/// <param name="segment">The segment.</param>
/// <param name="term">The word's number in it.</param>
internal sealed class ListHits(TextSegment segment, int term) : TermHits
{
    /// <inheritdoc/>
    public override int Ads => segment.Terms.Entries[term].Ads;

    /// <inheritdoc/>
    public override TermCursor Open() => OpenList();

    /// <summary>A cursor that can read places too.</summary>
    public ListCursor OpenList() => new(segment, term);

    /// <inheritdoc/>
    public override void AddTo(OrdinalSet set, int first)
    {
        ReadOnlySpan<byte> list = segment.List(term);
        ReadOnlySpan<PostingBlock> blocks = segment.Blocks(term);
        Span<int> ads = stackalloc int[PostingBlock.Full];
        Span<ulong> words = set.Words;
        for (int block = 0; block < blocks.Length; block++)
        {
            int count = TextSegment.Unpack(list, blocks, block, ads).Length;
            unchecked
            {
                foreach (int ad in ads[..count])
                {
                    int ordinal = ad + first;
                    words[ordinal >> 6] |= 1UL << (ordinal & 63);
                }
            }
        }
    }

    /// <summary>Raises what each of its ads brings in a map.</summary>
    public void RaiseIn(byte[] map)
    {
        ReadOnlySpan<byte> list = segment.List(term);
        ReadOnlySpan<PostingBlock> blocks = segment.Blocks(term);
        Span<int> ads = stackalloc int[PostingBlock.Full];
        for (int block = 0; block < blocks.Length; block++)
        {
            ReadOnlySpan<byte> impacts = TextSegment.Unpack(list, blocks, block, ads);
            for (int i = 0; i < impacts.Length; i++)
            {
                ref byte most = ref map[ads[i]];
                most = Math.Max(most, impacts[i]);
            }
        }
    }
}
