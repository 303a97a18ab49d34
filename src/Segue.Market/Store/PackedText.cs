using Segue.Market.Store.Copies;
using Segue.Market.Store.Packing;
using Segue.Reading;

namespace Segue.Market.Store;

/// <summary>An ad's text packed, with what copies are found by that its words alone tell; made on any thread.</summary>
/// <param name="Bytes">The text.</param>
/// <param name="Marks">What its words tell.</param>
internal sealed record PackedText(byte[] Bytes, AdMarks Marks)
{
    [ThreadStatic]
    private static ByteSink? _sink;

    /// <summary>Packs the text of an ad; its words are cut once for both.</summary>
    public static PackedText Of(RawAd ad)
    {
        ByteSink sink = _sink ??= new ByteSink();
        sink.Clear();
        AdWords words = AdWords.OfFields(ad);
        TextPacker.Pack(ad.Description, sink, words.Text);
        return new PackedText(sink.Written.ToArray(), AdMarks.Of(words));
    }
}
