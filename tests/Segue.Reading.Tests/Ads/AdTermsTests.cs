using Segue.Catalogue;
using Segue.Testing;

namespace Segue.Reading.Tests.Ads;

public sealed class AdTermsTests
{
    private static readonly AdReader Reader = AdReader.Create(CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value);

    [Theory]
    [InlineData("A bank\n\nContract \nPart time\n\nApply", "contract")]
    [InlineData("A bank\n\n\n\nPart time\n", "part-time")]
    [InlineData("Permanent\nFull time", "permanent")]
    [InlineData("Contract : 12 Months Fixed Term", "temporary")]
    [InlineData("Data Analyst, 12 month FTC, York", "temporary")]
    [InlineData("A 3 month initial contract in Leeds", "contract")]
    [InlineData("Job type : Contract - Inside IR35", "contract")]
    [InlineData("Contract: Permanent", "permanent")]
    [InlineData("Optimise API contract design", null)]
    [InlineData("We are open to part-time and job-share", null)]
    public void Read_Employment_IsALineOfItsOwnOrSaidInTheOpening(string text, string? employment)
    {
        Assert.Equal(employment, Read(text).Employment);
    }

    [Theory]
    [InlineData("We sell online courses and degrees.", null)]
    [InlineData("Advanced degrees in physics or maths", "required")]
    [InlineData("A degree in maths. A certificate would be beneficial.", "required")]
    [InlineData("A degree in maths would be beneficial.", "preferred")]
    [InlineData("A degree in maths or equivalent.", "or-equivalent")]
    public void Read_Degree_IsWhatTheSentenceAsksFor(string text, string? degree)
    {
        Assert.Equal(degree, Read(text).Degree);
    }

    [Theory]
    [InlineData("Data Engineer\n ❮ back to last search\n\n Global Systems \n\nLondon, WC1H 9HQ\n\nWe teach.", "London")]
    [InlineData("Analyst\n\nAtlanta Group\n\nManchester, Greater Manchester, , M3 7FB\n", "Manchester")]
    public void Read_PlaceBelowBlankLines_IsStillInTheOpening(string text, string place)
    {
        Assert.Equal(place, Read(text).Place?.Name);
    }

    [Fact]
    public void Read_TownsElsewhereOfUkNames_AreNotTakenForThese() =>
        Assert.Null(Read("AI Engineer\n\nReside near one of these:\nPortland, ME; Boston, MA; Chicago, IL; Dallas, TX\n\nWe pay.").Place);

    private static AdFacts Read(string text) => Reader.Read(new RawAd("1", "Data engineer", text));
}
