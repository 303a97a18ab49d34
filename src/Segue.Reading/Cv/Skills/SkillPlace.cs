using Segue.Basics;
using Segue.Reading.Cv.Layout;

namespace Segue.Reading.Cv.Skills;

/// <summary>A line of the CV and what it can show about the skills it names.</summary>
/// <param name="Span">Where in the profile's text.</param>
/// <param name="Kind">What standing in it shows.</param>
/// <param name="Job">Index into the profile's jobs; null outside them.</param>
/// <param name="Claim">The level the list itself claims in words; null when it does not.</param>
internal readonly record struct SkillPlace(TextSpan Span, EvidenceKind Kind, int? Job, string? Claim);

/// <summary>Says for every line of a CV what it can show.</summary>
internal static class SkillPlaces
{
    /// <summary>The places of a document's lines, joined where a bullet or sentence wraps.</summary>
    public static List<SkillPlace> Of(string text, IReadOnlyList<CvSection> sections, CvDraft draft)
    {
        List<SkillPlace> places = [];
        foreach (CvSection section in sections)
        {
            LineRole[] roles = CvBody.Roles(section.Lines);
            int from = 0;
            for (int i = 1; i <= section.Lines.Count; i++)
            {
                if (i < section.Lines.Count && roles[i] == LineRole.Continuation && section.Lines[i].Span.Start >= section.Lines[from].Span.Start)
                {
                    continue;
                }

                TextSpan span = TextSpan.FromBounds(section.Lines[from].Span.Start, Math.Max(section.Lines[from].Span.End, section.Lines[i - 1].Span.End));
                places.Add(Place(span, section.Kind, draft));
                from = i;
            }
        }

        return places;
    }

    private static SkillPlace Place(TextSpan span, SectionKind section, CvDraft draft)
    {
        int? job = section == SectionKind.Experience ? JobAt(draft.Jobs, span) : null;
        EvidenceKind kind = section switch
        {
            SectionKind.Experience when job is not null => EvidenceKind.Job,
            SectionKind.Education => EvidenceKind.Education,
            SectionKind.Projects or SectionKind.Volunteering => EvidenceKind.Project,
            SectionKind.Certificates => EvidenceKind.Certificate,
            SectionKind.Skills => EvidenceKind.Listed,
            _ => EvidenceKind.Summary,
        };
        return new SkillPlace(span, kind, job, Claim: null);
    }

    private static int? JobAt(IReadOnlyList<CvJob> jobs, TextSpan span)
    {
        for (int i = 0; i < jobs.Count; i++)
        {
            if (span.Start >= jobs[i].Span.Start && span.Start < jobs[i].Span.End)
            {
                return i;
            }
        }

        return null;
    }
}
