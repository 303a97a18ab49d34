namespace Segue.Market.Store;

/// <summary>What ads are read with; an ad that was read with anything else is worth reading anew.</summary>
/// <param name="Catalogue">The catalogue's version.</param>
/// <param name="Reader">The reader's version; empty where it has none.</param>
public sealed record ReadWith(string Catalogue, string Reader = "");
