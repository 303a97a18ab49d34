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
    public static IEnumerable<Measure> Run(Host host, string data)
    {
        string folder = Path.Combine(data, "cvs");
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        CvReader reader = new(_ => [], DateOnly.FromDateTime(host.Time.GetUtcNow().UtcDateTime));
        CvComparison pairs = Compare(reader, CvGoldFiles.Pairs(folder));
        yield return Of("cv.pairs.f1", pairs.Total, Least, pairs.Differences);
        foreach ((string field, FieldCount count) in pairs.Counts)
        {
            yield return Of("cv.pairs." + field.Replace(' ', '-'), count, null, []);
        }

        CvComparison resumes = Compare(reader, CvGoldFiles.JsonResumes(folder));
        if (resumes.Counts.Count > 0)
        {
            yield return Of("cv.json-resume.f1", resumes.Total, Least, resumes.Differences);
        }
    }

    private static CvComparison Compare(CvReader reader, IEnumerable<(string File, CvGold Gold)> golds)
    {
        CvComparison comparison = new();
        foreach ((string file, CvGold gold) in golds)
        {
            Result<CvProfile> read = CvFiles.Read(reader, file);
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
