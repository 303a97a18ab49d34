namespace Segue.Catalogue.Taxonomies;

/// <summary>
/// The European classification of occupations and skills, as one of its releases gives it. Immutable; places in the lists
/// are how its parts refer to each other, its own addresses (URIs) are how everybody else does.
/// Source: European Commission, ESCO; reuse with acknowledgement.
/// </summary>
public sealed class Esco
{
    /// <summary>Gets the release, such as <c>1.1.1</c>; <c>unknown</c> when the download did not say.</summary>
    public required string Release { get; init; }

    /// <summary>Gets the occupations, in the file's order.</summary>
    public required IReadOnlyList<EscoOccupation> Occupations { get; init; }

    /// <summary>Gets the skills and knowledge, in the file's order.</summary>
    public required IReadOnlyList<EscoSkill> Skills { get; init; }

    /// <summary>Gets the groups that skills stand in (ESCO's own and ISCED fields for knowledge).</summary>
    public required IReadOnlyList<EscoGroup> SkillGroups { get; init; }

    /// <summary>Gets the ISCO-08 groups that occupations stand in.</summary>
    public required IReadOnlyList<EscoGroup> IscoGroups { get; init; }

    /// <summary>Gets, for each occupation in order, what it asks; each skill once, in rising order of place.</summary>
    public required IReadOnlyList<IReadOnlyList<EscoNeed>> Needs { get; init; }

    /// <summary>Gets the pairs of which the second skill helps with, or is part of, the first.</summary>
    public required IReadOnlyList<EscoSkillLink> Links { get; init; }

    /// <summary>Gets the pairs of a skill and its broader skill, both by place.</summary>
    public required IReadOnlyList<EscoBroader> BroaderSkills { get; init; }

    /// <summary>Gets the pairs of a skill and the group it stands in, by place in <see cref="Skills"/> and <see cref="SkillGroups"/>.</summary>
    public required IReadOnlyList<EscoBroader> SkillsInGroups { get; init; }

    /// <summary>Gets the pairs of an occupation and its broader occupation, both by place.</summary>
    public required IReadOnlyList<EscoBroader> BroaderOccupations { get; init; }
}

/// <summary>An occupation.</summary>
/// <param name="Uri">ESCO's address for it; never changes between releases.</param>
/// <param name="Code">Its place in the hierarchy, such as <c>2511.4</c>; empty in releases before 1.1.</param>
/// <param name="IscoGroup">The four-digit ISCO-08 unit group.</param>
/// <param name="Label">Its usual English name.</param>
/// <param name="OtherLabels">Other names.</param>
/// <param name="Description">What one does; empty when not said.</param>
public sealed record EscoOccupation(string Uri, string Code, string IscoGroup, string Label, IReadOnlyList<string> OtherLabels, string Description);

/// <summary>A skill, or a body of knowledge.</summary>
/// <param name="Uri">ESCO's address for it.</param>
/// <param name="Label">Its usual English name.</param>
/// <param name="IsKnowledge">True for knowledge, false for a skill or competence.</param>
/// <param name="Reuse">How widely it is used: transversal, cross-sector, sector-specific, occupation-specific; empty when not said.</param>
/// <param name="OtherLabels">Other names.</param>
/// <param name="Description">What it is; empty when not said.</param>
public sealed record EscoSkill(string Uri, string Label, bool IsKnowledge, string Reuse, IReadOnlyList<string> OtherLabels, string Description);

/// <summary>A group of skills or of occupations.</summary>
/// <param name="Uri">ESCO's address for it.</param>
/// <param name="Code">Its code in its own classification; empty when it has none.</param>
/// <param name="Label">Its English name.</param>
public sealed record EscoGroup(string Uri, string Code, string Label);

/// <summary>A skill that an occupation asks.</summary>
/// <param name="Skill">Its place in the list of skills.</param>
/// <param name="Essential">True when usual in every such job, false when it depends on the job.</param>
public readonly record struct EscoNeed(int Skill, bool Essential);

/// <summary>A tie between two skills, both by place.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Helper">What it uses or contains.</param>
/// <param name="Essential">Whether ESCO calls the tie essential.</param>
public readonly record struct EscoSkillLink(int Skill, int Helper, bool Essential);

/// <summary>A tie between a part and what it is part of, both by place.</summary>
/// <param name="Part">The narrower one.</param>
/// <param name="Whole">The broader one.</param>
public readonly record struct EscoBroader(int Part, int Whole);
