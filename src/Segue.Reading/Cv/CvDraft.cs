using Segue.Reading.Cv.Layout;
using Segue.Reading.Cv.Sections;

namespace Segue.Reading.Cv;

/// <summary>What the sections hold, before skills.</summary>
internal sealed record CvDraft(
    IReadOnlyList<CvJob> Jobs,
    IReadOnlyList<CvEducation> Education,
    IReadOnlyList<CvCertificate> Certificates,
    IReadOnlyList<CvLanguage> Languages,
    IReadOnlyList<CvProject> Projects,
    IReadOnlyList<CvSkillGroup> Skills)
{
    /// <summary>Reads every section by its kind.</summary>
    public static CvDraft From(IReadOnlyList<CvSection> sections) => new(
        [.. Of(sections, SectionKind.Experience, JobSection.Read).OrderByDescending(job => job.Current).ThenByDescending(job => job.End ?? job.Start).ThenByDescending(job => job.Start)],
        [.. Of(sections, SectionKind.Education, EducationSection.Read).OrderByDescending(one => one.End ?? one.Start)],
        Of(sections, SectionKind.Certificates, lines => ListSections.Certificates(CvGrid.ByColumns(lines))),
        Of(sections, SectionKind.Languages, lines => ListSections.Languages(CvGrid.ByColumns(lines))),
        Of(sections, SectionKind.Projects, lines => ListSections.Projects(CvGrid.ByColumns(lines))),
        [.. sections.Where(section => section.Kind == SectionKind.Skills).SelectMany(section => SkillSection.Read(CvGrid.ByColumns(section.Lines), section.Title))]);

    private static List<T> Of<T>(IReadOnlyList<CvSection> sections, SectionKind kind, Func<IReadOnlyList<CvLine>, List<T>> read) =>
        [.. sections.Where(section => section.Kind == kind && section.Lines.Count > 0).SelectMany(section => read([.. section.Lines.Where(line => !CvBody.IsLink(line.Text))]))];
}
