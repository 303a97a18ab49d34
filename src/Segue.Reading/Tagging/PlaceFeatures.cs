namespace Segue.Reading.Tagging;

/// <summary>The features of where in its sentence a word stands.</summary>
internal static class PlaceFeatures
{
    /// <summary>Places from here on are all alike.</summary>
    public const int Far = 12;

    /// <summary>How many lengths of sentence are told apart.</summary>
    public const int Lengths = 9;

    private const int Near = 4;
    private const int Middle = 8;

    /// <summary>Writes those of the word's place.</summary>
    public static void Write(ref FeatureWriter to, int at, int words)
    {
        WriteFromStart(ref to, at);
        WriteFromEnd(ref to, words - 1 - at);
        WriteLength(ref to, Bucket(words), at);
    }

    /// <summary>Writes those of its distance from the first word; the same from <see cref="Far"/> on.</summary>
    public static void WriteFromStart(ref FeatureWriter to, int at)
    {
        to.Add(73, (uint)Math.Min(at, Near));
        to.Add(114, (uint)Math.Min(at, Far));
    }

    /// <summary>Writes those of its distance from the last word; the same from <see cref="Far"/> on.</summary>
    public static void WriteFromEnd(ref FeatureWriter to, int left)
    {
        to.Add(74, (uint)Math.Min(left, Near));
        to.Add(115, (uint)Math.Min(left, Far));
    }

    /// <summary>Writes those of the sentence's length and the word's place together; the same from <see cref="Far"/> on.</summary>
    public static void WriteLength(ref FeatureWriter to, uint bucket, int at)
    {
        to.Add(75, bucket);
        to.Add(89, bucket, (uint)Math.Min(at, Middle));
    }

    /// <summary>Writes those of the sentence's first and last words, the same for all its words.</summary>
    public static void WriteEdges(ref FeatureWriter to, in WordForm first, in WordForm last)
    {
        to.Add(76, first.Core);
        to.Add(77, last.Core);
    }

    /// <summary>Which of <see cref="Lengths"/> a sentence of so many words has.</summary>
    public static uint Bucket(int words) => words switch { 1 => 1, 2 => 2, 3 => 3, < 6 => 4, < 10 => 5, < 20 => 6, < 40 => 7, _ => 8 };
}
