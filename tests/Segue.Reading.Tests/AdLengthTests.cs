using Segue.Catalogue;
using Segue.Testing;

namespace Segue.Reading.Tests;

/// <summary>Ads that never end. `bench … length` prints the times; here what is made must grow no faster than the text.</summary>
public sealed class AdLengthTests
{
    private const int TenMegabytes = 10_000_000;

    private static readonly AdReader Reader = AdReader.Create(CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value);

    [Fact]
    public void Read_TenMegabytesInOneLine_GivesPlacesInTheText()
    {
        const string Part = "5 years of Docker, strong Python or Excel (Data) required £40,000 ";
        string text = string.Concat(Enumerable.Repeat(Part, TenMegabytes / Part.Length));

        AdFacts facts = Reader.Read(new RawAd("1", "Data Engineer", text));

        Assert.True(facts.Skills.Count > TenMegabytes / Part.Length);
        Assert.All(facts.Skills, mention => Assert.Equal(mention.Text, mention.Span.Quote(text)));
    }

    [Theory]
    [InlineData("5 years of Docker, not required. ")]
    [InlineData("Requirements, (AbCd, Docker), ")]
    [InlineData("Salary: £4 ")]
    public void Read_EightTimesTheText_TakesAboutEightTimesTheMemory(string part)
    {
        long once = Allocated(string.Concat(Enumerable.Repeat(part, 2_500)));
        long eight = Allocated(string.Concat(Enumerable.Repeat(part, 20_000)));

        // Lists double as they grow, so the share is not exact; with the square of the length it would be 64.
        Assert.InRange(eight / (double)once, 3, 24);
    }

    private static long Allocated(string text)
    {
        RawAd ad = new("1", "Data Engineer", text);
        Reader.Read(ad);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Reader.Read(ad);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
