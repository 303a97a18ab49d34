namespace Segue.Market.Search;

/// <summary>A word that hardly any ad holds, and the one that was probably meant.</summary>
/// <param name="Typed">The word as it is looked for: small, without accents and plural s.</param>
/// <param name="Meant">The other, in the same form.</param>
/// <param name="Ads">How many ads hold the other, closed ones too.</param>
public sealed record MeantWord(string Typed, string Meant, int Ads);
