using Segue.Basics;
using Segue.Cli.Reading;
using Segue.Reading.Cv;
using Segue.Reading.Evaluation;

namespace Segue.Cli.Eval;

/// <summary>Measures the CV reader on CVs whose source is known.</summary>
internal static class CvMeasures
{
    private const double Least = 0.95;

    /// <summary>F1 over all fields of the PDF pairs, over the JSON Resumes, and by kind of field.</summary>
    public static async Task<List<Measure>> RunAsync(Host host, string data, CancellationToken cancellationToken)
    {
        string folder = Path.Combine(data, "cvs");
        if (!Directory.Exists(folder))
        {
            return [];
        }

        CvReader reader = new(_ => [], host.Today);
        CvComparison pairs = await CompareAsync(reader, CvGoldFiles.Pairs(folder), cancellationToken);
        List<Measure> measures = [Of("cv.pairs.f1", pairs.Total, Least, pairs.Differences)];
        foreach ((string field, FieldCount count) in pairs.Counts)
        {
            measures.Add(Of("cv.pairs." + field.Replace(' ', '-'), count, null, []));
        }

        CvComparison resumes = await CompareAsync(reader, CvGoldFiles.JsonResumes(folder), cancellationToken);
        if (resumes.Counts.Count > 0)
        {
            measures.Add(Of("cv.json-resume.f1", resumes.Total, Least, resumes.Differences));
        }

        return measures;
    }

    private static async Task<CvComparison> CompareAsync(CvReader reader, IEnumerable<(string File, CvGold Gold)> golds, CancellationToken cancellationToken)
    {
        CvComparison comparison = new();
        foreach ((string file, CvGold gold) in golds)
        {
            Result<CvProfile> read = await CvFiles.ReadAsync(reader, file, cancellationToken);
            if (read.TryGetValue(out CvProfile? profile))
            {
                comparison.Add(Path.GetFileName(file), gold, profile);
            }
            else
            {
                comparison.AddUnread(Path.GetFileName(file), gold);
            }
        }

        return comparison;
    }

    private static Measure Of(string name, FieldCount count, double? least, IReadOnlyList<string> notes) =>
        new(name, count.F1, least, count.Right + count.Missed, notes);
}
