using System.Runtime.CompilerServices;

namespace Segue.Testing;

/// <summary>Compares text with a reviewed file beside the test; <c>SNAPSHOT_ACCEPT=1</c> rewrites it.</summary>
internal static class Snapshot
{
    /// <summary>Asserts that <paramref name="actual"/> equals <c>Snapshots/{type}.{test}.verified.txt</c> in the test project.</summary>
    public static void Matches(string actual, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        string project = Path.GetFileName(Path.GetDirectoryName(file)) is { } name && name.EndsWith(".Tests", StringComparison.Ordinal)
            ? name
            : file.Split('/', '\\').Last(part => part.EndsWith(".Tests", StringComparison.Ordinal));
        string folder = Path.Combine(SharedData.Root, "tests", project, "Snapshots");
        string stem = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file)}.{test}");
        string normalised = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(stem + ".verified.txt", normalised);
            return;
        }

        string expected = File.Exists(stem + ".verified.txt") ? File.ReadAllText(stem + ".verified.txt") : "(no verified file)";
        if (!string.Equals(expected, normalised, StringComparison.Ordinal))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(stem + ".received.txt", normalised);
        }

        Assert.Equal(expected, normalised);
    }
}
