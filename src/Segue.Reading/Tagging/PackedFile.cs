using System.IO.Compression;
using System.Text;

namespace Segue.Reading.Tagging;

/// <summary>A packed model file: a mark of its kind and version, then what the model writes.</summary>
internal static class PackedFile
{
    /// <summary>Reads a file that <see cref="Write"/> wrote.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="mark">What it must start with.</param>
    /// <param name="name">What to call it where it is wrong.</param>
    /// <param name="read">Reads what follows the mark.</param>
    /// <exception cref="InvalidDataException">It is of another kind, or damaged.</exception>
    public static T Read<T>(Stream stream, uint mark, string name, Func<BinaryReader, T> read)
    {
        try
        {
            using BrotliStream packed = new(stream, CompressionMode.Decompress, leaveOpen: true);
            using MemoryStream bytes = new();
            packed.CopyTo(bytes);
            bytes.Position = 0;
            using BinaryReader from = new(bytes, Encoding.UTF8);
            return from.ReadUInt32() == mark ? read(from) : throw new InvalidDataException($"This is no {name}, or one of another version.");
        }
        catch (Exception problem) when (problem is EndOfStreamException or FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"The {name} is damaged.", problem);
        }
    }

    /// <summary>Writes the mark and what <paramref name="write"/> writes; the same gives the same bytes.</summary>
    public static void Write(Stream stream, uint mark, Action<BinaryWriter> write)
    {
        using BrotliStream packed = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using BinaryWriter to = new(packed, Encoding.UTF8);
        to.Write(mark);
        write(to);
    }
}
