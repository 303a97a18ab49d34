using System.Reflection;
using System.Runtime.InteropServices;

namespace Segue.Storage;

/// <summary>
/// Points the SQLite calls at the system's library where there is one, because the distribution keeps that one patched, and at
/// the bundled one otherwise.
/// </summary>
internal static class NativeSqlite
{
    private static readonly Lock Gate = new();
    private static bool _done;

    /// <summary>Chooses the library once per process.</summary>
    public static void Initialise()
    {
        lock (Gate)
        {
            if (!_done)
            {
                NativeLibrary.SetDllImportResolver(typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, Resolve);
                SQLitePCL.Batteries_V2.Init();
                _done = true;
            }
        }
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "e_sqlite3" && OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libsqlite3.so.0", out nint handle)
            ? handle
            : NativeLibrary.Load(name, assembly, path);
}
