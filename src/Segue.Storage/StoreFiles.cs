using Dapper;
using Microsoft.Data.Sqlite;

namespace Segue.Storage;

/// <summary>The files of a database, for showing and erasing them.</summary>
public static class StoreFiles
{
    // The index of the ads is made from the database, and holds as much of it.
    private static readonly string[] Names = [Database.FileName, Database.FileName + "-wal", Database.FileName + "-shm", Database.FileName + "-journal", "market.index"];

    /// <summary>The database's files in a folder, with their sizes in bytes; empty when there is no database.</summary>
    public static IReadOnlyList<FileInfo> In(string home) =>
        [.. Names.Select(name => new FileInfo(Path.Combine(home, name))).Where(file => file.Exists)];

    /// <summary>Deletes the database, damaged or not, and the folder where nothing else is in it.</summary>
    /// <returns>The files deleted.</returns>
    /// <exception cref="SqliteException">Another process is writing to it; nothing is deleted.</exception>
    public static IReadOnlyList<FileInfo> Erase(string home)
    {
        IReadOnlyList<FileInfo> before = In(home);
        WaitForWriters(home);

        // Closing the database may have folded some of them into another.
        foreach (FileInfo file in In(home))
        {
            file.Delete();
        }

        if (Directory.Exists(home) && !Directory.EnumerateFileSystemEntries(home).Any())
        {
            Directory.Delete(home);
        }

        return before;
    }

    private static void WaitForWriters(string home)
    {
        if (!Database.Exists(home))
        {
            return;
        }

        try
        {
            NativeSqlite.Initialise();
            using SqliteConnection connection = new($"Data Source={Path.Combine(home, Database.FileName)};Pooling=False;Default Timeout=5");
            connection.Open();
            connection.Execute("begin exclusive; commit;");
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is not (5 or 6))
        {
            // What is damaged or cannot be opened has no writer to wait for.
        }
    }
}
