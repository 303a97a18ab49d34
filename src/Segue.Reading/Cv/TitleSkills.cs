using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Reading.Cv;

/// <summary>What a job of some title cannot be done without, though the CV may never name it: a developer builds software, a service desk helps customers.</summary>
/// <remarks>Concepts and ways of working only. A tool counts only where the CV names it: there are developers without Docker.</remarks>
public sealed class TitleSkills
{
    // Below this the title is put together from parts, and too much would be read into it.
    private const double SureOfRole = 0.7;

    private readonly Catalog _catalog;
    private readonly TitleReader _titles;

    private TitleSkills(Catalog catalog, TitleReader titles) => (_catalog, _titles) = (catalog, titles);

    /// <summary>Prepares reading over the roles of <paramref name="catalog"/>.</summary>
    public static TitleSkills Create(Catalog catalog) => new(catalog, TitleReader.Create(catalog));

    /// <summary>The role a title names and what it requires, at most at "works alone"; at most "has used" for a junior or intern. Null when the title names no role surely.</summary>
    public TitleRole? Of(string title)
    {
        TitleFacts facts = _titles.Read(title);
        if (facts.Role is not { } id || facts.Confidence < SureOfRole)
        {
            return null;
        }

        SkillLevel most = facts.Seniority is Seniority.Intern or Seniority.Junior ? SkillLevel.HasUsed : SkillLevel.WorksAlone;
        Role role = _catalog.Roles[id];
        return new TitleRole(role.Name, [.. role.Needs
            .Where(need => need.Required && _catalog.Skills.TryGetValue(need.Skill, out Skill? skill) && skill.Kind is SkillKind.Concept or SkillKind.WayOfWorking)
            .Select(need => new SkillNeed(need.Skill, need.Level < most ? need.Level : most))]);
    }
}

/// <summary>What a title names.</summary>
/// <param name="Name">The role's name.</param>
/// <param name="Needs">What it requires, with the most that the title alone can show.</param>
public sealed record TitleRole(string Name, IReadOnlyList<SkillNeed> Needs);
