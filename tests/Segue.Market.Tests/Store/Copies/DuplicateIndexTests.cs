using Segue.Market.Store.Copies;
using Segue.Reading;

namespace Segue.Market.Tests.Store.Copies;

public sealed class DuplicateIndexTests
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 400).Select(i => $"w{i * 7919 % 1000}")];

    [Fact]
    public void Copy_WordForWord_IsFoundWhateverStandsBetweenTheWords() =>
        Assert.Equal(1, Found(Ad(Text(0, 400)), Ad(string.Join(",\n", Words).ToUpperInvariant())));

    [Fact]
    public void Copy_WithAFewWordsMore_IsFound() => Assert.Equal(1, Found(Ad(Text(0, 400)), Ad("apply now " + Text(0, 400) + " call us today")));

    [Fact]
    public void Beginning_OfAnAdThatWasCutOff_IsFoundInTheWholeAndTheOtherWayRound()
    {
        Assert.Equal(1, Found(Ad(Text(0, 400)), Ad(Text(0, 80) + "…")));
        Assert.Equal(1, Found(Ad(Text(0, 80) + "…"), Ad(Text(0, 400))));
    }

    [Fact]
    public void SameText_InAnotherRegion_IsNoCopy() =>
        Assert.Null(Found(Ad(Text(0, 400)), Ad(Text(0, 400)) with { Location = "London" }, second: new AdPlace("London", "London", "GB")));

    [Fact]
    public void SameText_WhereTheRegionIsNotKnown_IsACopy() => Assert.Equal(1, Found(Ad(Text(0, 400)), Ad(Text(0, 400)) with { Location = "UK" }, second: new AdPlace("UK", null, "GB")));

    [Fact]
    public void OtherText_UnderTheSameTitle_IsNoCopy() => Assert.Null(Found(Ad(Text(0, 200)), Ad(Text(200, 400))));

    [Fact]
    public void CopyOfACopy_IsShownAsTheFirst()
    {
        DuplicateIndex index = new();
        index.Add(1, 1, Signature(Ad(Text(0, 400))));
        index.Add(2, 1, Signature(Ad(Text(30, 400))));

        Assert.Equal(1, index.Find(Signature(Ad(Text(60, 400)))));
    }

    [Fact]
    public void Copy_OfAnAdThatWasPutUpAnew_IsShownAsTheNewOne()
    {
        DuplicateIndex index = new();
        index.Add(1, 1, Signature(Ad(Text(0, 400))));
        index.Redirect(1, 5);
        index.Redirect(5, 9);

        Assert.Equal(9, index.Find(Signature(Ad(Text(0, 400)))));
    }

    [Fact]
    public void OneParagraph_ThatThousandsOfAdsShare_DoesNotHideACopy()
    {
        DuplicateIndex index = new();
        string common = Text(0, 150);
        for (int i = 0; i < 3000; i++)
        {
            index.Add(i + 1, i + 1, Signature(Ad($"{common} {string.Join(' ', Enumerable.Range(0, 250).Select(word => $"x{i}y{word}"))}") with { Title = $"Job {i}" }));
        }

        Assert.Equal(2001, index.Find(Signature(Ad($"{common} {string.Join(' ', Enumerable.Range(0, 250).Select(word => $"x2000y{word}"))} more") with { Title = "Job 2000" })));
    }

    [Fact]
    public void Key_OfTheSameWords_IsTheSame_AndOfOthersNot()
    {
        AdKey key = Signature(Ad("Build data pipelines.")).Key;

        Assert.Equal(key, Signature(Ad("build  DATA – pipelines")).Key);
        Assert.NotEqual(key, Signature(Ad("build data pipeline s")).Key);
        Assert.NotEqual(key, Signature(Ad("Build data pipelines.") with { Employer = "Data" }).Key);
        Span<byte> bytes = stackalloc byte[AdKey.Size];
        key.Write(bytes);
        Assert.Equal(key, AdKey.Read(bytes));
    }

    private static long? Found(RawAd first, RawAd second_, AdPlace? second = null)
    {
        DuplicateIndex index = new();
        index.Add(1, 1, Signature(first));
        return index.Find(AdSignature.Of(second_, second ?? Leeds));
    }

    private static AdPlace Leeds => new("Leeds", "Yorkshire and The Humber", "GB");

    private static AdSignature Signature(RawAd ad) => AdSignature.Of(ad, Leeds);

    private static RawAd Ad(string text) => Ads.Raw("a", text: text);

    private static string Text(int from, int to) => string.Join(' ', Words[from..to]);
}
