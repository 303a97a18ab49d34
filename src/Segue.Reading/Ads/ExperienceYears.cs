using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>Reads the years of experience asked for: of the years that a text names only those tied to experience, so that a firm's age never counts.</summary>
internal static class ExperienceYears
{
    private const int MostYears = 20;
    private const int ReachBefore = 30;
    private const int ReachAfter = 45;

    private static readonly string[] Tied = ["experience", "working", "in a", "as a", "of hands-on", "commercial", "professional", "building", "developing"];
    private static readonly string[] OfOthers = ["ago", "old", "history", "contract", "company"];
    private static readonly string[] DemandStarts = [" of ", " in ", " with ", " using "];

    /// <summary>The phrase with the fewest years, and the most years of any; null when none is tied to experience.</summary>
    public static (YearsPhrase Fewest, double Most)? Read(AdBody body)
    {
        YearsPhrase? fewest = null;
        double most = 0;
        foreach (YearsPhrase phrase in body.Years)
        {
            if (phrase.Least is <= MostYears and { } years && IsTied(body, phrase.Span))
            {
                fewest = fewest is { } known && known.Least <= years ? known : phrase;
                most = Math.Max(most, years);
            }
        }

        return fewest is { } found ? (found, most) : null;
    }

    private static bool IsTied(AdBody body, TextSpan span)
    {
        ReadOnlySpan<char> after = body.Text.AsSpan(span.End, Math.Min(ReachAfter, body.Text.Length - span.End));
        int line = after.IndexOf('\n');
        after = line < 0 ? after : after[..line];
        int from = Math.Max(0, span.Start - ReachBefore);
        bool tied = Words.AnyStands(after, Tied) || Words.Stands(body.Text.AsSpan(from, span.Start - from), "experience");
        return (tied || StartsDemand(body, span)) && !Words.AnyStands(after, OfOthers);
    }

    // "3+ years of Python" in a list of demands, where nothing else has years.
    private static bool StartsDemand(AdBody body, TextSpan span)
    {
        if (body.SentenceAt(span.Start) is not (>= 0 and var at) || body.Sentences[at].Section != AdSectionKind.Required)
        {
            return false;
        }

        ReadOnlySpan<char> after = body.Text.AsSpan(span.End).TrimStart("'’");
        foreach (string start in DemandStarts)
        {
            if (after.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
