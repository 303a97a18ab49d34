using System.Text;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Documents;
using Segue.Reading;
using Segue.Reading.Cv;

namespace Segue.Cli.Reading;

/// <summary>Opens CV files for commands.</summary>
internal static class CvFiles
{
    /// <summary>A reader that knows the catalogue's skills and counts years to the host's day.</summary>
    public static CvReader Reader(Host host, Catalog catalog) =>
        new(SkillMatcher.Create(catalog).Match, DateOnly.FromDateTime(host.Time.GetUtcNow().UtcDateTime));

    /// <summary>Reads the CV at <paramref name="path"/>, whatever its format.</summary>
    public static Result<CvProfile> Read(CvReader reader, string path)
    {
        if (!File.Exists(path))
        {
            return Result.Fail<CvProfile>(new Problem("cv.missing", "There is no such file.") { Source = path, Remedy = "Check the path." });
        }

        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            return reader.ReadJson(path, File.ReadAllText(path, Encoding.UTF8));
        }

        Result<Document> document = Open(path);
        return document.TryGetValue(out Document? opened) ? reader.Read(opened) : Result.Fail<CvProfile>(document.Problems);
    }

    private static Result<Document> Open(string path) => Path.GetExtension(path).ToLowerInvariant() is ".txt" or ""
        ? Result.Ok(PlainLines.Read(path, File.ReadAllText(path, Encoding.UTF8)))
        : Result.Fail<Document>(new Problem("cv.format", $"A CV in the format {Path.GetExtension(path)} cannot be read.") { Source = path, Remedy = "Save it as plain text (.txt) or JSON Resume (.json)." });
}
