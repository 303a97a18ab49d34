using Segue.Basics;
using Segue.Documents;
using Segue.Reading.Cv.JsonResume;
using Segue.Reading.Cv.Layout;
using Segue.Reading.Cv.Sections;
using Segue.Reading.Cv.Skills;

namespace Segue.Reading.Cv;

/// <summary>Reads a CV into a profile. Safe to share between threads when <see cref="SkillFinder"/> is.</summary>
/// <param name="find">Finds the catalogue's skills in a text.</param>
/// <param name="today">The day that "present" and "not used for five years" are counted from.</param>
/// <param name="titles">What job titles show by themselves; null counts only what the CV names.</param>
public sealed class CvReader(SkillFinder find, DateOnly today, TitleSkills? titles = null)
{
    /// <summary>Reads a CV from a document.</summary>
    /// <returns>The profile; or a problem that says why this is no CV: <c>cv.empty</c>, <c>cv.scanned</c>, <c>cv.language</c>, <c>cv.not-a-cv</c>.</returns>
    public Result<CvProfile> Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<CvLine> lines = CvLines.From(document);
        if (CvGate.Unreadable(document, lines) is { } problem)
        {
            return Result.Fail<CvProfile>(problem);
        }

        if (ForeignCv.Of(document) is { } foreign)
        {
            return Result.Fail<CvProfile>(foreign);
        }

        List<CvSection> sections = CvSections.Split(lines);
        CvDraft draft = CvDraft.From(sections);
        CvContact contact = ContactSection.Read(lines, sections, [.. document.Blocks.SelectMany(block => block.Links).Where(link => link.StartsWith("http", StringComparison.OrdinalIgnoreCase))]);
        if (CvGate.NotACv(document, contact, draft, sections) is { } other)
        {
            return Result.Fail<CvProfile>(other);
        }

        CvProfile profile = new(
            document.Source,
            document.Text,
            contact,
            draft.Jobs,
            draft.Education,
            draft.Certificates,
            draft.Languages,
            draft.Projects,
            draft.Skills,
            Skills: [],
            Unmapped: [],
            Original: null);
        return Result.Ok(WithSkills(profile, SkillPlaces.Of(document.Text, sections, draft)));
    }

    /// <summary>Reads a JSON Resume of any version.</summary>
    /// <param name="source">The file's path or other name, for messages.</param>
    /// <param name="json">The file's text.</param>
    /// <returns>The profile; or a problem: <c>cv.json-broken</c> with its line, <c>cv.fresh</c>, <c>cv.not-a-cv</c>, <c>cv.empty</c>.</returns>
    public Result<CvProfile> ReadJson(string source, string json)
    {
        Result<JsonResumeDraft> draft = JsonResumeReader.Read(source, json);
        return draft.TryGetValue(out JsonResumeDraft? read) ? Result.Ok(WithSkills(read.Profile, read.Places)) : Result.Fail<CvProfile>(draft.Problems);
    }

    private CvProfile WithSkills(CvProfile profile, IReadOnlyList<SkillPlace> places)
    {
        SkillEvidenceFinder finder = new(find, today);
        (IReadOnlyList<ProfileSkill> skills, IReadOnlyList<string> unmapped) = finder.Find(profile, places);
        return profile with { Skills = titles is null ? skills : new TitleEvidence(titles, today).Add(profile, skills), Unmapped = unmapped };
    }
}
