using System.Diagnostics;
using System.Text.Json;
using Segue.Testing;

namespace Segue.Planning.Tests.Calendar;

/// <summary>An event as ical.js reads it.</summary>
internal sealed record IcsEvent(string Uid, int Sequence, string Summary, string Status, string Start, double Minutes, int Alarms);

/// <summary>Reads a calendar with a program that is not ours.</summary>
internal static class IcsReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The file's events; skips the test, with the reason, where ical.js is not installed.</summary>
    public static IReadOnlyList<IcsEvent> Read(string ics)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(SharedData.Root, "node_modules", "ical.js")), "ical.js is not installed: run npm ci");
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, ics);
            ProcessStartInfo start = new("node") { RedirectStandardOutput = true, UseShellExecute = false };
            start.ArgumentList.Add(Path.Combine(SharedData.Root, "tests", "Segue.Planning.Tests", "ics-check.mjs"));
            start.ArgumentList.Add(file);
            using Process node = Process.Start(start)!;
            string json = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            Assert.Equal(0, node.ExitCode);
            return JsonSerializer.Deserialize<IReadOnlyList<IcsEvent>>(json, Options)!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
