using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Segue.Market.Store.Packing;

/// <summary>Bytes being written, in a buffer that grows and is used again.</summary>
internal sealed class ByteSink
{
    private byte[] _bytes = new byte[4096];

    /// <summary>Gets how many bytes there are.</summary>
    public int Length { get; private set; }

    /// <summary>Gets the bytes; valid until the next is written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => Length = 0;

    /// <summary>Forgets what was written after the first <paramref name="length"/> bytes.</summary>
    public void Cut(int length) => Length = length;

    /// <summary>Writes a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Byte(int value)
    {
        Room(1);
        _bytes[Length++] = (byte)value;
    }

    /// <summary>Writes a number that is not negative, seven bits to a byte, the low ones first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Number(ulong value)
    {
        Room(10);
        for (; value >= 0x80; value >>= 7)
        {
            _bytes[Length++] = (byte)((value & 0x7F) | 0x80);
        }

        _bytes[Length++] = (byte)value;
    }

    /// <summary>Writes a number of either sign, small ones short.</summary>
    public void Signed(long value) => Number(unchecked((ulong)((value << 1) ^ (value >> 63))));

    /// <summary>Writes a text, whatever it holds: its length in bytes and whether they are UTF-8 or, for half a surrogate pair, UTF-16.</summary>
    public void Text(string text)
    {
        int bytes = Encoding.UTF8.GetByteCount(text);
        int start = Length;
        Number((ulong)bytes << 1);
        if (!TryPut(text, bytes))
        {
            Length = start;
            Number(((ulong)text.Length << 2) | 1);
            Raw(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    /// <summary>Writes a text as its length in bytes and UTF-8; false, with nothing written, where half a surrogate pair cannot be.</summary>
    public bool TryUtf8(ReadOnlySpan<char> text)
    {
        int bytes = Encoding.UTF8.GetByteCount(text);
        int start = Length;
        Number((ulong)bytes);
        if (TryPut(text, bytes))
        {
            return true;
        }

        Length = start;
        return false;
    }

    /// <summary>Room for so many bytes after those that are written; <see cref="Advance"/> says how many were put there.</summary>
    public Span<byte> Ahead(int bytes)
    {
        Room(bytes);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Takes the first <paramref name="bytes"/> of the room <see cref="Ahead"/> as written.</summary>
    public void Advance(int bytes) => Length += bytes;

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    private bool TryPut(ReadOnlySpan<char> text, int bytes)
    {
        Room(bytes);
        if (Utf8.FromUtf16(text, _bytes.AsSpan(Length), out _, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            return false;
        }

        Length += written;
        return true;
    }

    private void Room(int bytes)
    {
        if (_bytes.Length - Length < bytes)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes));
        }
    }
}
