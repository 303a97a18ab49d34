using System.Data.Common;
using Dapper;
using Segue.Market.Store;
using Segue.Market.Texts;
using Segue.Reading;

namespace Segue.Market.Index.Files;

/// <summary>
/// Keeps the index beside the database, so that it need not be made from all ads each time. The file is made from the ads: losing it loses nothing, and one that is
/// damaged, or made from another database or by another version of the program, is made anew.
/// </summary>
/// <param name="folder">The data folder.</param>
/// <param name="connection">The open database of the folder.</param>
public sealed class MarketIndexFile(string folder, DbConnection connection)
{
    /// <summary>The file's name in the data folder.</summary>
    public const string FileName = "market.index";

    // Ads that are not in the file are read anew each time: so many take well under half a second.
    private const int MostOutside = 2000;

    /// <summary>Gets why the file that was there could not be used; null when it could, or there was none.</summary>
    public string? Refused { get; private set; }

    /// <summary>Gets why the file could not be written; null when it could, or need not be.</summary>
    public string? NotKept { get; private set; }

    private string Path => System.IO.Path.Combine(folder, FileName);

    /// <summary>The index, up to date with the database. The file is made or renewed when much is new; when it cannot be written, the index is as good without.</summary>
    /// <param name="done">Told, now and then, how many ads were taken in so far; null for nobody.</param>
    public MarketIndex Open(Action<int>? done = null)
    {
        AdStore store = new(connection);
        string stamp = Stamp();
        MarketIndex index = Load(stamp, store.Revision) ?? new MarketIndex();
        index.Texts.SpillFolder = folder;
        int had = index.Columns.Count;
        int taken = index.CatchUp(store, done);
        if (taken <= MostOutside && (had > 0 || taken == 0))
        {
            return index;
        }

        try
        {
            Save(index, Path, stamp);
            return Load(stamp, store.Revision) ?? index;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            NotKept = failed.Message;
            return index;
        }
    }

    /// <summary>Writes an index, beside the file first, so that the file is the old one or the new one whatever happens.</summary>
    internal static void Save(MarketIndex index, string path, string stamp)
    {
        string beside = path + ".new";
        try
        {
            using (FileStream file = new(beside, Private()))
            {
                new IndexFileWriter(file).Write(index, stamp);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Reads an index.</summary>
    /// <returns>The index; null when the file is not there or good for something else.</returns>
    /// <exception cref="DamagedIndexException">The file is not as it was written.</exception>
    internal static MarketIndex? Load(string path, string stamp)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        return new IndexFileReader(file).Read(stamp);
    }

    /// <summary>Deletes the file, so that the next <see cref="Open"/> makes it anew: for when a list in it was found damaged on use.</summary>
    public void Forget() => File.Delete(Path);

    private static FileStreamOptions Private()
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.ReadWrite, BufferSize = 1 << 20 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private MarketIndex? Load(string stamp, long revision)
    {
        try
        {
            MarketIndex? index = Load(Path, stamp);
            return index is null || index.Revision > revision ? null : index;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            Refused = failed.Message;
            return null;
        }
    }

    // When the database was made tells it from every other; the program's builds tell how ads were read into cards and words.
    private string Stamp()
    {
        string? made = connection.ExecuteScalar<string>("select min(applied) from migration where capability = 'Segue.Market'");
        return $"{made} {typeof(MarketIndex).Module.ModuleVersionId} {typeof(PlaceReader).Module.ModuleVersionId}";
    }
}
