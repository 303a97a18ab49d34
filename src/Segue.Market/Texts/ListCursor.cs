namespace Segue.Market.Texts;

/// <summary>Walks over a posting list, unpacking only the blocks that it stops in.</summary>
/// <param name="segment">The segment.</param>
/// <param name="term">The word's number in it.</param>
internal sealed class ListCursor(TextSegment segment, int term) : TermCursor
{
    private readonly int[] _ads = new int[PostingBlock.Full];
    private readonly byte[] _impacts = new byte[PostingBlock.Full];
    private int _count;
    private int _index;
    private int _unpacked = -1;
    private int _near;
    private int _placesBlock = -1;
    private int _placesIndex;
    private int _placesAt;

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        if (_unpacked < 0 || _ads[_count - 1] < target)
        {
            ReadOnlySpan<PostingBlock> blocks = segment.Blocks(term);
            int block = BlockOf(blocks, target);
            if (block == blocks.Length)
            {
                return End;
            }

            Unpack(blocks, block);
        }

        int index = _index;
        int[] ads = _ads;
        while (ads[index] < target)
        {
            index++;
        }

        _index = index;
        return ads[index];
    }

    /// <inheritdoc/>
    public override int Seek(int target) => Advance(target);

    /// <inheritdoc/>
    public override int Impact() => _impacts[_index];

    /// <inheritdoc/>
    public override int Most(int target, out int last)
    {
        ReadOnlySpan<PostingBlock> blocks = segment.Blocks(term);
        int block = BlockOf(blocks, target);
        last = block == blocks.Length ? End : blocks[block].Last;
        return block == blocks.Length ? 0 : blocks[block].Max;
    }

    /// <summary>Reads where the word stands in the ad that the cursor stands on.</summary>
    public void Places(List<int> places)
    {
        ReadOnlySpan<byte> bytes = segment.Positions(term);
        if (_placesBlock != _unpacked || _placesIndex > _index)
        {
            (_placesBlock, _placesIndex, _placesAt) = (_unpacked, 0, segment.Blocks(term)[_unpacked].PositionsAt);
        }

        int at = _placesAt;
        for (; _placesIndex < _index; _placesIndex++)
        {
            PositionReader.Skip(bytes, ref at);
        }

        PositionReader.Read(bytes, ref at, places);
        (_placesAt, _placesIndex) = (at, _index + 1);
    }

    // The first block that does not end before the target; looked for from where the last one was, in growing steps.
    private int BlockOf(ReadOnlySpan<PostingBlock> blocks, int target)
    {
        int low = _near;
        if (low >= blocks.Length || blocks[low].Last >= target)
        {
            return low;
        }

        int step = 1;
        while (low + step < blocks.Length && blocks[low + step].Last < target)
        {
            low += step;
            step *= 2;
        }

        int high = Math.Min(low + step, blocks.Length);
        low++;
        while (low < high)
        {
            int middle = (int)(((uint)low + (uint)high) / 2);
            (low, high) = blocks[middle].Last < target ? (middle + 1, high) : (low, middle);
        }

        return _near = low;
    }

    private void Unpack(ReadOnlySpan<PostingBlock> blocks, int block)
    {
        ReadOnlySpan<byte> impacts = TextSegment.Unpack(segment.List(term), blocks, block, _ads);
        impacts.CopyTo(_impacts);
        (_count, _index, _unpacked) = (impacts.Length, 0, block);
    }
}
