using System.Text.RegularExpressions;
using Segue.Basics;
using Segue.Reading.Cv.Layout;

namespace Segue.Reading.Cv.Sections;

/// <summary>Reads a section of education.</summary>
internal static partial class EducationSection
{
    private static readonly CvRole[] Roles =
    [
        new("degree", text => CvWords.NamesDegree(text) ? 1 : -0.4),
        new("institution", text => CvWords.School(text) - (CvWords.NamesDegree(text) ? 0.8 : 0)),
        new("place", text => CvWords.Place(text) - (CvWords.School(text) >= 1 ? 0.8 : 0)),
        new("area", text => (Area().IsMatch(text) ? 0.6 : -0.1) - (CvWords.Place(text) > 0.8 ? 0.6 : 0) - (CvWords.NamesDegree(text) ? 1 : 0)),
    ];

    /// <summary>The courses in the order they stand.</summary>
    public static List<CvEducation> Read(IReadOnlyList<CvLine> lines)
    {
        List<CvEducation> read = [];
        IReadOnlyList<CvLine> used = lines.Any(line => !line.Bullet) ? lines : [.. lines.Select(line => line with { Bullet = false })];
        foreach (CvEntry entry in CvEntries.Split(used, Begins))
        {
            CvEducation education = One(entry);
            bool empty = education.Institution is null && education.Degree is null;
            bool half = read.Count > 0 && (read[^1].Institution is null || read[^1].Degree is null);
            if (half && entry.Dates is null && Completes(read[^1], education))
            {
                read[^1] = Merge(read[^1], education);
            }
            else if (!empty)
            {
                read.Add(education);
            }
            else if (read.Count > 0)
            {
                read[^1] = read[^1] with { Score = read[^1].Score ?? education.Score };
            }
        }

        return read;
    }

    private static bool Begins(IReadOnlyList<CvLine> header, CvLine line)
    {
        if (header.Count == 0)
        {
            return true;
        }

        bool school = CvWords.School(line.Text) >= 1;
        bool degree = CvWords.NamesDegree(line.Text);
        return (line.GapBefore && (school || degree))
            || (school && header.Any(above => CvWords.School(above.Text) >= 1))
            || (degree && header.Any(above => CvWords.NamesDegree(above.Text)));
    }

    private static bool Completes(CvEducation read, CvEducation next) =>
        (read.Institution is null && next is { Institution: not null, Degree: null }) || (read.Degree is null && next is { Degree: not null, Institution: null });

    private static CvEducation Merge(CvEducation a, CvEducation b) => new(
        a.Institution ?? b.Institution, a.Degree ?? b.Degree, a.Area ?? b.Area, a.Start ?? b.Start, a.End ?? b.End, a.Score ?? b.Score, a.Place ?? b.Place,
        TextSpan.FromBounds(Math.Min(a.Span.Start, b.Span.Start), Math.Max(a.Span.End, b.Span.End)));

    private static CvEducation One(CvEntry entry)
    {
        string? score = null;
        List<CvPiece> pieces = [];
        foreach (CvPiece piece in CvPieces.Of(entry.Header))
        {
            Match found = Score().Match(piece.Text);
            score ??= found.Success ? Bare(found.Value) : null;
            string rest = found.Success ? piece.Text.Remove(found.Index, found.Length).Trim(' ', ',', '(', ')', '-', '–', ':') : piece.Text;
            if (rest.Any(char.IsLetterOrDigit))
            {
                pieces.Add(piece with { Text = rest });
            }
        }

        foreach (CvText text in entry.Body)
        {
            Match found = Score().Match(text.Text);
            score ??= found.Success ? Bare(found.Value) : null;
        }

        CvNaming naming = CvRoles.Name(pieces, Roles, _ => 0);
        (string? degree, string? area) = DegreeAndArea(naming);
        CvDates? dates = entry.Dates;
        return new CvEducation(WithoutSentence(naming.Values[1]), degree, area, dates?.Start, dates?.End, score, naming.Values[2], entry.Span);
    }

    // "University of Leeds. Modules in algorithms": the name ends where a sentence begins. "St. Andrews" and "U.S. Academy" hold short words before their stops.
    private static string? WithoutSentence(string? school)
    {
        for (int stop = school?.IndexOf(". ", StringComparison.Ordinal) ?? -1; school is not null && stop >= 0; stop = school.IndexOf(". ", stop + 1, StringComparison.Ordinal))
        {
            int word = school.LastIndexOf(' ', stop) + 1;
            if (stop - word > 3 && CvWords.School(school[..stop]) >= 1)
            {
                return school[..stop];
            }
        }

        return school;
    }

    private static string Bare(string score)
    {
        string text = score.Trim(' ', ',');
        text = text.StartsWith('(') ? text[1..] : text;
        return text.EndsWith(')') && text.Count(c => c == ')') > text.Count(c => c == '(') ? text[..^1] : text;
    }

    private static (string? Degree, string? Area) DegreeAndArea(CvNaming naming)
    {
        string? text = naming.Values[0];
        if (text is null)
        {
            return (null, naming.Values[3]);
        }

        // "PhD" beside "PhD in Computer Science": the fuller one carries the subject.
        string fuller = naming.Rest.Append(text).Where(CvWords.NamesDegree).OrderByDescending(piece => piece.Length).First();
        Match match = CvWords.Degree(fuller);
        string after = fuller[(match.Index + match.Length)..];
        string subject = LeadIn().Replace(after.Trim(' ', ',', ':', '-', '–', '(', ')'), "").Trim();
        string before = fuller[..match.Index].Trim(' ', ',', ':', '-', '–', '(');
        string degree = before.Length is > 0 and <= 24 && subject.Length > 0 ? $"{before} {match.Value}" : match.Value;
        string? area = subject.Length > 1 ? subject : naming.Values[3] ?? (before.Length > 1 ? before : null);
        return (degree.Trim(' ', ',', '(') is var cleaned && cleaned.Contains('(', StringComparison.Ordinal) && !cleaned.Contains(')', StringComparison.Ordinal) ? cleaned + ")" : cleaned, area);
    }

    [GeneratedRegex(@"\(?(?:(?:cumulative )?c?gpa|grade|score|marks?|class)\s*[:\-]?\s*[\d.]+\s*%?(?:\s*/\s*[\d.]+)?(?:\s*\([\d./]+\))?\)?|\b(?:first[- ]class|upper second[- ]class|lower second[- ]class|second[- ]class|third[- ]class)(?: honou?rs)?(?:\s*\((?:1st|2:1|2:2|3rd)\))?|\(?\b(?:1st|2[:.]1|2[:.]2|2i|2ii|3rd)(?: class)?(?: hons?| honou?rs)?(?![\w.])\)?|\b(?:distinction|merit|summa cum laude|magna cum laude|cum laude|grade [a-e]\*?|pass with \w+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Score();

    [GeneratedRegex(@"\b(?:science|sciences|engineering|mathematics|maths|physics|computing|economics|studies|business|management|statistics|chemistry|biology|psychology|design|arts|law|history|english|philosophy|technology|technologies|analytics|systems|intelligence|learning|robotics|informatics|finance|accounting|marketing|linguistics|electronics|software|network\w*|cyber\w*|security|media|computer|data)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Area();

    [GeneratedRegex(@"^(?:degree\s+)?(?:in|of|with|major(?:ing)? in|major:?|,)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex LeadIn();
}
