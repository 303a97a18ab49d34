using System.Collections.Frozen;

namespace Segue.Catalogue;

/// <summary>Everything the catalogue knows. Immutable; shared across threads.</summary>
public sealed class Catalog
{
    /// <summary>Creates it from checked parts; ids must be unique within each kind.</summary>
    public Catalog(
        string version,
        IEnumerable<Skill> skills,
        IEnumerable<Role> roles,
        IEnumerable<Resource> resources,
        IEnumerable<Degree> degrees)
    {
        Version = version;
        Skills = skills.ToFrozenDictionary(skill => skill.Id, StringComparer.Ordinal);
        Roles = roles.ToFrozenDictionary(role => role.Id, StringComparer.Ordinal);
        Resources = resources.ToFrozenDictionary(resource => resource.Id, StringComparer.Ordinal);
        Degrees = degrees.ToFrozenDictionary(degree => degree.Id, StringComparer.Ordinal);
    }

    /// <summary>Gets the catalogue's version, a date.</summary>
    public string Version { get; }

    /// <summary>Gets the skills by id.</summary>
    public FrozenDictionary<string, Skill> Skills { get; }

    /// <summary>Gets the roles by id.</summary>
    public FrozenDictionary<string, Role> Roles { get; }

    /// <summary>Gets the ways to learn by id, certifications among them.</summary>
    public FrozenDictionary<string, Resource> Resources { get; }

    /// <summary>Gets the degrees, apprenticeships and bootcamps by id.</summary>
    public FrozenDictionary<string, Degree> Degrees { get; }

    /// <summary>Gets the ways to pay for a degree by id.</summary>
    public FrozenDictionary<string, Funding> Funding { get; init; } = FrozenDictionary<string, Funding>.Empty;

    /// <summary>Gets the terms that Segue shows, explained.</summary>
    public Glossary Glossary { get; init; } = Glossary.Empty;

    /// <summary>Gets the specialisms, in the order in which they are written.</summary>
    public IReadOnlyList<Specialism> Specialisms { get; init; } = [];

    /// <summary>Gets where each entry stands in the files; empty when the catalogue was not loaded from files.</summary>
    public CataloguePlaces Places { get; init; } = CataloguePlaces.None;

    /// <summary>The name of a skill, as people read it; the id of one that the catalogue does not have, or no longer has.</summary>
    public string SkillName(string id) => Skills.GetValueOrDefault(id)?.Name ?? id;

    /// <summary>The name of a role; the id of one that the catalogue does not have, or no longer has.</summary>
    public string RoleName(string id) => Roles.GetValueOrDefault(id)?.Name ?? id;

    /// <summary>The title of a way to learn; the id of one that the catalogue does not have, or no longer has.</summary>
    public string ResourceTitle(string id) => Resources.GetValueOrDefault(id)?.Title ?? id;

    /// <summary>The usual moves into a role, from each role that lists one, in order of the ids moved from.</summary>
    public IEnumerable<(Role From, RoleMove Move)> MovesInto(string role) =>
        from other in Roles.Values.OrderBy(other => other.Id, StringComparer.Ordinal)
        from move in other.MovesTo
        where move.To == role
        select (other, move);
}
