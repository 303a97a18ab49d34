using Segue.Market.Store.Copies;
using Segue.Market.Store.Packing;
using Segue.Reading;

namespace Segue.Market.Store;

/// <summary>An ad with all that can be worked out about it without the database; made on any thread.</summary>
/// <param name="Ad">The ad.</param>
/// <param name="Key">Equal for the same ad word for word.</param>
/// <param name="Read">What was read and packed; null when the ad stands in the store just so.</param>
internal sealed record PreparedAd(RawAd Ad, AdKey Key, ReadAd? Read);

/// <summary>What was read from an ad.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Signature">What copies are found by.</param>
/// <param name="Text">The text, packed.</param>
internal sealed record ReadAd(AdFacts Facts, AdSignature Signature, byte[] Text)
{
    [ThreadStatic]
    private static ByteSink? _sink;

    /// <summary>Puts together what was read from an ad.</summary>
    /// <param name="ad">The ad.</param>
    /// <param name="key">Its key.</param>
    /// <param name="words">The words of its text.</param>
    /// <param name="facts">Its facts.</param>
    public static ReadAd Of(RawAd ad, AdKey key, List<uint> words, AdFacts facts)
    {
        ByteSink sink = _sink ??= new ByteSink();
        sink.Clear();
        TextPacker.Pack(ad.Description, sink);
        return new ReadAd(facts, new AdSignature(key, JobMark.Of(ad.Title, ad.Employer, facts.Place?.Region), AdSignature.Sketched(words)), sink.Written.ToArray());
    }
}
