using Microsoft.Data.Sqlite;
using Segue.Basics;

namespace Segue.Storage;

/// <summary>Says what is wrong with a database in words its owner can act on.</summary>
public static class StorageFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Disk = 10;
    private const int Damaged = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>The fault and its remedy; null when the exception is none of the database's.</summary>
    /// <param name="exception">What was thrown by a use of the database.</param>
    /// <param name="home">The data folder.</param>
    public static Problem? Explain(Exception exception, string home)
    {
        string file = Path.Combine(home, Database.FileName);
        return exception switch
        {
            LaterVersionException later => new Problem("home.later", later.Message) { Source = file, Remedy = "Use the newer program, or another folder with --home DIR." },
            SqliteException { SqliteErrorCode: Busy or Locked } => new Problem("home.locked", "The data is in use by another run of segue that has not finished.") { Source = file, Remedy = "Wait for it to end and try again." },
            SqliteException { SqliteErrorCode: Damaged or NotADatabase } => new Problem("home.damaged", "The data cannot be read: the file is damaged or is no database.")
            {
                Source = file,
                Remedy = $"Move it away (mv '{file}' '{file}.damaged'), then bring back your last export with `segue home import FILE` (of ads alone: `segue market import FILE`), begin again with `segue plan` or `segue market import`, or use another folder with --home DIR. `segue market check` says what of the ads is damaged.",
            },
            SqliteException { SqliteErrorCode: ReadOnly or CannotOpen } => new Problem("home.unwritable", "The data cannot be opened for writing.") { Source = file, Remedy = "Check who owns the folder and what its permissions are, or use another with --home DIR." },
            SqliteException { SqliteErrorCode: Full } => new Problem("home.full", "The disk is full. What was being written was not kept; all before it is as it was.") { Source = file, Remedy = "Make room and give the same command again." },
            SqliteException { SqliteErrorCode: Disk } => new Problem("home.disk", "The disk is full or fails. What was being written was not kept; all before it is as it was.") { Source = file, Remedy = "Make room, or look after the disk, and give the same command again." },
            InvalidDataException damaged => new Problem("home.damaged", $"Something that is stored is damaged: {damaged.Message}") { Source = file, Remedy = "`segue market check` says which ads; bring back your last export into another folder with `segue market import FILE --home DIR`." },
            SqliteException other => new Problem("home.fault", $"The data could not be used: {other.Message}") { Source = file },
            _ => null,
        };
    }
}
