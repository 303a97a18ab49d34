namespace Segue.Market.Store.Copies;

/// <summary>An ad's signature with its keys worked out, ready for <see cref="DuplicateIndex"/>; made on any thread.</summary>
/// <param name="Signature">What copies are found by.</param>
/// <param name="Keys">The keys to look under; the first <paramref name="Kept"/> are those to keep it under.</param>
/// <param name="Kept">How many are to be kept.</param>
internal sealed record CopyLook(AdSignature Signature, ulong[] Keys, int Kept)
{
    [ThreadStatic]
    private static List<ulong>? _keys;

    /// <summary>Works out the keys of an ad.</summary>
    public static CopyLook Of(in AdSignature signature)
    {
        List<ulong> keys = _keys ??= [];
        int kept = CopyKeys.ToFind(signature.Job, signature.Sketch.Bytes, keys);
        return new CopyLook(signature, [.. keys], kept);
    }
}
