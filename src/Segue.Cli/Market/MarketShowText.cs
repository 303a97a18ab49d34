using Segue.Cli.Reading;
using Segue.Cli.Statistics;
using Segue.Market.Figures;
using Segue.Market.Store;
using Segue.Reading;

namespace Segue.Cli.Market;

/// <summary>One ad for a terminal.</summary>
internal static class MarketShowText
{
    private const int Around = 40;

    /// <summary>Writes the ad's facts, each with the words around it, and what has happened to it.</summary>
    public static void Write(Host host, StoredAd ad, IReadOnlyList<AdEvent> history, AdEstimate? estimate)
    {
        host.Out.WriteLine($"{ad.Raw.Title}{(ad.Raw.Employer is { } employer ? $", {employer}" : "")}{(ad.Raw.Location is { } place ? $", {place}" : "")}");
        host.Out.WriteLine($"ad {ad.Number} from {ad.Raw.Source}, first seen {ad.FirstSeen:yyyy-MM-dd}, last seen {ad.LastSeen:yyyy-MM-dd}{(ad.DuplicateOf is { } original ? $", a copy of ad {original}" : "")}");
        foreach (AdEvent happened in history)
        {
            Line(host, $"{happened.At:yyyy-MM-dd}", happened.Detail is { } detail ? $"{happened.What}: {detail}" : happened.What);
        }

        Line(host, "page", ad.Raw.Url);
        Line(host, "role", ad.Facts.Role ?? "the title fits no role that Segue knows");
        Line(host, "seniority", ad.Facts.Seniority?.ToString().ToLowerInvariant());
        Line(host, "workplace", ad.Facts.Workplace?.ToString().ToLowerInvariant());
        Line(host, "pay", ad.Facts.Pay is { } pay ? $"{AdNotes.Pay(pay)}, {pay.Source}{(AdCountry.MayBeAbroad(ad.Raw, ad.Facts) ? "; no currency is named and nothing says that the work is in the UK, so it may not be pounds: it is not counted, nor searched by" : "")}" : "not stated");
        Line(host, "pay guess", estimate is null ? null : $"predicted, not stated: about {StatisticsText.Pounds(estimate.Guess.Pay)} a year; eight in ten such ads pay {StatisticsText.Pounds(estimate.Guess.Low)} to {StatisticsText.Pounds(estimate.Guess.High)} ({estimate.From})");
        Line(host, "experience", ad.Facts.ExperienceYearsMin is { } years ? $"{years:0.#} years or more" : null);
        Line(host, "degree", ad.Facts.Degree);
        Line(host, "clearance", ad.Facts.Clearance);
        foreach (SkillMention mention in ad.Facts.Skills.OrderByDescending(mention => mention.Strength).ThenBy(mention => mention.Skill, StringComparer.Ordinal))
        {
            string how = mention.Negated ? "not needed" : mention.Strength.ToString().ToLowerInvariant();
            host.Out.WriteLine($"  {mention.Skill,-28} {how,-10} \"{Quote(ad.Raw, mention)}\"");
        }
    }

    private static void Line(Host host, string name, string? value)
    {
        if (value is not null)
        {
            host.Out.WriteLine($"  {name,-12} {value}");
        }
    }

    private static string Quote(RawAd raw, SkillMention mention)
    {
        string text = mention.Field == "title" ? raw.Title : raw.Description;
        int start = Math.Clamp(mention.Span.Start - Around, 0, text.Length);
        int end = Math.Clamp(mention.Span.End + Around, start, text.Length);
        (start, end) = (AtWord(text, start, mention.Span.Start), AtWordEnd(text, end, mention.Span.End));
        string quote = string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{(start > 0 ? "... " : "")}{quote}{(end < text.Length ? " ..." : "")}";
    }

    // A quote begins and ends with a whole word, where one is near.
    private static int AtWord(string text, int start, int most)
    {
        int at = start;
        while (at > 0 && at < most && !char.IsWhiteSpace(text[at - 1]))
        {
            at++;
        }

        return at < most ? at : start;
    }

    private static int AtWordEnd(string text, int end, int least)
    {
        int at = end;
        while (at < text.Length && at > least && !char.IsWhiteSpace(text[at]))
        {
            at--;
        }

        return at > least ? at : end;
    }
}
