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
/// <param name="Copies">What copies are found by.</param>
/// <param name="Text">The text, packed.</param>
/// <param name="Packed">The facts, packed; null when they name what has no number yet, so that only the thread that writes can pack them.</param>
internal sealed record ReadAd(AdFacts Facts, CopyLook Copies, byte[] Text, byte[]? Packed)
{
    [ThreadStatic]
    private static ByteSink? _sink;

    /// <summary>An ad with what was read from it.</summary>
    /// <param name="ad">The ad.</param>
    /// <param name="text">Its text, packed.</param>
    /// <param name="facts">What was read.</param>
    /// <param name="terms">The numbers of names.</param>
    public static PreparedAd Of(RawAd ad, PackedText text, AdFacts facts, TermTable terms)
    {
        ByteSink sink = _sink ??= new ByteSink();
        sink.Clear();
        byte[]? packed = FactsPacker.TryPack(facts, ad, terms, sink) ? sink.Written.ToArray() : null;
        return new PreparedAd(ad, text.Marks.Key, new ReadAd(facts, CopyLook.Of(AdSignature.Of(text.Marks, ad.Description, facts.Place)), text.Bytes, packed));
    }
}
