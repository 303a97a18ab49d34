using Segue.Basics;

namespace Segue.Reading.Tests;

public sealed class PlaceReaderTests
{
    [Theory]
    [InlineData("Leeds", "Leeds", "Yorkshire and The Humber", "GB")]
    [InlineData("London, UK", "London", "London", "GB")]
    [InlineData("Hybrid - Manchester City Centre", "Manchester", "North West", "GB")]
    [InlineData("Edinburgh, Scotland", "Edinburgh", "Scotland", "GB")]
    [InlineData("Remote (UK)", "UK", null, "GB")]
    [InlineData("stoke on trent, staffordshire", "Stoke-on-Trent", "West Midlands", "GB")]
    [InlineData("Newcastle Upon Tyne, Tyne & Wear", "Newcastle upon Tyne", "North East", "GB")]
    [InlineData("The City, Central London", "City of London", "London", "GB")]
    [InlineData("King's Lynn", "Kings Lynn", "East of England", "GB")]
    [InlineData("St. Helens, Merseyside", "St Helens", "North West", "GB")]
    [InlineData("Yr Wyddgrug", "Mold", "Wales", "GB")]
    [InlineData("Derry", "Derry", "Northern Ireland", "GB")]
    [InlineData("Surrey", "Surrey", "South East", "GB")]
    [InlineData("West Yorkshire", "West Yorkshire", "Yorkshire and The Humber", "GB")]
    [InlineData("Home based, North West England", "North West", "North West", "GB")]
    [InlineData("Remote - Midlands", "Midlands", null, "GB")]
    [InlineData("Austin, TX", "Austin", null, "US")]
    [InlineData("Birmingham, Alabama", "Birmingham", null, "US")]
    [InlineData("Newcastle, New South Wales", "Newcastle", null, "AU")]
    [InlineData("Dublin, Ireland", "Dublin", null, "IE")]
    [InlineData("New York", "New York", null, "US")]
    [InlineData("IND", "IND", null, "IN")]
    [InlineData("Kharadi, IND", "Kharadi", null, "IN")]
    [InlineData("Amsterdam, NLD", "Amsterdam", null, "NL")]
    [InlineData("London, GBR", "London", "London", "GB")]
    [InlineData("Leeds can be worked from", "Leeds", "Yorkshire and The Humber", "GB")]
    [InlineData("Nowhere-on-the-Wold", "Nowhere", null, null)]
    public void Read_Location_GivesPlaceRegionAndCountry(string location, string name, string? region, string? country)
    {
        Assert.Equal((name, region, country), Parts(PlaceReader.Read(location)));
    }

    [Theory]
    [InlineData("Leds", "Leeds")]
    [InlineData("Manchster", "Manchester")]
    [InlineData("stoke on trant", "Stoke-on-Trent")]
    public void NamesLike_ASlip_GivesTheName(string typed, string name) => Assert.Contains(name, PlaceReader.NamesLike(typed, 3));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("Remote")]
    [InlineData("Hybrid / flexible")]
    [InlineData("2 Locations")]
    public void Read_NoPlace_GivesNone(string? location)
    {
        Assert.Null(PlaceReader.Read(location));
    }

    [Theory]
    [InlineData("LS1", "Leeds", "Yorkshire and The Humber", "GB")]
    [InlineData("SW1A 1AA", "London", "London", "GB")]
    [InlineData("ec2a4ne", "London", "London", "GB")]
    [InlineData("Unit 4, Wheldon Way, WF10 2SE", "Wakefield", "Yorkshire and The Humber", "GB")]
    [InlineData("BT1 5GS", "Belfast", "Northern Ireland", "GB")]
    [InlineData("JE2 3QA", "Jersey", null, "JE")]
    public void Read_Postcode_GivesItsTown(string location, string name, string? region, string country)
    {
        Assert.Equal((name, region, country), Parts(PlaceReader.Read(location)));
    }

    [Theory]
    [InlineData("Newport", "Wales")]
    [InlineData("Newport, Isle of Wight", "South East")]
    [InlineData("Newport, Shropshire", "West Midlands")]
    [InlineData("Newport, Telford", "West Midlands")]
    [InlineData("Richmond", "London")]
    [InlineData("Richmond, North Yorkshire", "Yorkshire and The Humber")]
    [InlineData("Richmond, Surrey", "London")]
    [InlineData("Bangor, Wales", "Wales")]
    [InlineData("Bangor, Northern Ireland", "Northern Ireland")]
    [InlineData("Boston, Lincolnshire", "East Midlands")]
    [InlineData("Whitchurch, Cardiff", "Wales")]
    [InlineData("Melton Mowbray", "East Midlands")]
    public void Read_NameOfSeveralPlaces_IsDecidedByWhatStandsBeside(string location, string region)
    {
        Assert.Equal(region, PlaceReader.Read(location)?.Region);
    }

    [Fact]
    public void Read_NameOfSeveralPlacesAlone_SaysThatThereAreOthers()
    {
        Assert.Equal("the biggest of its name; there is another in Kent", PlaceReader.Read("Cranbrook")?.Note);
        Assert.Null(PlaceReader.Read("Newport, Shropshire")?.Note);
        Assert.Null(PlaceReader.Read("Leeds")?.Note);
    }

    [Theory]
    [InlineData("Beeston, Leeds", "Leeds", "Yorkshire and The Humber")]
    [InlineData("Hyde Park, Leeds", "Leeds", "Yorkshire and The Humber")]
    [InlineData("Hockley, Birmingham", "Hockley", "West Midlands")]
    [InlineData("Stonehouse, Scotland", "Stonehouse", "Scotland")]
    [InlineData("High Street, Chatham", "Chatham", "South East")]
    [InlineData("Reading Town Centre", "Reading", "South East")]
    [InlineData("Croydon, Surrey", "Croydon", "London")]
    public void Read_PartOfATownNamedLikeAnotherTown_GivesTheTown(string location, string name, string region)
    {
        Assert.Equal((name, region, "GB"), Parts(PlaceReader.Read(location)));
    }

    [Theory]
    [InlineData("London or Manchester", "London|Manchester")]
    [InlineData("Leeds / Sheffield / remote", "Leeds|Sheffield")]
    [InlineData("Chineham, Basingstoke", "Chineham")]
    [InlineData("Bristol, Bath or Cardiff, hybrid", "Bristol|Cardiff")]
    [InlineData("Harrogate, North Yorkshire", "Harrogate")]
    [InlineData("Kent, Surrey or Sussex", "Kent|Surrey|Sussex")]
    public void ReadAll_SeveralPlaces_GivesThoseThatLieApart(string location, string names)
    {
        Assert.Equal(names, string.Join('|', PlaceReader.ReadAll(location).Select(place => place.Name)));
    }

    [Theory]
    [InlineData("Leeds", 53.80, -1.55, 3)]
    [InlineData("York", 53.96, -1.08, 3)]
    [InlineData("Newport, Shropshire", 52.77, -2.38, 3)]
    [InlineData("SW1A 1AA", 51.50, -0.14, 6)]
    [InlineData("Cornwall", 50.4, -4.9, 40)]
    public void PointOf_UkPlace_IsAboutThere(string location, double latitude, double longitude, double kilometres)
    {
        GeoPoint? point = PlaceReader.PointOf(PlaceReader.Read(location)!);

        Assert.InRange(point!.Value.KilometresTo(GeoPoint.Of(latitude, longitude)), 0, kilometres);
    }

    [Theory]
    [InlineData("UK", null, "GB")]
    [InlineData("Paris", null, "FR")]
    [InlineData("Nowhere", null, null)]
    [InlineData("Somewhere New", "Scotland", "GB")]
    [InlineData("Scotland", "Scotland", "GB")]
    public void PointOf_NoUkTown_IsNone(string name, string? region, string? country)
    {
        Assert.Null(PlaceReader.PointOf(new AdPlace(name, region, country)));
    }

    [Theory]
    [InlineData("Kent", true)]
    [InlineData("Wales", true)]
    [InlineData("Midlands", true)]
    [InlineData("Maidstone", false)]
    [InlineData("Nowhere", false)]
    [InlineData("Remote", false)]
    public void IsArea_Place_TellsACountyFromATown(string location, bool area)
    {
        Assert.Equal(area, PlaceReader.IsArea(PlaceReader.Read(location)));
    }

    [Theory]
    [InlineData("leeds", "Yorkshire and The Humber")]
    [InlineData("Kent", "South East")]
    [InlineData("M1 4BT", "North West")]
    [InlineData("Nowhere", null)]
    [InlineData("", null)]
    public void RegionOf_Name_GivesItsRegion(string name, string? region)
    {
        Assert.Equal(region, PlaceReader.RegionOf(name));
    }

    private static (string?, string?, string?) Parts(AdPlace? place) => (place?.Name, place?.Region, place?.Country);
}
