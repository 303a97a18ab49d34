namespace Segue.Market.Store.Copies;

/// <summary>
/// Finds the ad of which another is a copy. Candidates come from keys that much alike texts have in common (MinHash bands) and from runs of words at the beginning; whether
/// one is a copy, <see cref="CopyRule"/> says. Memory is about 450 bytes an ad.
/// </summary>
internal sealed class DuplicateIndex
{
    private const int PerChunk = 1 << 14;

    // A copy all but the same would be found under the same keys as its original.
    private const double AllButTheSame = 0.95;

    private readonly Dictionary<AdKey, int> _exact = [];
    private readonly KeyTable _keys = new();
    private readonly List<byte[]> _sketches = [];
    private readonly List<JobMark> _jobs = [];
    private readonly List<int> _shown = [];
    private readonly Dictionary<long, long> _redirects = [];
    private readonly List<int> _candidates = [];
    private readonly List<int> _found = [];
    private readonly List<int> _askedAt = [];
    private int _query;
    private CopyLook? _asked;

    /// <summary>The number of the ad that is shown for those of which this is a copy; null when it is none.</summary>
    public long? Find(in AdSignature signature) => Find(CopyLook.Of(signature));

    /// <summary>The number of the ad that is shown for those of which this is a copy; null when it is none.</summary>
    public long? Find(CopyLook look)
    {
        AdSignature signature = look.Signature;
        if (_exact.TryGetValue(signature.Key, out int same))
        {
            return Shown(same);
        }

        Candidates(look);
        (int Entry, double Likeness) best = (-1, 0);
        foreach (int entry in _candidates)
        {
            double likeness = CopyRule.Likeness(signature.Job, signature.Sketch.Bytes, _jobs[entry], Sketch(entry));
            if (likeness > best.Likeness)
            {
                best = (entry, likeness);
            }
        }

        return best.Entry < 0 ? null : Shown(_shown[best.Entry]);
    }

    /// <summary>Adds an ad.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="shown">The number of the ad that is shown for it; its own when it is no copy.</param>
    /// <param name="signature">Its signature.</param>
    public void Add(long number, long shown, in AdSignature signature) => Add(number, shown, CopyLook.Of(signature));

    /// <summary>Adds an ad.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="shown">The number of the ad that is shown for it; its own when it is no copy.</param>
    /// <param name="look">Its signature and keys.</param>
    public void Add(long number, long shown, CopyLook look)
    {
        AdSignature signature = look.Signature;
        bool isNew = _exact.TryAdd(signature.Key, (int)shown);
        if (number != shown && (!isNew || IsLikeOneHere(look, (int)shown)))
        {
            return;
        }

        int entry = _jobs.Count;
        if (entry % PerChunk == 0)
        {
            _sketches.Add(new byte[PerChunk * TextSketch.Size]);
        }

        signature.Sketch.Bytes.CopyTo(_sketches[^1].AsSpan(entry % PerChunk * TextSketch.Size));
        _jobs.Add(signature.Job);
        _shown.Add((int)shown);
        _askedAt.Add(0);
        foreach (ulong key in look.Keys.AsSpan(0, look.Kept))
        {
            _keys.Add(key, entry);
        }

        _asked = null;
    }

    /// <summary>From now on another ad is shown in place of one.</summary>
    public void Redirect(long from, long to) => _redirects[from] = to;

    private bool IsLikeOneHere(CopyLook look, int shown)
    {
        AdSignature signature = look.Signature;
        Candidates(look);
        foreach (int entry in _candidates)
        {
            if (_shown[entry] == shown && _jobs[entry] == signature.Job && SketchCompare.Likeness(signature.Sketch.Bytes, Sketch(entry)) >= AllButTheSame)
            {
                return true;
            }
        }

        return false;
    }

    // An ad is looked for, then added: the second time they are here already.
    private void Candidates(CopyLook look)
    {
        if (ReferenceEquals(_asked, look))
        {
            return;
        }

        (_asked, _query) = (look, _query + 1);
        _candidates.Clear();
        foreach (ulong key in look.Keys)
        {
            _keys.Find(key, _found);
            foreach (int entry in _found)
            {
                if (_askedAt[entry] != _query)
                {
                    _askedAt[entry] = _query;
                    if (CopyRule.MayBe(look.Signature.Job, _jobs[entry]))
                    {
                        _candidates.Add(entry);
                    }
                }
            }
        }
    }

    private long Shown(long number)
    {
        while (_redirects.TryGetValue(number, out long newer))
        {
            number = newer;
        }

        return number;
    }

    private ReadOnlySpan<byte> Sketch(int entry) => _sketches[entry / PerChunk].AsSpan(entry % PerChunk * TextSketch.Size, TextSketch.Size);
}
