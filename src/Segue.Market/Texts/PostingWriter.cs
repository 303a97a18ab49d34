using System.Buffers;
using System.Runtime.InteropServices;
using Segue.Market.Texts.Vectorized;

namespace Segue.Market.Texts;

/// <summary>Writes posting lists and positions, one term after another.</summary>
/// <param name="to">Takes each term's list and then its positions.</param>
internal sealed class PostingWriter(Stream to)
{
    private readonly int[] _ads = new int[PostingBlock.Full];
    private readonly byte[] _impacts = new byte[PostingBlock.Full];
    private readonly byte[] _packed = new byte[PostingBlock.Full * Varint.Longest];
    private readonly List<PostingBlock> _blocks = [];
    private readonly ArrayBufferWriter<byte> _data = new();
    private readonly ArrayBufferWriter<byte> _positions = new();
    private long _at;
    private int _inBlock;
    private int _before = -1;
    private int _total;
    private int _blockPositions;

    /// <summary>Adds an ad to the term's list.</summary>
    /// <param name="ad">The ad, counted from the segment's first; later than the one before.</param>
    /// <param name="impact">What the term counts in it.</param>
    /// <param name="places">Its positions, as <see cref="SegmentBuilder"/> writes them; empty in a list without.</param>
    public void Add(int ad, byte impact, ReadOnlySpan<byte> places)
    {
        if (_inBlock == 0)
        {
            _blockPositions = _positions.WrittenCount;
        }

        _ads[_inBlock] = ad;
        _impacts[_inBlock++] = impact;
        _positions.Write(places);
        _total++;
        if (_inBlock == PostingBlock.Full)
        {
            EndBlock();
        }
    }

    /// <summary>Ends the term's list.</summary>
    public TermEntry End()
    {
        if (_inBlock > 0)
        {
            EndBlock();
        }

        ReadOnlySpan<byte> directory = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_blocks));
        ReadOnlySpan<byte> data = _data.WrittenSpan;
        ReadOnlySpan<byte> positions = _positions.WrittenSpan;
        to.Write(directory);
        to.Write(data);
        to.Write(positions);
        TermEntry entry = new()
        {
            At = _at,
            PositionsAt = _at + directory.Length + data.Length,
            Length = directory.Length + data.Length,
            PositionsLength = positions.Length,
            Ads = _total,
            Blocks = _blocks.Count,
            Check = Checksum.Of(data, Checksum.Of(directory)),
            PositionsCheck = Checksum.Of(positions),
        };
        _at += entry.Length + entry.PositionsLength;
        _blocks.Clear();
        _data.ResetWrittenCount();
        _positions.ResetWrittenCount();
        (_before, _total) = (-1, 0);
        return entry;
    }

    private void EndBlock()
    {
        int at = _data.WrittenCount;
        int width = 0;
        if (_inBlock == PostingBlock.Full)
        {
            width = GapPacker.Pack(_ads, _before, _packed);
            _data.Write(_packed.AsSpan(0, GapPacker.Bytes(width)));
        }
        else
        {
            int length = 0;
            int before = _before;
            foreach (int ad in _ads.AsSpan(0, _inBlock))
            {
                length += Varint.Write(_packed.AsSpan(length), (uint)(ad - before - 1));
                before = ad;
            }

            _data.Write(_packed.AsSpan(0, length));
        }

        _data.Write(_impacts.AsSpan(0, _inBlock));
        byte max = 0;
        foreach (byte impact in _impacts.AsSpan(0, _inBlock))
        {
            max = Math.Max(max, impact);
        }

        _before = _ads[_inBlock - 1];
        _blocks.Add(new PostingBlock { Last = _before, At = at, PositionsAt = _blockPositions, Max = max, Count = (byte)_inBlock, Width = (byte)width });
        _inBlock = 0;
    }
}
