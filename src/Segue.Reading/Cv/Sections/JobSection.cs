using Segue.Basics;
using Segue.Reading.Cv.Layout;

namespace Segue.Reading.Cv.Sections;

/// <summary>Reads a section of jobs.</summary>
internal static class JobSection
{
    private const int Title = 0;
    private const int Employer = 1;
    private const double OrderBonus = 0.3;

    private static readonly CvRole[] Roles =
    [
        new("title", CvWords.Title),
        new("employer", CvWords.Employer),
        new("place", CvWords.Place),
    ];

    /// <summary>The jobs in the order they stand.</summary>
    public static List<CvJob> Read(IReadOnlyList<CvLine> lines)
    {
        List<CvEntry> entries = CvEntries.Split(lines, Begins);
        List<List<CvPiece>> pieces = [.. entries.Select(entry => CvPieces.Of(entry.Header))];
        double lean = pieces.Sum(some => Lean(CvRoles.Name(some, Roles, _ => 0).Order, some));
        List<Naming> named = [.. entries.Select((entry, i) => new Naming(entry, CvRoles.Name(pieces[i], Roles, order => Prior(order, lean))))];
        return Jobs(named);
    }

    private static bool Begins(IReadOnlyList<CvLine> header, CvLine line) => header.Count == 0 || line.GapBefore;

    // Evidence for "title first" from entries whose words leave no doubt which is which.
    private static double Lean(int[] order, List<CvPiece> pieces) =>
        order[Title] < 0 || order[Employer] < 0 || pieces.Count == 0 ? 0 : order[Title] < order[Employer] ? 1 : -1;

    private static double Prior(int[] order, double lean) =>
        order[Title] < 0 || order[Employer] < 0 || lean == 0 ? 0 : order[Title] < order[Employer] == lean > 0 ? OrderBonus : 0;

    private static List<CvJob> Jobs(List<Naming> named)
    {
        List<CvJob> jobs = [];
        (string? Employer, string? Place, CvDates? Dates) above = default;
        for (int i = 0; i < named.Count; i++)
        {
            (CvEntry entry, CvNaming naming) = named[i];
            (string? title, string? employer, string? place) = (naming.Values[0], naming.Values[1], naming.Values[2]);
            if (title is null && employer is null && entry.Dates is null && jobs.Count == 0)
            {
                continue;
            }

            bool parent = title is null && employer is not null && IsParent(named, i);
            if (parent)
            {
                above = (employer, place, entry.Dates);
                continue;
            }

            if (entry.Dates is null && jobs.Count > 0 && (IsCutOff(title) || (title is null && entry.Header.All(line => line.Cells.Count == 1))))
            {
                jobs[^1] = Extend(jobs[^1], entry);
                continue;
            }

            above = employer is null ? above : (employer, place, entry.Dates);
            List<string> done = [.. naming.Rest.Where(rest => rest.Count(c => c == ' ') >= 3), .. entry.Body.Select(text => text.Text)];
            jobs.Add(new CvJob(
                title,
                employer ?? above.Employer,
                place ?? (employer is null ? above.Place : null),
                entry.Dates?.Start ?? (entry.Dates is { Current: false } only ? only.End : null),
                entry.Dates?.End,
                entry.Dates?.Current ?? false,
                done,
                entry.Span));
        }

        return jobs;
    }

    // An employer named once over several titles: no deeds of its own, and the next entry has a title but no employer.
    private static bool IsParent(List<Naming> named, int index) =>
        index + 1 < named.Count
        && named[index + 1].Names.Values is [not null, null, ..]
        && (named[index].Entry.Body.Count <= 1 || named[index].Entry.Dates is null);

    // "the error fell from 14% to 9%." is the end of a deed that a page or line break cut off, however much it looks like a title and an employer.
    private static bool IsCutOff(string? title) => title is [char first, ..] && char.IsLower(first);

    private static CvJob Extend(CvJob job, CvEntry entry) => job with
    {
        Highlights = [.. job.Highlights, .. entry.Header.Select(line => line.Text), .. entry.Body.Select(text => text.Text)],
        Span = TextSpan.FromBounds(Math.Min(job.Span.Start, entry.Span.Start), Math.Max(job.Span.End, entry.Span.End)),
    };

    private readonly record struct Naming(CvEntry Entry, CvNaming Names);
}
