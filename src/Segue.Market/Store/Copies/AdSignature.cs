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
    public static AdSignature Of(RawAd ad, AdPlace? place) => Of(AdMarks.Of(AdWords.Of(ad)), ad.Description, place);

    /// <summary>The signature of an ad whose words are known.</summary>
    /// <param name="marks">What they tell.</param>
    /// <param name="text">Its text.</param>
    /// <param name="place">Its place as read; null when unknown.</param>
    public static AdSignature Of(AdMarks marks, string text, AdPlace? place) => new(marks.Key, JobMark.Of(marks, text, place), marks.Sketch);

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
}
