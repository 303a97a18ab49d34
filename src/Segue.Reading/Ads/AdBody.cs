using Segue.Text;

namespace Segue.Reading.Ads;

/// <summary>A field of an ad, scanned once: its cues, its sentences and the numbers of years it names.</summary>
internal sealed class AdBody
{
    private const int LargestKept = 1 << 14;

    [ThreadStatic]
    private static TextWords? t_words;

    [ThreadStatic]
    private static List<PhraseMatch>? t_found;

    private AdBody(string text, string field, List<CueHit> cues, List<SkillHit> skills, List<int> glued)
    {
        (Text, Field, Cues, Skills) = (text, field, cues, skills);
        (Sentences, Years) = (AdSentences.Cut(text, cues, glued), YearsPhrase.All(text));
    }

    /// <summary>Gets the text.</summary>
    public string Text { get; }

    /// <summary>Gets the field's name.</summary>
    public string Field { get; }

    /// <summary>Gets every cue, in the order of their starts.</summary>
    public List<CueHit> Cues { get; }

    /// <summary>Gets the skills named, in order.</summary>
    public List<SkillHit> Skills { get; }

    /// <summary>Gets the sentences, in order.</summary>
    public List<AdSentence> Sentences { get; }

    /// <summary>Gets the numbers of years, in order.</summary>
    public List<YearsPhrase> Years { get; }

    /// <summary>Scans <paramref name="text"/>: its words are cut once for all that is looked for.</summary>
    public static AdBody Of(string text, string field, SkillMatcher matcher)
    {
        TextWords words = t_words ??= new TextWords();
        List<int> glued = GluedText.All(text);
        List<CueHit> cues = glued.Count == 0
            ? CuesOf(text, words)
            : [.. CuesOf(GluedText.Blanked(text, glued, 0), words).Union(CuesOf(GluedText.Blanked(text, glued, -1), words)).OrderBy(hit => hit.Start)];
        if (glued.Count > 0)
        {
            words.Cut(text);
        }

        return new AdBody(text, field, cues, matcher.MatchWords(text, words, Found()), glued);
    }

    private static List<CueHit> CuesOf(string text, TextWords words)
    {
        words.Cut(text);
        return CueScanner.Scan(text, words, Found());
    }

    // One list for each thread, emptied; one that an endless text has made big is not kept.
    private static List<PhraseMatch> Found()
    {
        List<PhraseMatch>? found = t_found;
        if (found is null || found.Capacity > LargestKept)
        {
            t_found = found = [];
        }

        found.Clear();
        return found;
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
