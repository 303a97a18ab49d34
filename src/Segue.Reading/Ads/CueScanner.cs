using Segue.Text;

namespace Segue.Reading.Ads;

/// <summary>Finds every cue of <see cref="AdCues"/> in one pass over a text.</summary>
internal static class CueScanner
{
    private static readonly Lazy<(PhraseMatcher Matcher, Cue[][] Cues)> Built = new(Build);

    /// <summary>Every cue in <paramref name="text"/>, whose words are cut already, in the order of their starts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="matches">An empty list to work in.</param>
    public static List<CueHit> Scan(string text, TextWords words, List<PhraseMatch> matches)
    {
        (PhraseMatcher matcher, Cue[][] cues) = Built.Value;
        matcher.MatchAll(text, words, matches);
        List<CueHit> hits = new(matches.Count);
        foreach (PhraseMatch match in matches)
        {
            foreach (Cue cue in cues[match.Phrase])
            {
                hits.Add(new CueHit(match.Start, match.End, cue));
            }
        }

        return hits;
    }

    private static (PhraseMatcher Matcher, Cue[][] Cues) Build()
    {
        Cue[][] cues = [.. AdCues.All().GroupBy(cue => cue.Words, StringComparer.Ordinal).Select(group => group.ToArray())];
        return (PhraseMatcher.Create(cues.Select((group, number) => (group[0].Words, number))), cues);
    }
}
