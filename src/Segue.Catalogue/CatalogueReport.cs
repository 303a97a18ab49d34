using Segue.Basics;

namespace Segue.Catalogue;

/// <summary>What a check of a loaded catalogue found.</summary>
/// <param name="Counts">How many entries of each kind.</param>
/// <param name="Findings">What is wrong, each with its file, line and remedy; empty when the catalogue is sound.</param>
/// <param name="Unchecked">Entries whose facts nobody has checked.</param>
/// <param name="Stale">Entries checked more than twelve months ago.</param>
public sealed record CatalogueReport(
    CatalogueCounts Counts,
    IReadOnlyList<Problem> Findings,
    IReadOnlyList<DatedFact> Unchecked,
    IReadOnlyList<DatedFact> Stale);

/// <summary>How many entries of each kind a catalogue has.</summary>
/// <param name="Skills">Skills.</param>
/// <param name="Roles">Roles.</param>
/// <param name="Resources">Ways to learn, certifications left out.</param>
/// <param name="Certifications">Certifications.</param>
/// <param name="Degrees">Degrees, apprenticeships and bootcamps.</param>
/// <param name="Funding">Ways to pay for a degree.</param>
/// <param name="Terms">Terms of the glossary.</param>
public sealed record CatalogueCounts(int Skills, int Roles, int Resources, int Certifications, int Degrees, int Funding, int Terms)
{
    /// <summary>Gets how many entries carry facts that somebody must check: ways to learn, certifications, degrees and funding.</summary>
    public int Dated => Resources + Certifications + Degrees + Funding;
}

/// <summary>An entry whose facts go out of date.</summary>
/// <param name="Kind"><c>resource</c>, <c>certification</c>, <c>degree</c> or <c>funding</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Checked">The day it was last checked; null when it never was.</param>
/// <param name="Uses">For how many needs of target and upward roles it is a way; the order in which to check.</param>
/// <param name="Source">The file it stands in; empty when not known.</param>
/// <param name="Line">Its line, from 1; 0 when not known.</param>
public sealed record DatedFact(string Kind, string Id, DateOnly? Checked, int Uses, string Source, int Line);
