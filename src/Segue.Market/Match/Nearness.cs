namespace Segue.Market.Match;

/// <summary>How near work is to where a person wants it.</summary>
internal enum Nearness
{
    /// <summary>The ad names no place.</summary>
    Unknown,

    /// <summary>In another country.</summary>
    Abroad,

    /// <summary>At home.</summary>
    Home,

    /// <summary>In the place itself.</summary>
    There,

    /// <summary>In the same region.</summary>
    SameRegion,

    /// <summary>Elsewhere in the country.</summary>
    Away,
}
