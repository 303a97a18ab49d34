using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>A place that a person wants to work in, with its region looked up once.</summary>
/// <param name="name">A town, city or region.</param>
internal sealed class WantedPlace(string name)
{
    private readonly string _region = PlaceReader.RegionOf(name) ?? name;

    /// <summary>Gets the place as it was named.</summary>
    public string Name => name;

    /// <summary>How near an ad's place is.</summary>
    /// <param name="place">The place as read; null when there is none.</param>
    /// <param name="location">The place as written; null when there is none.</param>
    /// <param name="workplace">Where the work is done; null when the ad does not say.</param>
    public Nearness Of(AdPlace? place, string? location, Workplace? workplace)
    {
        if (place is { Country: { } country } && country != "GB")
        {
            return Nearness.Abroad;
        }

        if (workplace == Workplace.Remote)
        {
            return Nearness.Home;
        }

        if (place is null)
        {
            return Nearness.Unknown;
        }

        if (name.Equals(place.Name, StringComparison.OrdinalIgnoreCase) || (location ?? "").Contains(name, StringComparison.OrdinalIgnoreCase))
        {
            return Nearness.There;
        }

        return _region.Equals(place.Region, StringComparison.OrdinalIgnoreCase) ? Nearness.SameRegion : Nearness.Away;
    }
}
