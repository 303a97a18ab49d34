using System.Runtime.InteropServices;
using System.Text;

namespace Segue.Market.Store.Packing;

/// <summary>Reads what <see cref="ByteSink"/> wrote.</summary>
internal ref struct ByteSource(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Gets how many bytes are left.</summary>
    public readonly int Left => _rest.Length;

    /// <summary>Takes a byte.</summary>
    public byte Byte()
    {
        if (_rest.IsEmpty)
        {
            throw Damaged();
        }

        byte value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    /// <summary>Takes a number that is not negative.</summary>
    public ulong Number()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw Damaged();
    }

    /// <summary>Takes a number that must be a length or an index: not negative and at most <paramref name="most"/>.</summary>
    public int Length(int most)
    {
        ulong value = Number();
        return value <= (ulong)most ? (int)value : throw Damaged();
    }

    /// <summary>Takes a number of either sign.</summary>
    public long Signed()
    {
        ulong value = Number();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    /// <summary>Takes a text.</summary>
    public string Text()
    {
        int form = Length(int.MaxValue);
        ReadOnlySpan<byte> text = Raw(form >> 1);
        return (form & 1) == 0 ? Encoding.UTF8.GetString(text) : new string(MemoryMarshal.Cast<byte, char>(text));
    }

    /// <summary>Takes bytes as they are.</summary>
    public ReadOnlySpan<byte> Raw(int length)
    {
        if (length > _rest.Length)
        {
            throw Damaged();
        }

        ReadOnlySpan<byte> taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    /// <summary>What is thrown when the bytes cannot be what was written.</summary>
    public static InvalidDataException Damaged() => new("A stored ad is damaged.");
}
