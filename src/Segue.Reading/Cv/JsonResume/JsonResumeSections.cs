using System.Text.Json.Nodes;
using Segue.Basics;

namespace Segue.Reading.Cv.JsonResume;

/// <summary>Reads the list sections of a JSON Resume, old field names among them, and writes each out as text.</summary>
internal static class JsonResumeSections
{
    /// <summary>The jobs, latest first; entries with every field empty are left out.</summary>
    public static List<CvJob> Jobs(JsonObject root, ProfileText text)
    {
        List<(JsonObject Node, CvJob Job)> read = [];
        foreach (JsonObject node in root.Objects("work"))
        {
            string? end = node.Text("endDate");
            PartialDate? start = node.Date("startDate");
            PartialDate? finish = node.Date("endDate");
            bool current = finish is null && start is not null && (end is null || end.Contains("present", StringComparison.OrdinalIgnoreCase) || end.Contains("current", StringComparison.OrdinalIgnoreCase));
            CvJob job = new(node.Text("position"), node.Text("name", "company"), node.Text("location"), start, finish, current, [.. Told(node)], default);
            if (job is not { Title: null, Employer: null, Start: null, Highlights.Count: 0 })
            {
                read.Add((node, job));
            }
        }

        List<CvJob> jobs = [];
        foreach (CvJob job in read.Select(one => one.Job).OrderByDescending(job => job.Current).ThenByDescending(job => job.End ?? job.Start))
        {
            int from = text.Position;
            text.Line(Heading(job.Title, job.Employer, job.Place), EvidenceKind.Job, jobs.Count);
            foreach (string line in job.Highlights)
            {
                text.Line(line, EvidenceKind.Job, jobs.Count);
            }

            jobs.Add(job with { Span = text.Since(from) });
        }

        return jobs;
    }

    /// <summary>The education; entries with every field empty are left out.</summary>
    public static List<CvEducation> Education(JsonObject root, ProfileText text)
    {
        List<CvEducation> read = [];
        foreach (JsonObject node in root.Objects("education"))
        {
            int from = text.Position;
            CvEducation one = new(node.Text("institution"), node.Text("studyType", "degree"), node.Text("area"), node.Date("startDate"), node.Date("endDate"), node.Text("score", "gpa"), node.Text("location"), default);
            if (one is { Institution: null, Degree: null, Area: null, Start: null, End: null })
            {
                continue;
            }

            text.Line(Heading(one.Degree, one.Area, one.Institution), EvidenceKind.Education);
            text.Line(string.Join(", ", node.Texts("courses")), EvidenceKind.Education);
            read.Add(one with { Span = text.Since(from) });
        }

        return read;
    }

    /// <summary>The certificates.</summary>
    public static List<CvCertificate> Certificates(JsonObject root, ProfileText text) =>
        [.. root.Objects("certificates").Where(node => node.Text("name") is not null)
            .Select(node => new CvCertificate(node.Text("name")!, node.Text("issuer"), node.Date("date"), text.Line(Heading(node.Text("name"), node.Text("issuer")), EvidenceKind.Certificate)))];

    /// <summary>The projects.</summary>
    public static List<CvProject> Projects(JsonObject root, ProfileText text)
    {
        List<CvProject> read = [];
        foreach (JsonObject node in root.Objects("projects").Where(node => node.Text("name") is not null))
        {
            int from = text.Position;
            string? description = node.Text("description", "summary");
            List<string> highlights = [.. node.Texts("highlights")];
            string keywords = string.Join(", ", node.Texts("keywords"));
            text.Line(node.Text("name") + (description is null ? "" : ": " + description) + (keywords.Length == 0 ? "" : $" ({keywords})"), EvidenceKind.Project);
            highlights.ForEach(line => text.Line(line, EvidenceKind.Project));
            read.Add(new CvProject(node.Text("name")!, description, node.Date("startDate"), node.Date("endDate"), highlights, text.Since(from)));
        }

        return read;
    }

    /// <summary>Writes out voluntary work, which shows skills as a project does.</summary>
    public static void Volunteering(JsonObject root, ProfileText text)
    {
        foreach (JsonObject node in root.Objects("volunteer"))
        {
            text.Line(Heading(node.Text("position"), node.Text("organization")), EvidenceKind.Project);
            foreach (string line in Told(node))
            {
                text.Line(line, EvidenceKind.Project);
            }
        }
    }

    /// <summary>The groups of skills, in the file's own words.</summary>
    public static List<CvSkillGroup> Skills(JsonObject root, ProfileText text)
    {
        List<CvSkillGroup> read = [];
        foreach (JsonObject node in root.Objects("skills"))
        {
            string? name = node.Text("name");
            string[] keywords = [.. node.Texts("keywords")];
            string? level = node.Text("level");
            if (name is null && keywords.Length == 0)
            {
                continue;
            }

            read.Add(keywords.Length == 0 ? new CvSkillGroup(null, level, [name!]) : new CvSkillGroup(name, level, keywords));
            text.Line(keywords.Length == 0 ? name : name is null ? string.Join(", ", keywords) : $"{name}: {string.Join(", ", keywords)}", EvidenceKind.Listed, claim: level);
        }

        string[] bare = [.. root.Texts("skills")];
        if (bare.Length > 0)
        {
            read.Add(new CvSkillGroup(null, null, bare));
            text.Line(string.Join(", ", bare), EvidenceKind.Listed);
        }

        return read;
    }

    /// <summary>The human languages.</summary>
    public static List<CvLanguage> Languages(JsonObject root, ProfileText text) =>
        [.. root.Objects("languages").Where(node => node.Text("language", "name") is not null)
            .Select(node => new CvLanguage(node.Text("language", "name")!, node.Text("fluency", "level"), text.Line(Heading(node.Text("language", "name"), node.Text("fluency", "level")), EvidenceKind.Summary)))];

    private static IEnumerable<string> Told(JsonObject node) =>
        new[] { node.Text("description"), node.Text("summary") }.OfType<string>().Concat(node.Texts("highlights"));

    private static string Heading(params ReadOnlySpan<string?> parts)
    {
        List<string> given = [];
        foreach (string? part in parts)
        {
            if (part is not null)
            {
                given.Add(part);
            }
        }

        return string.Join(", ", given);
    }
}
