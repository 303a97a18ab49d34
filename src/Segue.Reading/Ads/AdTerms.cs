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
    private const int MostYears = 20;
    private const int PlaceCues = 5;
    private const int MostOpeningLines = 10;
    private const int LongestEmploymentLine = 30;
    private const int LongestOpeningLine = 90;
    private const int WholeWeek = 5;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?\n");
    private static readonly string[] RemoteWords = ["remote", "home based", "home-based", "work from home", "telecommute"];
    private static readonly string[] OfficeWords = ["in-office", "onsite", "on-site"];
    private static readonly string[] OfficeBasedWords = ["office based", "office-based", "in office", .. OfficeWords];
    private static readonly (CueKind Kind, Workplace Place)[] WorkplaceKinds = [(CueKind.Hybrid, Reading.Workplace.Hybrid), (CueKind.Remote, Reading.Workplace.Remote), (CueKind.OnSite, Reading.Workplace.OnSite)];
    private static readonly (CueKind Kind, string Value)[] DegreeKinds = [(CueKind.DegreeOr, "or-equivalent"), (CueKind.DegreeNone, "none"), (CueKind.Preferred, "preferred")];

    private static readonly (string Kind, string[] Words)[] EmploymentWords =
    [
        ("contract", ["contract", "contractor", "freelance"]),
        ("part-time", ["part-time", "part time", "PART_TIME"]),
        ("internship", ["internship", "intern"]),
        ("temporary", ["temporary", "fixed term", "fixed-term", "FTC"]),
        ("permanent", ["permanent", "full-time", "full time", "FULL_TIME"]),
    ];

    private static readonly (string Words, string Kind)[] EmploymentLines =
    [
        ("contract", "contract"), ("contractor", "contract"), ("freelance", "contract"), ("temporary", "temporary"), ("fixed term", "temporary"), ("fixed term contract", "temporary"), ("fixed-term contract", "temporary"),
        ("part time", "part-time"), ("part-time", "part-time"), ("internship", "internship"), ("permanent", "permanent"),
    ];

    /// <summary>Gets the days a week in the office; null when the ad does not say.</summary>
    public OfficeDays? OfficeDays { get; } = OfficeDaysReader.Read(body.Text);

    /// <summary>Where the work is done: by the source's field, the place or the title, then by the description.</summary>
    public Workplace? Workplace()
    {
        if (OfficeDays is { } days)
        {
            reasons?.Add(new FactReason("officeDays", body.Field, days.Span, "a number of days beside the office"));
        }

        string fields = $"{ad.Workplace} {ad.Location} {ad.Title}";
        if (InFields(fields) is { } said)
        {
            return said;
        }

        if (OfficeDays is { } week)
        {
            (Workplace place, string why) = week.Low == WholeWeek ? (Reading.Workplace.OnSite, "the whole week in the office") : (Reading.Workplace.Hybrid, "some days of the week in the office");
            reasons?.Add(new FactReason("workplace", body.Field, week.Span, why));
            return place;
        }

        foreach ((CueKind kind, Workplace place) in WorkplaceKinds)
        {
            if (body.Cues.Find(cue => cue.Cue.Kind == kind && !IsElsewhere(cue)) is { Cue: not null } cue)
            {
                return Because("workplace", cue, place);
            }
        }

        return Words.AnyStands(fields, OfficeBasedWords) ? Plain("workplace", "in the ad's fields", Reading.Workplace.OnSite) : null;
    }

    /// <summary>The least and the most years asked for, of those tied to experience, so that a firm's age never counts; nulls when none are.</summary>
    public (double? Least, double? Most) Years()
    {
        YearsPhrase? least = null;
        double? most = null;
        foreach (YearsPhrase phrase in body.Years)
        {
            if (phrase.Least is <= MostYears and { } years && IsTied(phrase.Span))
            {
                least = least is { } known && known.Least <= years ? least : phrase;
                most = most >= years ? most : years;
            }
        }

        if (least is { } found)
        {
            reasons?.Add(new FactReason("experience", body.Field, found.Span, "the smallest number of years tied to experience"));
        }

        return (least?.Least, most);
    }

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
                reasons?.Add(new FactReason("degree", body.Field, TextSpan.FromBounds(degree.Start, degree.End), $"“{body.Text[cue.Start..cue.End]}” in the same {(kind == CueKind.DegreeOr ? "line" : "sentence")}"));
                return value;
            }
        }

        return Because("degree", degree, "required", "named without “or equivalent” or the like");
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
                return Because("visaSponsorship", hit, no is null, no is { } word ? $"“{body.Text[word.Start..word.End]}” in the same sentence" : "the sentence does not deny it");
            }
        }

        return null;
    }

    /// <summary>The security clearance asked for.</summary>
    public string? Clearance() => body.First(CueKind.Clearance, byOrder: true) is { } cue ? Because("clearance", cue, AdCues.Clearances[cue.Cue.Value].Clearance) : null;

    /// <summary>The kind of employment: by the source's field and the title, then by the ad's opening.</summary>
    public string? Employment()
    {
        string said = $"{ad.Employment} {ad.Title}";
        foreach ((string kind, string[] words) in EmploymentWords)
        {
            if (Words.AnyStands(said, words))
            {
                return Plain("employment", "in the ad's fields or title", kind);
            }
        }

        return EmploymentLine() is var (line, kindOfLine) ? OfLine(line, kindOfLine)
            : body.Between(CueKind.FixedTerm, 0, OpeningReach) is { } term ? Because("employment", term, "temporary")
            : body.Between(CueKind.Contract, 0, OpeningReach) is { } contract ? Because("employment", contract, "contract")
            : body.Between(CueKind.Permanent, 0, OpeningReach) is { } permanent ? Because("employment", permanent, "permanent")
            : null;
    }

    /// <summary>The last day for applying.</summary>
    /// <param name="monthFirst">Whether dates in figures start with the month.</param>
    public ClosingDate? Closing(bool monthFirst)
    {
        ClosingDate? closing = ClosingDateReader.Read(body, ad.Posted, monthFirst);
        if (closing is not null)
        {
            string order = !char.IsAsciiDigit(closing.Text[^1]) || closing.Text.Any(char.IsAsciiLetter) || closing.Text[4] == '-' ? "" : closing.Day is { } day && day.Day > 12 ? "" : monthFirst ? "; the month read first, as in the United States" : "; the day read first, as in the UK";
            string why = $"a date after words about closing{(closing.YearSaid ? order : closing.Day is null ? "; no year is said" : "; the year follows from the day it was posted")}";
            reasons?.Add(new FactReason("closing", body.Field, closing.Span, why));
        }

        return closing;
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
            string near = body.Text.Substring(from, Math.Min(40, body.Text.Length - from)).Split('.', '\n')[0];
            if (PlaceReader.Read(near) is { Country: not null } place)
            {
                reasons?.Add(new FactReason("place", body.Field, TextSpan.FromBounds(from, from + near.Length), $"after “{body.Text[hit.Start..hit.End]}”"));
                return place;
            }
        }

        return PlaceInOpening();
    }

    // "Wharfe Analytics, Leeds (hybrid)" below the title: a whole part of a short line that is a UK town.
    private AdPlace? PlaceInOpening()
    {
        foreach (TextSpan line in OpeningLines())
        {
            foreach (Range range in PlaceReader.Parts(body.Text.AsSpan(line.Start, line.Length)))
            {
                (int at, int length) = range.GetOffsetAndLength(line.Length);
                string part = body.Text.Substring(line.Start + at, length);
                if (char.IsAsciiLetterUpper(part[0]) && PlaceReader.NamedBy(part) is { } place)
                {
                    // "Portland, ME; Boston, MA": the line means towns elsewhere of the same names.
                    if (PlaceReader.Read(body.Text.Substring(line.Start, line.Length)) is { Country: not (null or "GB") })
                    {
                        break;
                    }

                    reasons?.Add(new FactReason("place", body.Field, TextSpan.FromBounds(line.Start + at, line.Start + at + length), "a UK place in the ad's first lines"));
                    return place;
                }
            }
        }

        return null;
    }

    // "Contract", "Part time": a line of its own, as boards put it above the text.
    private (TextSpan Line, string Kind)? EmploymentLine()
    {
        foreach (TextSpan line in OpeningLines())
        {
            ReadOnlySpan<char> words = body.Text.AsSpan(line.Start, line.Length).Trim(" \t\r*-•");
            foreach ((string lineWords, string kind) in words.Length <= LongestEmploymentLine ? EmploymentLines : [])
            {
                if (words.Equals(lineWords, StringComparison.OrdinalIgnoreCase))
                {
                    return (line, kind);
                }
            }
        }

        return null;
    }

    private string OfLine(TextSpan line, string kind)
    {
        reasons?.Add(new FactReason("employment", body.Field, line, "a line of its own above the text"));
        return kind;
    }

    // The first short lines, blank ones not counted.
    private IEnumerable<TextSpan> OpeningLines()
    {
        int start = 0;
        for (int line = 0; line < MostOpeningLines && start < body.Text.Length;)
        {
            int end = body.Text.IndexOf('\n', start);
            end = end < 0 ? body.Text.Length : end;
            bool blank = body.Text.AsSpan(start, end - start).IsWhiteSpace();
            line += blank ? 0 : 1;
            if (!blank && end - start <= LongestOpeningLine)
            {
                yield return TextSpan.FromBounds(start, end);
            }

            start = end + 1;
        }
    }

    private Workplace? InFields(string said)
    {
        if (Words.Stands(said, "hybrid"))
        {
            return Plain("workplace", "“hybrid” in the ad's fields", Reading.Workplace.Hybrid);
        }

        if (!Words.AnyStands(said, RemoteWords))
        {
            return null;
        }

        return Words.AnyStands(said, OfficeWords)
            ? Plain("workplace", "both home and office in the ad's fields", Reading.Workplace.Hybrid)
            : Plain("workplace", "work at home in the ad's fields", Reading.Workplace.Remote);
    }

    // "3+ years of Python" in a list of demands, where nothing else has years.
    private bool StartsDemand(TextSpan span)
    {
        int at = body.SentenceAt(span.Start);
        ReadOnlySpan<char> after = body.Text.AsSpan(span.End).TrimStart("'’");
        return at >= 0 && body.Sentences[at].Section == AdSectionKind.Required && (after.StartsWith(" of ", StringComparison.OrdinalIgnoreCase) || after.StartsWith(" in ", StringComparison.OrdinalIgnoreCase) || after.StartsWith(" with ", StringComparison.OrdinalIgnoreCase) || after.StartsWith(" using ", StringComparison.OrdinalIgnoreCase));
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

    private bool IsTied(TextSpan span)
    {
        ReadOnlySpan<char> after = body.Text.AsSpan(span.End, Math.Min(45, body.Text.Length - span.End));
        int line = after.IndexOf('\n');
        after = line < 0 ? after : after[..line];
        int from = Math.Max(0, span.Start - 30);
        bool tied = Words.AnyStands(after, ["experience", "working", "in a", "as a", "of hands-on", "commercial", "professional", "building", "developing"]) || Words.Stands(body.Text.AsSpan(from, span.Start - from), "experience");
        return (tied || StartsDemand(span)) && !Words.AnyStands(after, ["ago", "old", "history", "contract", "company"]);
    }

    private T Because<T>(string fact, CueHit cue, T value, string? why = null)
    {
        reasons?.Add(new FactReason(fact, body.Field, TextSpan.FromBounds(cue.Start, cue.End), why ?? "said in the text"));
        return value;
    }

    private T Plain<T>(string fact, string why, T value)
    {
        reasons?.Add(new FactReason(fact, "", default, why));
        return value;
    }
}
