using System.Buffers;
using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>The smaller terms of an ad: working pattern, experience, degree, sponsorship, clearance, employment. Null where the ad does not say.</summary>
/// <param name="ad">The ad.</param>
/// <param name="body">Its description.</param>
/// <param name="reasons">Given the reason for each term; null when nobody asks.</param>
internal sealed class AdTerms(RawAd ad, AdBody body, List<FactReason>? reasons)
{
    private const int OpeningReach = 600;
    private const int LineReach = 160;
    private const int SentenceReach = 400;
    private const int PlaceCues = 5;
    private const int PlaceReach = 40;
    private const int WholeWeek = 5;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n");
    private static readonly string[] RemoteWords = ["remote", "home based", "home-based", "work from home", "telecommute"];
    private static readonly string[] OfficeWords = ["in-office", "onsite", "on-site"];
    private static readonly string[] OfficeBasedWords = ["office based", "office-based", "in office", .. OfficeWords];
    private static readonly (CueKind Kind, Workplace Place)[] WorkplaceKinds = [(CueKind.Hybrid, Reading.Workplace.Hybrid), (CueKind.Remote, Reading.Workplace.Remote), (CueKind.OnSite, Reading.Workplace.OnSite)];
    private static readonly (CueKind Kind, string Value)[] DegreeKinds = [(CueKind.DegreeOr, "or-equivalent"), (CueKind.DegreeNone, "none"), (CueKind.Preferred, "preferred")];

    private static readonly (CueKind Kind, string Value)[] EmploymentKinds = [(CueKind.FixedTerm, "temporary"), (CueKind.Contract, "contract"), (CueKind.Permanent, "permanent")];

    private static readonly (string Kind, string[] Words)[] EmploymentWords =
    [
        ("contract", ["contract", "contractor", "freelance"]),
        ("part-time", ["part-time", "part time", "PART_TIME"]),
        ("internship", ["internship", "intern"]),
        ("temporary", ["temporary", "fixed term", "fixed-term", "FTC"]),
        ("permanent", ["permanent", "full-time", "full time", "FULL_TIME"]),
    ];

    /// <summary>The days a week in the office.</summary>
    public OfficeDays? OfficeDays() =>
        OfficeDaysReader.Read(body.Text) is { } days ? Because("officeDays", days, days.Span, "a number of days beside the office") : null;

    /// <summary>Where the work is done: by the source's field, the place or the title, then by the description.</summary>
    /// <param name="days">The days in the office, where the ad says them.</param>
    public Workplace? Workplace(OfficeDays? days)
    {
        string fields = $"{ad.Workplace} {ad.Location} {ad.Title}";
        if (InFields(fields) is { } said)
        {
            return said;
        }

        if (days is { } week)
        {
            return week.Low == WholeWeek
                ? Because("workplace", Reading.Workplace.OnSite, week.Span, "the whole week in the office")
                : Because("workplace", Reading.Workplace.Hybrid, week.Span, "some days of the week in the office");
        }

        foreach ((CueKind kind, Workplace place) in WorkplaceKinds)
        {
            if (body.Cues.Find(cue => cue.Cue.Kind == kind && !IsElsewhere(cue)) is { Cue: not null } cue)
            {
                return Because("workplace", place, cue.Span);
            }
        }

        return Words.AnyStands(fields, OfficeBasedWords) ? ByFields("workplace", Reading.Workplace.OnSite, "in the ad's fields") : null;
    }

    /// <summary>The least and the most years of experience asked for; nulls when none are.</summary>
    public (double? Least, double? Most) Years() =>
        ExperienceYears.Read(body) is var (fewest, most) ? Because("experience", (fewest.Least, (double?)most), fewest.Span, "the smallest number of years tied to experience") : (null, null);

    /// <summary>The degree asked for.</summary>
    public string? Degree()
    {
        if (NamedDegree() is not { } degree)
        {
            return null;
        }

        int start = Math.Max(body.Text.LastIndexOf('\n', degree.Start) + 1, degree.Start - LineReach);
        int end = body.Text.IndexOf('\n', degree.Start);
        end = end < 0 ? Math.Min(body.Text.Length, degree.Start + LineReach) : Math.Min(end, degree.Start + LineReach);
        // A wish speaks of its own sentence; "or equivalent" may follow in the next.
        TextSpan sentence = body.SentenceAt(degree.Start) is >= 0 and var at ? body.Sentences[at].Span : TextSpan.FromBounds(start, end);
        TextSpan line = TextSpan.FromBounds(start, end);
        foreach ((CueKind kind, string value) in DegreeKinds)
        {
            TextSpan reach = kind == CueKind.DegreeOr ? line : sentence;
            if (body.Between(kind, Math.Max(start, reach.Start), Math.Min(end, reach.End)) is { } cue)
            {
                return Because("degree", value, degree.Span, $"“{cue.Span.Quote(body.Text)}” in the same {(kind == CueKind.DegreeOr ? "line" : "sentence")}");
            }
        }

        return Because("degree", "required", degree.Span, "named without “or equivalent” or the like");
    }

    /// <summary>Whether the employer sponsors visas.</summary>
    public bool? Sponsorship()
    {
        foreach (CueHit hit in body.Cues)
        {
            if (hit.Cue.Kind != CueKind.Sponsor)
            {
                continue;
            }

            int reach = Math.Max(0, hit.Start - SentenceReach);
            int start = reach + body.Text.AsSpan(reach, hit.Start - reach).LastIndexOfAny(SentenceEnds) + 1;
            int stop = body.Text.AsSpan(hit.Start, Math.Min(SentenceReach, body.Text.Length - hit.Start)).IndexOfAny(SentenceEnds);
            int end = stop < 0 ? Math.Min(body.Text.Length, hit.Start + SentenceReach) : hit.Start + stop;
            if (body.Between(CueKind.Visa, start, end) is not null)
            {
                CueHit? no = body.Between(CueKind.No, start, end);
                return Because("visaSponsorship", no is null, hit.Span, no is { } word ? $"“{word.Span.Quote(body.Text)}” in the same sentence" : "the sentence does not deny it");
            }
        }

        return null;
    }

    /// <summary>The security clearance asked for.</summary>
    public string? Clearance() => body.First(CueKind.Clearance, byOrder: true) is { } cue ? Because("clearance", AdCues.Clearances[cue.Cue.Value].Clearance, cue.Span) : null;

    /// <summary>The kind of employment: by the source's field and the title, then by the ad's opening.</summary>
    public string? Employment()
    {
        string said = $"{ad.Employment} {ad.Title}";
        foreach ((string kind, string[] words) in EmploymentWords)
        {
            if (Words.AnyStands(said, words))
            {
                return ByFields("employment", kind, "in the ad's fields or title");
            }
        }

        if (AdOpening.Employment(body.Text) is var (named, line))
        {
            return Because("employment", named, line, "a line of its own above the text");
        }

        foreach ((CueKind cueKind, string kind) in EmploymentKinds)
        {
            if (body.Between(cueKind, 0, OpeningReach) is { } cue)
            {
                return Because("employment", kind, cue.Span);
            }
        }

        return null;
    }

    /// <summary>The last day for applying.</summary>
    /// <param name="monthFirst">Whether dates in figures start with the month.</param>
    public ClosingDate? Closing(bool monthFirst)
    {
        if (ClosingDateReader.Read(body, ad.Posted, monthFirst) is not var (closing, eitherOrder))
        {
            return null;
        }

        string note = eitherOrder ? monthFirst ? "; the month read first, as in the United States" : "; the day read first, as in the UK"
            : closing.YearSaid ? ""
            : closing.Day is null ? "; no year is said" : "; the year follows from the day it was posted";
        return Because("closing", closing, closing.Span, $"a date after words about closing{note}");
    }

    /// <summary>The first place named after words such as “based in”, or in the ad's first lines; null when none is.</summary>
    public AdPlace? PlaceInText()
    {
        for (int order = 0; order < PlaceCues; order++)
        {
            CueHit hit = body.Cues.Find(cue => cue.Cue.Kind == CueKind.PlaceFollows && cue.Cue.Order == order && (cue.Cue.Words != "location" || (cue.End < body.Text.Length && body.Text[cue.End] == ':')));
            if (hit.Cue is null)
            {
                continue;
            }

            int from = hit.Cue.Words == "location" ? hit.End + 1 : hit.End;
            string near = body.Text.Substring(from, Math.Min(PlaceReach, body.Text.Length - from)).Split('.', '\n')[0];
            if (PlaceReader.Read(near) is { Country: not null } place)
            {
                return Because("place", place, TextSpan.FromBounds(from, from + near.Length), $"after “{hit.Span.Quote(body.Text)}”");
            }
        }

        return AdOpening.Place(body.Text) is var (opening, words) ? Because("place", opening, words, "a UK place in the ad's first lines") : null;
    }

    private Workplace? InFields(string said)
    {
        if (Words.Stands(said, "hybrid"))
        {
            return ByFields("workplace", Reading.Workplace.Hybrid, "“hybrid” in the ad's fields");
        }

        if (!Words.AnyStands(said, RemoteWords))
        {
            return null;
        }

        return Words.AnyStands(said, OfficeWords)
            ? ByFields("workplace", Reading.Workplace.Hybrid, "both home and office in the ad's fields")
            : ByFields("workplace", Reading.Workplace.Remote, "work at home in the ad's fields");
    }

    private CueHit? NamedDegree()
    {
        CueHit? best = null;
        foreach (CueHit hit in body.Cues)
        {
            if (hit.Cue.Kind == CueKind.Degree && (best is not { } known || hit.Cue.Order < known.Cue.Order) && !IsOfCourses(hit))
            {
                best = hit;
            }
        }

        return best;
    }

    // "Online courses and degrees" are what the employer sells; "degrees in" are asked for.
    private bool IsOfCourses(CueHit hit) => hit.Cue.Words == "degree" && hit.End - hit.Start > "degree".Length && !body.Text.AsSpan(hit.End).TrimStart().StartsWith("in ", StringComparison.OrdinalIgnoreCase);

    // "Parking on site" and "experts in offices throughout Europe" say nothing about where this work is done.
    private bool IsElsewhere(CueHit hit) => body.Text.AsSpan(hit.Start, hit.End - hit.Start) is var words &&
        (words.EndsWith("offices", StringComparison.OrdinalIgnoreCase) || words.Equals("on site", StringComparison.OrdinalIgnoreCase));

    private T Because<T>(string fact, T value, TextSpan span, string why = "said in the text")
    {
        reasons?.Add(new FactReason(fact, body.Field, span, why));
        return value;
    }

    private T ByFields<T>(string fact, T value, string why)
    {
        reasons?.Add(new FactReason(fact, "", default, why));
        return value;
    }
}
