using System.IO.Compression;
using System.Security.Cryptography;
using Segue.Basics;

namespace Segue.Catalogue.Taxonomies;

/// <summary>
/// Imported taxonomies in the user's data folder, one small file each under <c>taxonomies/</c>. A file is written whole or
/// not at all. It is a copy: when a format changes or a file is damaged, importing again mends it.
/// </summary>
public sealed class TaxonomyStore
{
    private const uint Magic = 0x54_47_45_53;
    private const byte Format = 2;
    private const int HeadBytes = sizeof(uint) + sizeof(byte) + SHA256.HashSizeInBytes;
    private const int BufferBytes = 64 * 1024;

    private readonly string _folder;

    /// <summary>Creates the store below a data folder; nothing is made on the disk until something is saved.</summary>
    public TaxonomyStore(string home) => _folder = Path.Combine(home, "taxonomies");

    /// <summary>Keeps ESCO and gives the file's path.</summary>
    public string Save(Esco esco) => Save("esco", writer => TaxonomyFormat.Write(writer, esco));

    /// <summary>Keeps O*NET and gives the file's path.</summary>
    public string Save(Onet onet) => Save("onet", writer => TaxonomyFormat.Write(writer, onet));

    /// <summary>Keeps SOC 2020 and gives the file's path.</summary>
    public string Save(Soc soc) => Save("soc", writer => TaxonomyFormat.Write(writer, soc));

    /// <summary>ESCO as imported; <c>taxonomy.not-imported</c> when it was not, <c>taxonomy.store</c> when the file is damaged or of another format.</summary>
    public Result<Esco> LoadEsco() => Load("esco", TaxonomyFormat.ReadEsco);

    /// <summary>O*NET as imported; the same problems.</summary>
    public Result<Onet> LoadOnet() => Load("onet", TaxonomyFormat.ReadOnet);

    /// <summary>SOC 2020 as imported; the same problems.</summary>
    public Result<Soc> LoadSoc() => Load("soc", TaxonomyFormat.ReadSoc);

    private string Save(string name, Action<BinaryWriter> write)
    {
        Directory.CreateDirectory(_folder);
        string path = Path.Combine(_folder, name + ".bin");
        string part = path + ".part";
        byte[] packed = Pack(write);
        using (FileStream file = File.Create(part))
        {
            using BinaryWriter head = new(file);
            head.Write(Magic);
            head.Write(Format);
            head.Write(SHA256.HashData(packed));
            head.Write(packed);
        }

        File.Move(part, path, overwrite: true);
        return path;
    }

    private Result<T> Load<T>(string name, Func<BinaryReader, T> read)
    {
        string path = Path.Combine(_folder, name + ".bin");
        if (!File.Exists(path))
        {
            return Result.Fail<T>(new Problem("taxonomy.not-imported", $"{name} has not been imported.") { Source = path, Remedy = $"Download it and run: segue catalogue import {name} PATH" });
        }

        try
        {
            using BinaryReader head = new(new MemoryStream(File.ReadAllBytes(path), writable: false));
            if (head.ReadUInt32() != Magic || head.ReadByte() != Format)
            {
                return Damaged<T>(name, path, "It was written by another release of Segue, or is something else.");
            }

            byte[] sum = head.ReadBytes(SHA256.HashSizeInBytes);
            return sum.AsSpan().SequenceEqual(SHA256.HashData(head.BaseStream))
                ? Result.Ok(Unpack(head.BaseStream, read))
                : Damaged<T>(name, path, "The file is damaged.");
        }
        catch (Exception damage) when (damage is InvalidDataException or InvalidOperationException or EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            return Damaged<T>(name, path, "The file is damaged.");
        }
    }

    private static byte[] Pack(Action<BinaryWriter> write)
    {
        using MemoryStream memory = new();
        using (BrotliStream packed = new(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            using BufferedStream buffered = new(packed, BufferBytes);
            using BinaryWriter writer = new(buffered);
            write(writer);
        }

        return memory.ToArray();
    }

    private static T Unpack<T>(Stream checkedBytes, Func<BinaryReader, T> read)
    {
        checkedBytes.Position = HeadBytes;
        using BrotliStream packed = new(checkedBytes, CompressionMode.Decompress, leaveOpen: true);
        using BufferedStream buffered = new(packed, BufferBytes);
        using BinaryReader reader = new(buffered);
        return read(reader);
    }

    private static Result<T> Damaged<T>(string name, string path, string sentence) =>
        Result.Fail<T>(new Problem("taxonomy.store", sentence) { Source = path, Remedy = $"Import it again: segue catalogue import {name} PATH" });
}
