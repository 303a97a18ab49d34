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
        new(SkillMatcher.Create(catalog).Match, host.Today, TitleSkills.Create(catalog));

    /// <summary>Reads the CV at <paramref name="path"/> with the levels that its owner sets right, each a <c>skill=level</c>; a value may come with warnings.</summary>
    public static async Task<Result<CvProfile>> ReadAsync(Host host, Catalog catalog, string path, IReadOnlyList<string> said, CancellationToken cancellationToken)
    {
        Result<CvProfile> cv = await ReadAsync(Reader(host, catalog), path, cancellationToken);
        if (!cv.TryGetValue(out CvProfile? read))
        {
            return cv;
        }

        Result<CvProfile> corrected = SaidLevels.Apply(read, said, catalog);
        return corrected.TryGetValue(out CvProfile? profile) ? Result.Ok(profile, cv.Problems) : Result.Fail<CvProfile>([.. cv.Problems, .. corrected.Problems]);
    }

    /// <summary>Reads the CV at <paramref name="path"/>, whatever its format; a value may come with warnings.</summary>
    public static async Task<Result<CvProfile>> ReadAsync(CvReader reader, string path, CancellationToken cancellationToken)
    {
        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) && File.Exists(path))
        {
            return new FileInfo(path).Length > DocumentLimits.Default.MaxBytes
                ? Result.Fail<CvProfile>(new Problem("cv.too-large", "The JSON file is larger than any CV.") { Source = path, Remedy = "Check that this is the right file." })
                : reader.ReadJson(path, await File.ReadAllTextAsync(path, cancellationToken));
        }

        Result<Document> document = await DocumentReader.ReadAsync(path, limits: null, cancellationToken);
        if (!document.TryGetValue(out Document? opened))
        {
            return Result.Fail<CvProfile>(document.Problems);
        }

        Result<CvProfile> read = reader.Read(opened);
        return document.Problems.Count == 0 ? read
            : read.IsOk ? Result.Ok(read.Value, document.Problems)
            : Result.Fail<CvProfile>([.. document.Problems, .. read.Problems]);
    }
}
