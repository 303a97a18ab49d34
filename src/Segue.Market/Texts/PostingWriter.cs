using System.Buffers;
using System.Runtime.InteropServices;
using Segue.Market.Texts.Vectorized;

namespace Segue.Market.Texts;

/// <summary>Writes posting lists and positions, one term after another.</summary>
/// <param name="lists">Takes the lists; begins empty.</param>
/// <param name="positions">Takes the positions; begins empty.</param>
internal sealed class PostingWriter(Stream lists, Stream positions)
{
    private readonly int[] _ads = new int[PostingBlock.Full];
    private readonly byte[] _impacts = new byte[PostingBlock.Full];
    private readonly byte[] _packed = new byte[PostingBlock.Full * Varint.Longest];
    private readonly List<PostingBlock> _blocks = [];
    private readonly ArrayBufferWriter<byte> _data = new();
    private long _listsAt;
    private long _positionsAt;
    private int _inBlock;
    private int _before = -1;
    private int _total;
    private int _positionsLength;
    private int _blockPositions;
    private uint _positionsCheck;

    /// <summary>Adds an ad to the term's list.</summary>
    /// <param name="ad">The ad, counted from the segment's first; later than the one before.</param>
    /// <param name="impact">What the term counts in it.</param>
    /// <param name="places">Its positions, as <see cref="SegmentBuilder"/> writes them; empty in a list without.</param>
    public void Add(int ad, byte impact, ReadOnlySpan<byte> places)
    {
        if (_inBlock == 0)
        {
            _blockPositions = _positionsLength;
        }

        _ads[_inBlock] = ad;
        _impacts[_inBlock++] = impact;
        positions.Write(places);
        _positionsCheck = Checksum.Of(places, _positionsCheck);
        _positionsLength += places.Length;
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
        lists.Write(directory);
        lists.Write(data);
        TermEntry entry = new()
        {
            At = _listsAt,
            PositionsAt = _positionsAt,
            Length = directory.Length + data.Length,
            PositionsLength = _positionsLength,
            Ads = _total,
            Blocks = _blocks.Count,
            Check = Checksum.Of(data, Checksum.Of(directory)),
            PositionsCheck = _positionsCheck,
        };
        _listsAt += entry.Length;
        _positionsAt += _positionsLength;
        _blocks.Clear();
        _data.ResetWrittenCount();
        (_before, _total, _positionsLength, _positionsCheck) = (-1, 0, 0, 0);
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
