using System.Text.RegularExpressions;

namespace Segue.Reading.Ads;

/// <summary>The smaller terms of an ad: working pattern, experience, degree, sponsorship, clearance, employment. Null where the ad does not say.</summary>
internal static class AdTerms
{
    public static Workplace? WorkplaceOf(RawAd ad)
    {
        string said = $"{ad.Workplace} {ad.Location} {ad.Title}";
        if (Words.Stands(said, "hybrid"))
        {
            return Workplace.Hybrid;
        }

        if (Words.AnyStands(said, ["remote", "home based", "home-based", "work from home", "telecommute"]))
        {
            return Words.AnyStands(said, ["in-office", "onsite", "on-site"]) ? Workplace.Hybrid : Workplace.Remote;
        }

        string text = ad.Description;
        if (Words.AnyStands(text, ["hybrid working", "hybrid role", "hybrid model", "days in the office", "days a week in the office", "days per week in the office", "days in office", "days onsite", "days on-site", "hybrid"]))
        {
            return Workplace.Hybrid;
        }

        if (Words.AnyStands(text, ["fully remote", "100% remote", "remote role", "remote working", "work from anywhere", "remote-first", "remote first"]))
        {
            return Workplace.Remote;
        }

        return Words.AnyStands(said + text, ["on-site", "onsite", "office based", "office-based", "in-office", "in office"]) ? Workplace.OnSite : null;
    }

    /// <summary>The least years asked for: the smallest number of years tied to experience, so that a firm's age never counts.</summary>
    public static double? YearsOf(string text)
    {
        double? least = null;
        foreach (ValueMatch match in SkillMentionReader.YearsPattern().EnumerateMatches(text))
        {
            int end = match.Index + match.Length;
            ReadOnlySpan<char> after = text.AsSpan(end, Math.Min(45, text.Length - end));
            int line = after.IndexOf('\n');
            after = line < 0 ? after : after[..line];
            int from = Math.Max(0, match.Index - 30);
            bool tied = Words.AnyStands(after, ["experience", "working", "in a", "as a", "of hands-on", "commercial", "professional", "building", "developing"]) || Words.Stands(text.AsSpan(from, match.Index - from), "experience");
            if (tied && !Words.AnyStands(after, ["ago", "old", "history", "contract", "company"]) && SkillMentionReader.Number(text.AsSpan(match.Index, match.Length)) is { } years and <= 20 && (least is null || years < least))
            {
                least = years;
            }
        }

        return least;
    }

    public static string? DegreeOf(string text)
    {
        string[] words = ["degree", "bsc", "msc", "phd", "bachelor's", "bachelors", "bachelor", "master's", "masters", "doctorate"];
        foreach (string word in words)
        {
            int at = Words.Find(text, word);
            if (at < 0)
            {
                continue;
            }

            int start = Math.Max(text.LastIndexOf('\n', at) + 1, at - 160);
            int end = text.IndexOf('\n', at);
            end = end < 0 ? Math.Min(text.Length, at + 160) : Math.Min(end, at + 160);
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            return Words.AnyStands(line, ["equivalent", "or relevant experience", "or experience", "or similar experience"]) ? "or-equivalent"
                : Words.AnyStands(line, ["no degree", "not required", "don't need", "not essential"]) ? "none"
                : Words.AnyStands(line, AdCues.Preferred) ? "preferred"
                : "required";
        }

        return null;
    }

    public static bool? SponsorshipOf(string text)
    {
        int at = text.IndexOf("sponsor", StringComparison.OrdinalIgnoreCase);
        while (at >= 0)
        {
            ReadOnlySpan<char> around = SentenceAt(text, at);
            if (Words.AnyStands(around, ["visa", "visas", "sponsorship", "right to work", "skilled worker"]))
            {
                return !Words.AnyStands(around, ["unable", "cannot", "can't", "not able", "not offer", "no", "not provide", "do not", "don't", "without", "unfortunately", "not"]);
            }

            at = text.IndexOf("sponsor", at + 7, StringComparison.OrdinalIgnoreCase);
        }

        return null;
    }

    private static ReadOnlySpan<char> SentenceAt(string text, int at)
    {
        int from = at > 0 ? text.LastIndexOfAny(['.', '!', '?', '\n'], at - 1) + 1 : 0;
        int to = text.IndexOfAny(['.', '!', '?', '\n'], at);
        return text.AsSpan(from, (to < 0 ? text.Length : to) - from);
    }

    public static string? ClearanceOf(string text) => text switch
    {
        _ when Words.AnyStands(text, ["dv cleared", "dv clearance", "developed vetting"]) => "DV",
        _ when Words.AnyStands(text, ["sc cleared", "sc clearance", "security check", "security clearance", "security cleared"]) => "SC",
        _ when Words.AnyStands(text, ["ctc clearance"]) => "CTC",
        _ when Words.AnyStands(text, ["bpss"]) => "BPSS",
        _ => null,
    };

    public static string? EmploymentOf(RawAd ad)
    {
        string said = $"{ad.Employment} {ad.Title}";
        string opening = ad.Description[..Math.Min(ad.Description.Length, 600)];
        return said switch
        {
            _ when Words.AnyStands(said, ["contract", "contractor", "freelance", "CONTRACTOR"]) => "contract",
            _ when Words.AnyStands(said, ["part-time", "part time", "PART_TIME"]) => "part-time",
            _ when Words.AnyStands(said, ["internship", "intern", "INTERN"]) => "internship",
            _ when Words.AnyStands(said, ["temporary", "fixed term", "fixed-term", "FTC", "TEMPORARY"]) => "temporary",
            _ when Words.AnyStands(said, ["permanent", "full-time", "full time", "FULL_TIME"]) => "permanent",
            _ when Words.AnyStands(opening, ["inside ir35", "outside ir35", "month contract", "contract role"]) => "contract",
            _ when Words.AnyStands(opening, ["permanent"]) => "permanent",
            _ => null,
        };
    }
}
