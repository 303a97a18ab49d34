using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>Knows the sentences that ask for what they name by how they begin: <c>Experience performing root cause analysis</c>, <c>Strong SQL skills</c>.</summary>
internal static class DemandStart
{
    private const int PraiseReach = 80;

    private static readonly Cue[] Plain = Cues("experience with", "experience in", "experience of", "experience using", "experienced", "experience", "proven", "demonstrable", "demonstrated", "expertise", "hands-on", "proficient", "proficiency");

    // "Strong growth in AI" asks for nothing: one of the words below must follow.
    private static readonly Cue[] Praise = Cues("strong", "solid", "excellent", "good", "advanced", "deep");
    private static readonly string[] Praised = ["skills", "skill", "experience", "knowledge", "understanding", "background", "expertise", "command", "proficiency", "grasp"];

    /// <summary>The words a sentence begins with; null when they ask for nothing.</summary>
    public static CueHit? Of(string text, TextSpan sentence)
    {
        int start = sentence.Start;
        while (start < sentence.End && !char.IsLetter(text[start]))
        {
            start++;
        }

        ReadOnlySpan<char> words = text.AsSpan(start, sentence.End - start);
        return First(words, start, Plain) ?? (First(words, start, Praise) is { } hit && Words.AnyStands(words[..Math.Min(words.Length, PraiseReach)], Praised) ? hit : null);
    }

    private static CueHit? First(ReadOnlySpan<char> words, int start, Cue[] cues)
    {
        foreach (Cue cue in cues)
        {
            if (Words.StandsAt(words, 0, cue.Words))
            {
                return new CueHit(start, start + cue.Words.Length, cue);
            }
        }

        return null;
    }

    private static Cue[] Cues(params string[] words) => [.. words.Select((word, order) => new Cue(CueKind.Required, word, order, 0))];
}
