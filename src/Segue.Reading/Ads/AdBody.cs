
namespace Segue.Reading.Ads;

/// <summary>A field of an ad, scanned once: its cues, its sentences and the numbers of years it names.</summary>
internal sealed class AdBody
{
    private AdBody(string text, string field, List<CueHit> cues, List<AdSentence> sentences, List<YearsPhrase> years) =>
        (Text, Field, Cues, Sentences, Years) = (text, field, cues, sentences, years);

    /// <summary>Gets the text.</summary>
    public string Text { get; }

    /// <summary>Gets the field's name.</summary>
    public string Field { get; }

    /// <summary>Gets every cue, in the order of their starts.</summary>
    public List<CueHit> Cues { get; }

    /// <summary>Gets the sentences, in order.</summary>
    public List<AdSentence> Sentences { get; }

    /// <summary>Gets the numbers of years, in order.</summary>
    public List<YearsPhrase> Years { get; }

    /// <summary>Scans <paramref name="text"/>.</summary>
    public static AdBody Of(string text, string field)
    {
        List<int> glued = GluedText.All(text);
        List<CueHit> cues = glued.Count == 0
            ? CueScanner.Scan(text)
            : [.. CueScanner.Scan(GluedText.Blanked(text, glued, 0)).Union(CueScanner.Scan(GluedText.Blanked(text, glued, -1))).OrderBy(hit => hit.Start)];
        return new AdBody(text, field, cues, AdSentences.Cut(text, cues), YearsPhrase.All(text));
    }

    /// <summary>The first cue of the kind, or of several the one that stands first in its kind's list; null when none stands.</summary>
    public CueHit? First(CueKind kind, bool byOrder = false)
    {
        CueHit? first = null;
        foreach (CueHit hit in Cues)
        {
            if (hit.Cue.Kind == kind && (first is not { } known || (byOrder && hit.Cue.Order < known.Cue.Order)))
            {
                first = hit;
                if (!byOrder)
                {
                    break;
                }
            }
        }

        return first;
    }

    /// <summary>The first cue of the kind that stands wholly between two places; null when none does.</summary>
    public CueHit? Between(CueKind kind, int start, int end)
    {
        for (int at = FirstFrom(start); at < Cues.Count && Cues[at].Start < end; at++)
        {
            if (Cues[at].Cue.Kind == kind && Cues[at].End <= end)
            {
                return Cues[at];
            }
        }

        return null;
    }

    /// <summary>The number of the sentence that holds a place; -1 when it stands between sentences.</summary>
    public int SentenceAt(int place)
    {
        int low = 0;
        int high = Sentences.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Sentences[middle].Span.End <= place ? (middle + 1, high) : (low, middle);
        }

        return low < Sentences.Count && Sentences[low].Span.Start <= place ? low : -1;
    }

    /// <summary>The number of the first cue that starts at or after a place.</summary>
    public int FirstFrom(int start)
    {
        int low = 0;
        int high = Cues.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Cues[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
