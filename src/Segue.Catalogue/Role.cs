using Segue.Basics;

namespace Segue.Catalogue;

/// <summary>A job that people hold.</summary>
/// <param name="Id">Stable kebab-case id, such as <c>machine-learning-engineer</c>.</param>
/// <param name="Name">Its usual title.</param>
/// <param name="Kind">Where it stands on the way into machine learning.</param>
/// <param name="Summary">What one does, in a sentence or two.</param>
/// <param name="Titles">Titles as ads write them.</param>
/// <param name="Soc2020">The four-digit SOC 2020 unit group; null when unclear.</param>
/// <param name="Needs">Skills with the level usually needed; ads refine how much each matters.</param>
/// <param name="MovesTo">Jobs that people in this one go on to.</param>
public sealed record Role(
    string Id,
    string Name,
    RoleKind Kind,
    string Summary,
    IReadOnlyList<string> Titles,
    string? Soc2020,
    IReadOnlyList<RoleNeed> Needs,
    IReadOnlyList<RoleMove> MovesTo)
{
    /// <summary>Gets the steps of its ladder, from the lowest; empty when nobody wrote them.</summary>
    public IReadOnlyList<SeniorityStep> Ladder { get; init; } = [];

    /// <summary>Gets the ids of the specialisms it leads to.</summary>
    public IReadOnlyList<string> Specialisms { get; init; } = [];

    /// <summary>Gets the O*NET-SOC code of the nearest occupation; null when none is near.</summary>
    public string? Onet { get; init; }

    /// <summary>Gets the ESCO concept of the nearest occupation; null when none is near.</summary>
    public string? EscoUri { get; init; }
}

/// <summary>A step of a role's ladder.</summary>
/// <param name="Level">The word ads use: <c>junior</c>, <c>mid</c>, <c>senior</c>, <c>lead</c> or <c>head</c>.</param>
/// <param name="YearsFrom">Years in this line of work that people usually have when they reach it.</param>
/// <param name="YearsTo">Years by which most have gone further; null when many stay.</param>
public sealed record SeniorityStep(string Level, int YearsFrom, int? YearsTo);

/// <summary>Where a role stands on the way into machine learning.</summary>
public enum RoleKind
{
    /// <summary>An IT job that people start from.</summary>
    Start,

    /// <summary>A data or machine-learning job that people aim for; many are stepping stones to others.</summary>
    Target,

    /// <summary>A job further up.</summary>
    Upward,
}

/// <summary>A skill that a role needs.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="Level">The level usually needed.</param>
/// <param name="Required">True for what most employers insist on, false for what is preferred.</param>
public sealed record RoleNeed(string Skill, SkillLevel Level, bool Required);

/// <summary>A usual move from one role to another.</summary>
/// <param name="To">The id of the role moved to.</param>
/// <param name="MonthsLow">Months usually spent in the first role before the move, low.</param>
/// <param name="MonthsHigh">The same, high.</param>
/// <param name="InsideEmployer">True when it is commonly made without changing employer.</param>
/// <param name="Basis">Where this is known from.</param>
public sealed record RoleMove(string To, int MonthsLow, int MonthsHigh, bool InsideEmployer, string Basis);
