using System.Globalization;
using Segue.Catalogue;
using Segue.Market.Store;
using Segue.Reading;

namespace Segue.Cli.Market;

/// <summary>Reads ads and titles with one catalogue. Shared across threads.</summary>
internal sealed class AdReading
{
    private readonly AdReader _ads;
    private readonly TitleReader _titles;

    private AdReading(AdReader ads, TitleReader titles) => (_ads, _titles) = (ads, titles);

    /// <summary>The readers over this catalogue.</summary>
    public static AdReading Of(Catalog catalogue) => new(AdReader.Create(catalogue), TitleReader.Create(catalogue));

    /// <summary>What ads are read with, for the store.</summary>
    public static ReadWith With(Catalog catalogue) => new(catalogue.Version, AdReader.Version.ToString(CultureInfo.InvariantCulture));

    /// <summary>What the ad says.</summary>
    public AdFacts Read(RawAd ad) => _ads.Read(ad);

    /// <summary>The role that a job title names; null when none.</summary>
    public string? RoleOf(string title) => _titles.Read(title).Role;
}
