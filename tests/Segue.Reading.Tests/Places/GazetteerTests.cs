using System.Globalization;
using Segue.Basics;

namespace Segue.Reading.Tests.Places;

// The rows themselves: what a slip of the pen would break.
public sealed class GazetteerTests
{
    // A rough box around each region: south, north, west, east.
    private static readonly Dictionary<string, (double South, double North, double West, double East)> Boxes = new(StringComparer.Ordinal)
    {
        ["North East"] = (54.45, 55.82, -2.70, -0.80),
        ["North West"] = (52.94, 55.20, -3.70, -1.90),
        ["Yorkshire and The Humber"] = (53.30, 54.57, -2.58, 0.16),
        ["East Midlands"] = (51.97, 53.62, -2.04, 0.37),
        ["West Midlands"] = (51.82, 53.23, -3.24, -1.17),
        ["East of England"] = (51.44, 53.00, -0.75, 1.77),
        ["London"] = (51.28, 51.70, -0.52, 0.34),
        ["South East"] = (50.57, 52.20, -1.96, 1.46),
        ["South West"] = (49.86, 52.12, -6.45, -1.48),
        ["Wales"] = (51.37, 53.44, -5.36, -2.64),
        ["Scotland"] = (54.63, 60.87, -7.70, -0.72),
        ["Northern Ireland"] = (54.00, 55.32, -8.18, -5.43),
    };

    [Fact]
    public void Towns_EveryOne_LiesInItsRegion()
    {
        List<string> astray = [.. Rows("uk").Where(row => !Lies(row[1], row[2], row[3])).Select(row => string.Join(';', row))];

        Assert.Empty(astray);
    }

    [Fact]
    public void Areas_EveryOneWithARegion_LiesInIt()
    {
        Assert.Empty(Rows("areas").Where(row => row[1].Length > 0 && !Lies(row[1], row[2], row[3])).Select(row => row[0]));
    }

    [Fact]
    public void Towns_Number_IsAtLeastFifteenHundredWithTheirRegion()
    {
        List<string[]> rows = [.. Rows("uk")];

        Assert.InRange(rows.Count, 1500, 10000);
        Assert.InRange(rows.Count(row => PlaceReader.Read($"{row[0].Split('/')[0]}, {row[4]}")?.Region is { } region && Boxes.ContainsKey(region)), 1500, rows.Count);
    }

    [Fact]
    public void Towns_NameAndCounty_IsReadAsThatRow()
    {
        List<string> other = [.. Rows("uk").Where(row => PlaceReader.Read($"{row[0].Split('/')[0]}, {row[4]}") is not { } place || place.Region != row[1] || PlaceReader.PointOf(place) is not { } point || point.KilometresTo(Point(row)) > 60)
            .Select(row => $"{row[0]}, {row[4]}")];

        Assert.Empty(other);
    }

    [Fact]
    public void Towns_SameNameAndCounty_StandOnce()
    {
        Assert.Empty(Rows("uk").SelectMany(row => row[0].Split('/').Select(name => $"{name};{row[4]};{row[1]}")).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Towns_SameSpotTwice_AreNotTheSamePlaceUnderTwoNames()
    {
        // Names that differ only in signs would be the same place listed twice.
        Assert.Empty(Rows("uk").GroupBy(row => $"{new string([.. row[0].Where(char.IsLetter)]).ToUpperInvariant()};{row[4]};{row[1]}").Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void PostcodeAreas_AreAll124WithThoseOfTheIslands()
    {
        List<string[]> rows = [.. Rows("postcodes")];

        Assert.Equal(124, rows.Select(row => row[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.All(rows, row => Assert.Matches("^[A-Z]{1,2}$", row[0]));
        Assert.Equal(["GY", "IM", "JE"], rows.Where(row => row[2].Length == 0).Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.NotNull(PlaceReader.Read($"{row[0]}1 1AA")));
        Assert.All(rows.Where(row => row[2].Length > 0), row => Assert.Equal(row[2], PlaceReader.RegionOf(row[1])));
    }

    private static bool Lies(string region, string latitude, string longitude)
    {
        (double south, double north, double west, double east) = Boxes[region];
        (double lat, double lon) = (double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture));
        return lat >= south && lat <= north && lon >= west && lon <= east;
    }

    private static GeoPoint Point(string[] row) => GeoPoint.Of(double.Parse(row[2], CultureInfo.InvariantCulture), double.Parse(row[3], CultureInfo.InvariantCulture));

    private static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream = typeof(PlaceReader).Assembly.GetManifestResourceStream($"Segue.Reading.Places.{name}.csv")!;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(';');
        }
    }
}
