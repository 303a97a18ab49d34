namespace Segue.Market.Store;

/// <summary>How many ads came from one source.</summary>
/// <param name="Source">The file's name.</param>
/// <param name="Total">Ads kept.</param>
/// <param name="Distinct">Of those, how many are no copy of another.</param>
/// <param name="OldCatalogue">How many were read with another catalogue version; importing the file again reads them anew.</param>
/// <param name="From">The first posting; null when no ad has a date.</param>
/// <param name="To">The last posting; null when no ad has a date.</param>
public sealed record SourceCount(string Source, int Total, int Distinct, int OldCatalogue, DateOnly? From, DateOnly? To);
