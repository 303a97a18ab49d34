using Segue.Basics;
using Segue.Planning.Calendar;
using Segue.Report;

namespace Segue.Cli.Plans;

/// <summary>Writes an answer to a folder: the page, the calendar and JSON, all of them or none.</summary>
internal static class PlanFiles
{
    /// <summary>Writes the three files, replacing older ones; what keeps it from doing so, or null when they are written.</summary>
    public static async Task<Problem?> WriteAsync(string folder, PlanReport report, TimeProvider time, CancellationToken cancellationToken)
    {
        (string Name, string Content)[] files =
        [
            ("plan.html", await PlanPageWriter.WriteAsync(report, cancellationToken)),
            ("plan.json", PlanJson.Write(report)),
            ("plan.ics", IcsWriter.Write(report.Plan, report.Catalog, time)),
        ];
        if (InTheWay(folder, files) is { } obstacle)
        {
            return obstacle;
        }

        try
        {
            Directory.CreateDirectory(folder);
            await PutAsync(folder, files, cancellationToken);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Problem("plan.unwritten", $"The plan cannot be written there: {failure.Message.TrimEnd('.')}.")
            {
                Source = folder,
                Remedy = "Name a folder that you may write to with --out; nothing was changed.",
            };
        }
    }

    private static Problem? InTheWay(string folder, (string Name, string Content)[] files)
    {
        if (File.Exists(folder))
        {
            return new Problem("plan.out-is-file", "This is a file, and a folder is needed.") { Source = folder, Remedy = "Name another folder with --out." };
        }

        string? taken = files.Select(file => Path.Combine(folder, file.Name)).FirstOrDefault(Directory.Exists);
        return taken is null ? null : new Problem("plan.folder-in-the-way", "There is a folder of that name, so the file cannot be written.") { Source = taken, Remedy = "Move it away, or name another folder with --out." };
    }

    // All are written beside before the first is moved, so that a full disk never leaves half a plan, nor a new page with an old calendar.
    private static async Task PutAsync(string folder, (string Name, string Content)[] files, CancellationToken cancellationToken)
    {
        string[] parts = [.. files.Select(file => Path.Combine(folder, file.Name + ".part"))];
        try
        {
            for (int index = 0; index < files.Length; index++)
            {
                await File.WriteAllTextAsync(parts[index], files[index].Content, cancellationToken);
            }

            for (int index = 0; index < files.Length; index++)
            {
                File.Move(parts[index], Path.Combine(folder, files[index].Name), overwrite: true);
            }
        }
        finally
        {
            foreach (string part in parts.Where(File.Exists))
            {
                File.Delete(part);
            }
        }
    }
}
