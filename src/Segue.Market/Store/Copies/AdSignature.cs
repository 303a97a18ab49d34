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
        return new AdSignature(AdKey.Of(ad, words), JobMark.Of(ad, place), Sketched(words));
    }

    /// <summary>Bytes that a stored signature takes: the key, then the sketch and the job.</summary>
    public static int Size => AdKey.Size + TextSketch.Size + JobMark.Size;

    /// <summary>The signature from its stored form.</summary>
    /// <param name="key">The key.</param>
    /// <param name="mark">The sketch and the job.</param>
    /// <exception cref="InvalidDataException">They are none.</exception>
    public static AdSignature Read(ReadOnlySpan<byte> key, ReadOnlySpan<byte> mark) =>
        key.Length == AdKey.Size && mark.Length == TextSketch.Size + JobMark.Size
            ? new AdSignature(AdKey.Read(key), JobMark.Read(mark[TextSketch.Size..]), TextSketch.FromBytes(mark[..TextSketch.Size]))
            : throw new InvalidDataException("What copies of an ad are found by is damaged.");

    /// <summary>Writes the stored form.</summary>
    public void Write(Span<byte> bytes)
    {
        Key.Write(bytes);
        Sketch.Bytes.CopyTo(bytes[AdKey.Size..]);
        Job.Write(bytes[(AdKey.Size + TextSketch.Size)..]);
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
