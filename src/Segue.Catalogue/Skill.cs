using Segue.Basics;

namespace Segue.Catalogue;

/// <summary>A skill as the catalogue describes it. Ids are kebab-case and never change once published.</summary>
/// <param name="Id">Stable id, such as <c>apache-spark</c>.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">What sort of skill it is.</param>
/// <param name="Family">The file it stands in, such as <c>machine-learning</c>.</param>
/// <param name="Meaning">One sentence in plain words.</param>
/// <param name="Aliases">Every other way ads and CVs write it; the name itself always counts.</param>
/// <param name="Broader">The wider skill it is part of; null at the top.</param>
/// <param name="Needs">What should be known first, and how well.</param>
/// <param name="Transfers">What knowing this one is worth towards others.</param>
/// <param name="Hours">Hours of study from each level to the next: [0] is none to knows-of, [3] works-alone to leads.</param>
/// <param name="EscoUri">The ESCO concept; null when there is none or it was not looked for.</param>
public sealed record Skill(
    string Id,
    string Name,
    SkillKind Kind,
    string Family,
    string Meaning,
    IReadOnlyList<SkillAlias> Aliases,
    string? Broader,
    IReadOnlyList<SkillNeed> Needs,
    IReadOnlyList<SkillTransfer> Transfers,
    IReadOnlyList<HourRange> Hours,
    string? EscoUri)
{
    /// <summary>Gets the pattern it follows, such as <c>library</c>; see <see cref="SkillPattern"/>.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>Gets where <see cref="Hours"/> come from, one or two sentences.</summary>
    public string HoursBasis { get; init; } = "";

    /// <summary>Gets what a person at each level can do, one sentence each: [0] knows-of, [3] leads. Empty only in a skill made by hand.</summary>
    public IReadOnlyList<string> Can { get; init; } = [];

    /// <summary>Gets the O*NET technology or element of the same name; null when there is none or it was not looked for.</summary>
    public OnetLink? Onet { get; init; }
}

/// <summary>The entry of O*NET 29.2 that a skill is the same as.</summary>
/// <param name="Code">A commodity code of its technology skills (<c>43232304</c>) or the id of an element (<c>2.A.1.e</c>).</param>
/// <param name="Label">Its name there, letter for letter.</param>
public sealed record OnetLink(string Code, string Label);

/// <summary>What sort of skill.</summary>
public enum SkillKind
{
    /// <summary>A named language, library, product or service.</summary>
    Tool,

    /// <summary>A body of knowledge or a method.</summary>
    Concept,

    /// <summary>A way of working with people or on projects.</summary>
    WayOfWorking,

    /// <summary>An area of application, such as speech or geospatial data.</summary>
    Specialism,
}

/// <summary>A way a skill is written.</summary>
/// <param name="Text">As written in ads; matched whole-word and without case, unless told otherwise.</param>
/// <param name="CaseSensitive">Only this exact case counts ("Go", "R").</param>
/// <param name="Context">Words of which one must stand near for an ambiguous name to count; empty when it is not ambiguous.</param>
/// <param name="Not">Phrases in which the name means something else ("R&amp;D"); a match inside one is dropped.</param>
public sealed record SkillAlias(string Text, bool CaseSensitive, IReadOnlyList<string> Context, IReadOnlyList<string> Not);

/// <summary>A level of a skill that something requires.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="Level">The least level.</param>
public sealed record SkillNeed(string Skill, SkillLevel Level);

/// <summary>What one skill is worth towards another.</summary>
/// <param name="To">The id of the skill it helps with.</param>
/// <param name="Share">The part of the study hours it saves, 0 to 1 exclusive.</param>
/// <param name="Why">One short sentence.</param>
public sealed record SkillTransfer(string To, double Share, string Why);

/// <summary>Hours as low, typical and high: the 10th, 50th and 90th of a hundred learners.</summary>
/// <param name="Low">Hours, above 0 and at most <paramref name="Typical"/>.</param>
/// <param name="Typical">Hours.</param>
/// <param name="High">Hours, at least <paramref name="Typical"/>.</param>
public sealed record HourRange(double Low, double Typical, double High);
