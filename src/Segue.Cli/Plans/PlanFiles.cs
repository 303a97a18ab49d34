using Segue.Planning.Calendar;
using Segue.Report;

namespace Segue.Cli.Plans;

/// <summary>Writes an answer to a folder: the page, the calendar and JSON, each whole or not at all.</summary>
internal static class PlanFiles
{
    /// <summary>Writes the three files, replacing older ones.</summary>
    public static async Task WriteAsync(string folder, PlanReport report, TimeProvider time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await PutAsync(folder, "plan.html", await PlanPageWriter.WriteAsync(report, cancellationToken), cancellationToken);
        await PutAsync(folder, "plan.json", PlanJson.Write(report), cancellationToken);
        string calendar = IcsWriter.Write(report.Plan, report.Catalog, time);
        await PutAsync(folder, "plan.ics", calendar, cancellationToken);
    }

    // Written beside and then moved, so that a full disk never leaves half a file under the name.
    private static async Task PutAsync(string folder, string name, string content, CancellationToken cancellationToken)
    {
        string part = Path.Combine(folder, name + ".part");
        await File.WriteAllTextAsync(part, content, cancellationToken);
        File.Move(part, Path.Combine(folder, name), overwrite: true);
    }
}
