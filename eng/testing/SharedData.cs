using System.Runtime.CompilerServices;

namespace Segue.Testing;

/// <summary>Finds the repository and the real data beside it, which is never committed.</summary>
internal static class SharedData
{
    /// <summary>Gets the repository's root folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file or folder under <c>shared/data</c>; skips the test, with the reason, where it is absent.</summary>
    public static string Require(string relativePath)
    {
        string path = Path.Combine(Root, "..", "shared", "data", relativePath);
        Assert.SkipUnless(Path.Exists(path), $"real data not present: ../shared/data/{relativePath}");
        return Path.GetFullPath(path);
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        string? folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Segue.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        if (folder is not null)
        {
            return folder;
        }

        // A deterministic build maps source paths away; the binaries still sit under the repository.
        folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Segue.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The repository root (Segue.slnx) was not found above the test binaries.");
    }
}
