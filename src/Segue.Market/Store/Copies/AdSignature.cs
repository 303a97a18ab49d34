using Segue.Reading;

namespace Segue.Market.Store.Copies;

/// <summary>What copies are found by.</summary>
/// <param name="Key">Equal for the same ad word for word.</param>
/// <param name="Job">What job it is.</param>
/// <param name="Sketch">What its text is like.</param>
internal readonly record struct AdSignature(AdKey Key, JobMark Job, TextSketch Sketch)
{
    /// <summary>The signature of an ad.</summary>
    /// <param name="ad">The ad.</param>
    /// <param name="place">Its place as read; null when unknown.</param>
    public static AdSignature Of(RawAd ad, AdPlace? place)
    {
        List<uint> words = Words(ad);
        return new AdSignature(AdKey.Of(ad, words), JobMark.Of(ad.Title, ad.Employer, place?.Region), Sketched(words));
    }

    /// <summary>The words of an ad's text.</summary>
    public static List<uint> Words(RawAd ad)
    {
        List<uint> words = new(ad.Description.Length / 5);
        TextWords.Add(ad.Description, words);
        return words;
    }

    /// <summary>The sketch of a text's words.</summary>
    public static TextSketch Sketched(List<uint> words) => TextSketch.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words));
}
