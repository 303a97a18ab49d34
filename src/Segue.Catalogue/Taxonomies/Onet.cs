namespace Segue.Catalogue.Taxonomies;

/// <summary>The occupational information network of the US Department of Labor (O*NET), CC BY 4.0. Immutable.</summary>
public sealed class Onet
{
    /// <summary>Gets the release, such as <c>29.2</c>; <c>unknown</c> when the download did not say.</summary>
    public required string Release { get; init; }

    /// <summary>Gets the occupations, in order of code.</summary>
    public required IReadOnlyList<OnetOccupation> Occupations { get; init; }
}

/// <summary>An occupation of O*NET with all that the imported files say of it.</summary>
/// <param name="Code">The O*NET-SOC code, such as <c>15-2051.00</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What one does.</param>
/// <param name="Titles">Other titles, alternate and reported, each once.</param>
/// <param name="Technologies">The technologies named for it.</param>
/// <param name="Related">Codes of related occupations, nearest first.</param>
/// <param name="JobZone">Preparation needed, 1 little to 5 extensive; null when not rated.</param>
/// <param name="Ratings">Skills and knowledge with their ratings; suppressed and irrelevant ones are left out.</param>
public sealed record OnetOccupation(
    string Code,
    string Title,
    string Description,
    IReadOnlyList<string> Titles,
    IReadOnlyList<OnetTechnology> Technologies,
    IReadOnlyList<string> Related,
    int? JobZone,
    IReadOnlyList<OnetRating> Ratings);

/// <summary>A technology used in an occupation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The class of product it belongs to.</param>
/// <param name="Hot">Often asked in US ads.</param>
/// <param name="InDemand">Often asked in US ads for this occupation.</param>
public sealed record OnetTechnology(string Name, string Kind, bool Hot, bool InDemand);

/// <summary>A skill or body of knowledge with its ratings.</summary>
/// <param name="Element">The element's id, such as <c>2.A.1.a</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Importance">1 to 5; null when not rated.</param>
/// <param name="Level">0 to 7; null when not rated.</param>
public sealed record OnetRating(string Element, string Name, double? Importance, double? Level);
