using System.Text.Json.Nodes;
using Segue.Basics;

namespace Segue.Reading.Cv.JsonResume;

/// <summary>Writes a profile as JSON Resume 1.0.0. What came from a JSON Resume goes out as it came, every unknown key in place.</summary>
public static class JsonResumeWriter
{
    /// <summary>The key our own findings stand under.</summary>
    public const string Extension = "x-segue";

    /// <summary>The profile as JSON Resume, with skills, levels and evidence under <see cref="Extension"/>.</summary>
    public static JsonObject Write(CvProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        JsonObject root = profile.Original is { } original ? original.DeepClone().AsObject() : Plain(profile);
        root[Extension] = Findings(profile);
        return root;
    }

    private static JsonObject Plain(CvProfile profile)
    {
        CvContact contact = profile.Contact;
        JsonObject basics = Object(("name", contact.Name), ("label", contact.Headline), ("email", contact.Email), ("phone", contact.Phone), ("summary", contact.Summary));
        if (contact.Location is not null)
        {
            basics["location"] = Object(("address", contact.Location));
        }

        basics["profiles"] = new JsonArray([.. contact.Links.Select(link => Object(("url", link)))]);
        return new JsonObject
        {
            ["$schema"] = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
            ["basics"] = basics,
            ["work"] = new JsonArray([.. profile.Jobs.Select(Job)]),
            ["education"] = new JsonArray([.. profile.Education.Select(Education)]),
            ["certificates"] = new JsonArray([.. profile.Certificates.Select(one => Object(("name", one.Name), ("issuer", one.Issuer), ("date", Date(one.Date))))]),
            ["skills"] = new JsonArray([.. profile.ListedSkills.Select(Group)]),
            ["languages"] = new JsonArray([.. profile.Languages.Select(one => Object(("language", one.Name), ("fluency", one.Fluency)))]),
            ["projects"] = new JsonArray([.. profile.Projects.Select(Project)]),
        };
    }

    private static JsonObject Job(CvJob job)
    {
        JsonObject written = Object(("name", job.Employer), ("position", job.Title), ("location", job.Place), ("startDate", Date(job.Start)), ("endDate", Date(job.End)));
        written["highlights"] = Strings(job.Highlights);
        return written;
    }

    private static JsonObject Education(CvEducation one)
    {
        JsonObject written = Object(
            ("institution", one.Institution), ("studyType", one.Degree), ("area", one.Area),
            ("startDate", Date(one.Start)), ("endDate", Date(one.End)), ("score", one.Score), ("location", one.Place));
        return written;
    }

    private static JsonObject Project(CvProject project)
    {
        JsonObject written = Object(("name", project.Name), ("description", project.Description), ("startDate", Date(project.Start)), ("endDate", Date(project.End)));
        written["highlights"] = Strings(project.Highlights);
        return written;
    }

    private static JsonObject Group(CvSkillGroup group)
    {
        JsonObject written = Object(("name", group.Name), ("level", group.Level));
        written["keywords"] = Strings(group.Items);
        return written;
    }

    private static JsonObject Findings(CvProfile profile) => new()
    {
        ["version"] = 1,
        ["source"] = profile.Source,
        ["skills"] = new JsonArray([.. profile.Skills.Select(Skill)]),
        ["unmapped"] = Strings(profile.Unmapped),
    };

    private static JsonObject Skill(ProfileSkill skill)
    {
        JsonObject written = Object(("skill", skill.Skill), ("levelName", Skills.SkillLevelRule.Word(skill.Level)), ("lastUsed", Date(skill.LastUsed)), ("rule", skill.Rule));
        written["level"] = (int)skill.Level;
        written["years"] = skill.Years;
        written["evidence"] = new JsonArray([.. skill.Evidence.Select(Evidence)]);
        return written;
    }

    private static JsonObject Evidence(SkillEvidence evidence)
    {
        JsonObject written = Object(("kind", evidence.Kind.ToString().ToLowerInvariant()), ("quote", evidence.Quote));
        written["job"] = evidence.Job;
        written["start"] = evidence.Span.Start;
        written["end"] = evidence.Span.End;
        return written;
    }

    private static string? Date(PartialDate? date) => date?.ToString();

    private static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode?)value)]);

    private static JsonObject Object(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        JsonObject written = [];
        foreach ((string name, string? value) in fields)
        {
            if (value is not null)
            {
                written[name] = value;
            }
        }

        return written;
    }
}
