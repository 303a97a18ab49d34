namespace Segue.Catalogue.Taxonomies;

/// <summary>The UK's Standard Occupational Classification 2020 of the Office for National Statistics, OGL v3. Immutable.</summary>
public sealed class Soc
{
    /// <summary>Gets the groups of all four tiers, in order of code.</summary>
    public required IReadOnlyList<SocGroup> Groups { get; init; }

    /// <summary>Gets the job titles of the coding index, in the file's order.</summary>
    public required IReadOnlyList<SocTitle> Titles { get; init; }
}

/// <summary>A group of occupations.</summary>
/// <param name="Code">One digit for a major group, four for a unit group.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What its members do; empty when only the framework was imported.</param>
/// <param name="Tasks">Typical tasks; empty when not said.</param>
/// <param name="RelatedTitles">Job titles that belong to it; empty when not said.</param>
public sealed record SocGroup(string Code, string Title, string Description, IReadOnlyList<string> Tasks, IReadOnlyList<string> RelatedTitles);

/// <summary>A job title of the coding index.</summary>
/// <param name="Title">The title in the usual order of words.</param>
/// <param name="Qualifier">What it is narrowed by (training, sector, industry); empty when by nothing.</param>
/// <param name="UnitGroup">The four-digit unit group.</param>
/// <param name="SubGroup">The six-digit extension, such as <c>2134/03</c>; empty when not given.</param>
/// <param name="Isco">The ISCO-08 code; empty when not given.</param>
public sealed record SocTitle(string Title, string Qualifier, string UnitGroup, string SubGroup, string Isco);
