using System.Text;
using Segue.Basics;
using Segue.Reading.Cv;

namespace Segue.Reading.Evaluation;

/// <summary>
/// Compares a profile with what the CV is known to say, field by field. Texts are equal when their letters, digits, plus and
/// hash signs are the same in the same order without regard to case; in qualifications "in" and "of" are left out as well.
/// Dates are equal at the precision of the known one.
/// </summary>
public sealed class CvComparison
{
    private readonly SortedDictionary<string, FieldCount> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _differences = [];

    /// <summary>Gets the counts by kind of field.</summary>
    public IReadOnlyDictionary<string, FieldCount> Counts => _counts;

    /// <summary>Gets what differs, one line each: source, field, known value, value read.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>Gets the sum over all fields.</summary>
    public FieldCount Total => _counts.Values.Aggregate(default(FieldCount), FieldCount.Add);

    /// <summary>Adds a CV that could not be read: everything known is missed.</summary>
    public void AddUnread(string source, CvGold gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        Field(source, "name", gold.Name, null);
        foreach (GoldJob job in gold.Jobs)
        {
            Job(source, job, null);
        }

        foreach (GoldEducation one in gold.Education)
        {
            Education(source, one, null);
        }

        Skills(source, gold.Skills, []);
    }

    /// <summary>Adds one CV.</summary>
    public void Add(string source, CvGold gold, CvProfile profile)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(profile);
        Field(source, "name", gold.Name, profile.Contact.Name);
        Pair(gold.Jobs, profile.Jobs, Likeness, (known, read) => Job(source, known, read));
        Pair(gold.Education, profile.Education, Likeness, (known, read) => Education(source, known, read));
        Skills(source, gold.Skills, [.. profile.ListedSkills.SelectMany(group => group.Items)]);
    }

    /// <summary>The form in which texts are compared.</summary>
    public static string Fold(string? text)
    {
        StringBuilder folded = new();
        foreach (char c in text ?? "")
        {
            if (char.IsLetterOrDigit(c) || c is '+' or '#')
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    private static void Pair<TKnown, TRead>(IReadOnlyList<TKnown> known, IReadOnlyList<TRead> read, Func<TKnown, TRead, int> likeness, Action<TKnown?, TRead?> compare)
        where TKnown : class
        where TRead : class
    {
        List<TRead> left = [.. read];
        foreach (TKnown one in known)
        {
            TRead? best = left.Where(other => likeness(one, other) > 0).MaxBy(other => likeness(one, other));
            compare(one, best);
            if (best is not null)
            {
                left.Remove(best);
            }
        }

        left.ForEach(extra => compare(null, extra));
    }

    private static int Likeness(GoldJob known, CvJob read) =>
        Same(known.Title, read.Title) + (2 * Same(known.Employer, read.Employer)) + (2 * (Fits(known.Start, read.Start) ? 1 : 0)) + (Fits(known.End, read.End) ? 1 : 0);

    private static int Likeness(GoldEducation known, CvEducation read) =>
        (2 * Same(known.Institution, read.Institution)) + Same(known.Qualification, Qualification(read)) + (Fits(known.End, read.End) ? 1 : 0);

    private static int Same(string? known, string? read) => known is not null && Fold(known) == Fold(read) ? 1 : 0;

    private static bool Fits(PartialDate? known, PartialDate? read) =>
        known is { } k && read is { } r && k.Year == r.Year && (k.Month is null || k.Month == r.Month);

    private static string? Qualification(CvEducation? one) => one is { Degree: null, Area: null } or null ? null : $"{one.Degree} {one.Area}";

    private static string? Plain(string? qualification) => qualification is null ? null
        : string.Join(' ', qualification.Split(' ').Where(word => word is not ("in" or "of")));

    private void Job(string source, GoldJob? known, CvJob? read)
    {
        Field(source, "job title", known?.Title, read?.Title);
        Field(source, "job employer", known?.Employer, read?.Employer);
        Date(source, "job start", known?.Start, read?.Start);
        Field(source, "job end", known is { Current: true } ? "present" : null, known is { Current: true } && read is { Current: true } ? "present" : null);
        if (known is not { Current: true })
        {
            Date(source, "job end", known?.End, read?.End);
        }
    }

    private void Education(string source, GoldEducation? known, CvEducation? read)
    {
        Field(source, "education institution", known?.Institution, read?.Institution);
        Field(source, "education qualification", Plain(known?.Qualification), Plain(Qualification(read)));
        Date(source, "education start", known?.Start, read?.Start);
        Date(source, "education end", known?.End, read?.End);
    }

    private void Skills(string source, IReadOnlyList<string> known, List<string> read)
    {
        foreach (string skill in known)
        {
            int at = read.FindIndex(other => Fold(other) == Fold(skill));
            Field(source, "listed skill", skill, at < 0 ? null : read[at]);
            if (at >= 0)
            {
                read.RemoveAt(at);
            }
        }

        read.ForEach(extra => Field(source, "listed skill", null, extra));
    }

    private void Field(string source, string field, string? known, string? read) =>
        Count(source, field, known, read, Fold(known) == Fold(read));

    private void Date(string source, string field, PartialDate? known, PartialDate? read) =>
        Count(source, field, known?.ToString(), read?.ToString(), Fits(known, read));

    private void Count(string source, string field, string? known, string? read, bool same)
    {
        if (known is null && read is null)
        {
            return;
        }

        bool right = same && known is not null && read is not null;
        _counts[field] = _counts.GetValueOrDefault(field) + new FieldCount(right ? 1 : 0, !right && known is not null ? 1 : 0, !right && read is not null ? 1 : 0);
        if (!right)
        {
            _differences.Add($"{source}: {field}: {known ?? "(nothing)"} read as {read ?? "(nothing)"}");
        }
    }
}
