using Segue.Basics;

namespace Segue.Reading.Places;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Region">The ITL1 region; null for what lies in several or outside the UK.</param>
/// <param name="Country">ISO 3166 two-letter code.</param>
internal sealed record GazetteerPlace(string Name, string? Region, string Country)
{
    /// <summary>Gets the county or council area; null for what is one itself, and abroad.</summary>
    public string? County { get; init; }

    /// <summary>Gets about its middle; null abroad.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>Gets a value indicating whether it is wider than a town: a county, a region, a country.</summary>
    public bool IsArea { get; init; }

    /// <summary>Gets a value indicating whether it is a city or one of the larger towns.</summary>
    public bool IsLarge { get; init; }

    /// <summary>Gets a value indicating whether its name is an everyday word or a person's name, which means the place only where it stands alone.</summary>
    public bool IsEverydayWord { get; init; }

    /// <summary>Gets or sets a value indicating whether other places have its name.</summary>
    public bool IsShared { get; set; }

    /// <summary>Gets or sets the next place of the same name, smaller ones later; null for the last.</summary>
    public GazetteerPlace? Next { get; set; }
}
