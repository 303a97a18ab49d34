using System.IO.Compression;
using Segue.Basics;

namespace Segue.Catalogue.Taxonomies;

/// <summary>
/// Imported taxonomies in the user's data folder, one small file each under <c>taxonomies/</c>. A file is written whole or
/// not at all. It is a copy: when a format changes or a file is damaged, importing again mends it.
/// </summary>
public sealed class TaxonomyStore
{
    private const uint Magic = 0x54_47_45_53;
    private const byte Format = 1;
    private const int EndMark = 0x0E5D;

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
        using (FileStream file = File.Create(part))
        {
            using BinaryWriter head = new(file);
            head.Write(Magic);
            head.Write(Format);
            using BrotliStream packed = new(file, CompressionLevel.Fastest, leaveOpen: true);
            using BufferedStream buffered = new(packed, 64 * 1024);
            using BinaryWriter writer = new(buffered);
            write(writer);
            writer.Write(EndMark);
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
            using FileStream file = File.OpenRead(path);
            using BinaryReader head = new(file);
            if (head.ReadUInt32() != Magic || head.ReadByte() != Format)
            {
                return Damaged<T>(name, path, "It was written by another release of Segue, or is something else.");
            }

            using BrotliStream packed = new(file, CompressionMode.Decompress, leaveOpen: true);
            using BufferedStream buffered = new(packed, 64 * 1024);
            using BinaryReader reader = new(buffered);
            T taxonomy = read(reader);
            return reader.ReadInt32() == EndMark ? Result.Ok(taxonomy) : Damaged<T>(name, path, "The file is damaged.");
        }
        catch (Exception damage) when (damage is InvalidDataException or InvalidOperationException or EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            return Damaged<T>(name, path, "The file is damaged.");
        }
    }

    private static Result<T> Damaged<T>(string name, string path, string sentence) =>
        Result.Fail<T>(new Problem("taxonomy.store", sentence) { Source = path, Remedy = $"Import it again: segue catalogue import {name} PATH" });
}
