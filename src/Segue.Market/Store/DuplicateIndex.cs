using Segue.Market.Import;

namespace Segue.Market.Store;

/// <summary>
/// Finds the ad of which another is a copy: the same title, employer, place and text but for marks and case; or, in the same
/// region and with the same title or employer, at least four fifths of the runs of words in common.
/// </summary>
internal sealed class DuplicateIndex
{
    private const double Near = 0.8;

    private readonly Dictionary<string, long> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<Entry>> _bands = [];

    /// <summary>The number of the ad of which this is a copy; null when it is none.</summary>
    public long? Find(AdSignature signature)
    {
        if (_exact.TryGetValue(signature.ContentKey, out long same))
        {
            return same;
        }

        if (signature.Sketch is not { } sketch)
        {
            return null;
        }

        Entry wanted = new(0, ContentKey.Fold(signature.Title), ContentKey.Fold(signature.Employer), signature.Region, sketch);
        foreach (Entry entry in sketch.Bands().SelectMany(band => _bands.GetValueOrDefault(band, [])))
        {
            bool sameJob = entry.Region == wanted.Region && (entry.Title == wanted.Title || (entry.Employer.Length > 0 && entry.Employer == wanted.Employer));
            if (sameJob && entry.Sketch.Likeness(sketch) >= Near)
            {
                return entry.Number;
            }
        }

        return null;
    }

    /// <summary>Adds an ad that is no copy.</summary>
    public void Add(long number, AdSignature signature)
    {
        _exact.TryAdd(signature.ContentKey, number);
        if (signature.Sketch is { } sketch)
        {
            Entry entry = new(number, ContentKey.Fold(signature.Title), ContentKey.Fold(signature.Employer), signature.Region, sketch);
            foreach (long band in sketch.Bands())
            {
                (_bands.TryGetValue(band, out List<Entry>? entries) ? entries : _bands[band] = []).Add(entry);
            }
        }
    }

    private sealed record Entry(long Number, string Title, string Employer, string? Region, TextSketch Sketch);
}
