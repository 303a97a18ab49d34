using System.Text.Json.Nodes;
using Segue.Basics;

namespace Segue.Reading.Cv;

/// <summary>A person as their CV shows them. Nothing here is guessed: what the CV does not say is null or absent.</summary>
/// <param name="Source">The file.</param>
/// <param name="Text">The CV's text, which every quote points into.</param>
/// <param name="Contact">Name and addresses.</param>
/// <param name="Jobs">Jobs, latest first.</param>
/// <param name="Education">Education, latest first.</param>
/// <param name="Certificates">Certificates.</param>
/// <param name="Languages">Human languages.</param>
/// <param name="Projects">Projects.</param>
/// <param name="ListedSkills">Skills as the CV lists them, in its own words and groups.</param>
/// <param name="Skills">Catalogue skills with level and evidence, strongest first.</param>
/// <param name="Unmapped">Listed skills that the catalogue does not know.</param>
/// <param name="Original">The JSON Resume it came from, every unknown key kept; null for other formats.</param>
public sealed record CvProfile(
    string Source,
    string Text,
    CvContact Contact,
    IReadOnlyList<CvJob> Jobs,
    IReadOnlyList<CvEducation> Education,
    IReadOnlyList<CvCertificate> Certificates,
    IReadOnlyList<CvLanguage> Languages,
    IReadOnlyList<CvProject> Projects,
    IReadOnlyList<CvSkillGroup> ListedSkills,
    IReadOnlyList<ProfileSkill> Skills,
    IReadOnlyList<string> Unmapped,
    JsonObject? Original);

/// <summary>Name and addresses.</summary>
public sealed record CvContact(
    string? Name,
    string? Headline,
    string? Email,
    string? Phone,
    string? Location,
    IReadOnlyList<string> Links,
    string? Summary);

/// <summary>A job held.</summary>
/// <param name="Title">The title; null when not given.</param>
/// <param name="Employer">The employer; null when not given.</param>
/// <param name="Place">The place; null when not given.</param>
/// <param name="Start">When it began; null when not given.</param>
/// <param name="End">When it ended; null when it has not, or is not given.</param>
/// <param name="Current">True when the CV says it goes on.</param>
/// <param name="Highlights">What was done, line by line.</param>
/// <param name="Span">Where in the text.</param>
public sealed record CvJob(
    string? Title,
    string? Employer,
    string? Place,
    PartialDate? Start,
    PartialDate? End,
    bool Current,
    IReadOnlyList<string> Highlights,
    TextSpan Span);

/// <summary>A course of education.</summary>
public sealed record CvEducation(
    string? Institution,
    string? Degree,
    string? Area,
    PartialDate? Start,
    PartialDate? End,
    string? Score,
    string? Place,
    TextSpan Span);

/// <summary>A certificate.</summary>
public sealed record CvCertificate(string Name, string? Issuer, PartialDate? Date, TextSpan Span);

/// <summary>A human language and how well.</summary>
public sealed record CvLanguage(string Name, string? Fluency, TextSpan Span);

/// <summary>A project.</summary>
public sealed record CvProject(
    string Name,
    string? Description,
    PartialDate? Start,
    PartialDate? End,
    IReadOnlyList<string> Highlights,
    TextSpan Span);

/// <summary>A group of skills as the CV lists them.</summary>
/// <param name="Name">The group's heading; null when it has none.</param>
/// <param name="Level">The level in the CV's own words; null when not given.</param>
/// <param name="Items">The items, each in the CV's own words.</param>
public sealed record CvSkillGroup(string? Name, string? Level, IReadOnlyList<string> Items);

/// <summary>A catalogue skill that the CV shows.</summary>
/// <param name="Skill">The catalogue id.</param>
/// <param name="Level">The level that the evidence supports.</param>
/// <param name="Years">Years in the jobs that show it, overlaps counted once; 0 when no dated job shows it.</param>
/// <param name="LastUsed">The last month it was in use; null when no dated job shows it.</param>
/// <param name="Evidence">The words that show it.</param>
/// <param name="Rule">The rule that gave the level, as a sentence.</param>
public sealed record ProfileSkill(
    string Skill,
    SkillLevel Level,
    double Years,
    PartialDate? LastUsed,
    IReadOnlyList<SkillEvidence> Evidence,
    string Rule);

/// <summary>Words that show a skill.</summary>
/// <param name="Kind">Where they stand.</param>
/// <param name="Job">Index into the jobs when they stand in one; null otherwise.</param>
/// <param name="Quote">The sentence or line, as it stands.</param>
/// <param name="Span">Where the skill is named, in the profile's text.</param>
public sealed record SkillEvidence(EvidenceKind Kind, int? Job, string Quote, TextSpan Span);

/// <summary>Where evidence stands.</summary>
public enum EvidenceKind
{
    /// <summary>In a list of skills.</summary>
    Listed,

    /// <summary>In the summary.</summary>
    Summary,

    /// <summary>In education.</summary>
    Education,

    /// <summary>Not named, but what the job of that title cannot be done without.</summary>
    Title,

    /// <summary>In a project.</summary>
    Project,

    /// <summary>A certificate.</summary>
    Certificate,

    /// <summary>In what was done in a job.</summary>
    Job,

    /// <summary>Said or corrected by the person.</summary>
    Said,
}
