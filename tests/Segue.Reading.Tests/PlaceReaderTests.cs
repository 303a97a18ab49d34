namespace Segue.Reading.Tests;

public sealed class PlaceReaderTests
{
    [Theory]
    [InlineData("Leeds", "Leeds", "Yorkshire and The Humber", "GB")]
    [InlineData("London, UK", "London", "London", "GB")]
    [InlineData("Hybrid - Manchester City Centre", "Manchester", "North West", "GB")]
    [InlineData("Edinburgh, Scotland", "Edinburgh", "Scotland", "GB")]
    [InlineData("Remote (UK)", "UK", null, "GB")]
    [InlineData("Austin, TX", "Austin", null, "US")]
    [InlineData("Nowhere-on-the-Wold", "Nowhere", null, null)]
    public void Read_Location_GivesPlaceRegionAndCountry(string location, string name, string? region, string? country)
    {
        Assert.Equal(new AdPlace(name, region, country), PlaceReader.Read(location));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("Remote")]
    [InlineData("Hybrid / flexible")]
    public void Read_NoPlace_GivesNone(string? location)
    {
        Assert.Null(PlaceReader.Read(location));
    }
}
