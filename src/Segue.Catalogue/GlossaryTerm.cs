namespace Segue.Catalogue;

/// <summary>A term that Segue shows, explained to a reader who has never met it.</summary>
/// <param name="Id">Stable kebab-case id.</param>
/// <param name="Term">As Segue writes it.</param>
/// <param name="Also">Other ways it is written.</param>
/// <param name="Meaning">One or two plain sentences.</param>
/// <param name="See">Ids of terms that help to understand it.</param>
public sealed record GlossaryTerm(string Id, string Term, IReadOnlyList<string> Also, string Meaning, IReadOnlyList<string> See);
