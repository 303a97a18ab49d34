using Segue.Reading.Cv;

namespace Segue.Report;

/// <summary>Says where in a CV evidence stands.</summary>
public static class PlanPlaces
{
    /// <summary>A few words, such as "Developer at Acme" or "your list of skills".</summary>
    public static string Of(CvProfile profile, SkillEvidence evidence)
    {
        if (evidence.Job is { } index && index >= 0 && index < profile.Jobs.Count)
        {
            CvJob job = profile.Jobs[index];
            return (job.Title, job.Employer) switch
            {
                (_, { } employer) when evidence.Kind == EvidenceKind.Title => $"the title of your job at {employer}",
                _ when evidence.Kind == EvidenceKind.Title => "the title of your job",
                ({ } title, { } employer) => $"{title} at {employer}",
                (null, { } employer) => employer,
                ({ } title, null) => title,
                _ => "a job",
            };
        }

        return evidence.Kind switch
        {
            EvidenceKind.Title => "the title of a job",
            EvidenceKind.Listed => "your list of skills",
            EvidenceKind.Summary => "your summary",
            EvidenceKind.Education => "your education",
            EvidenceKind.Project => "a project",
            EvidenceKind.Certificate => "a certificate",
            EvidenceKind.Said => "said by you",
            _ => "your CV",
        };
    }
}
