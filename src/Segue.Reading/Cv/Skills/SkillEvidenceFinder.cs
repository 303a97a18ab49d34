using System.Text.RegularExpressions;
using Segue.Basics;

namespace Segue.Reading.Cv.Skills;

/// <summary>Gathers the evidence for each catalogue skill and applies the level rule.</summary>
internal sealed partial class SkillEvidenceFinder(SkillFinder find, DateOnly today)
{
    private const int MostQuotes = 12;

    /// <summary>The skills, strongest first, and the listed words that no skill answers to.</summary>
    public (IReadOnlyList<ProfileSkill> Skills, IReadOnlyList<string> Unmapped) Find(CvProfile profile, IReadOnlyList<SkillPlace> places)
    {
        Dictionary<string, List<Shown>> bySkill = new(StringComparer.Ordinal);
        foreach (SkillPlace place in places)
        {
            string line = place.Span.Quote(profile.Text);
            foreach (SkillHit found in find(line))
            {
                TextSpan span = TextSpan.FromBounds(place.Span.Start + found.Start, place.Span.Start + found.End);
                if (place.Kind == EvidenceKind.Summary && ClaimWords.IsWish(profile.Text, span.Start))
                {
                    continue;
                }

                SkillEvidence evidence = new(place.Kind, place.Job, Quote(line), span);
                if (!bySkill.TryGetValue(found.Skill, out List<Shown>? list))
                {
                    bySkill[found.Skill] = list = [];
                }

                list.Add(new Shown(evidence, place, IsBeginner(place, line, found)));
            }
        }

        ProfileSkill[] skills = [.. bySkill.Select(pair => Skill(profile, pair.Key, pair.Value))
            .OrderByDescending(skill => skill.Level).ThenByDescending(skill => skill.Years).ThenBy(skill => skill.Skill, StringComparer.Ordinal)];
        return (skills, Unmapped(profile));
    }

    private ProfileSkill Skill(CvProfile profile, string id, List<Shown> shown)
    {
        int[] jobs = [.. shown.Select(one => one.Evidence.Job).OfType<int>().Distinct()];
        (int First, int Last)[] spans = [.. jobs.Select(job => MonthSpans.Of(profile.Jobs[job], today)).OfType<(int First, int Last)>()];
        int months = MonthSpans.Count(spans);
        PartialDate? last = spans.Length == 0 ? null : MonthSpans.Month(spans.Max(span => span.Last));
        bool listed = shown.Exists(one => one.Evidence.Kind is EvidenceKind.Listed or EvidenceKind.Summary);
        SkillTally tally = new(
            jobs.Length,
            months,
            last,
            jobs.Any(job => profile.Jobs[job].Current),
            shown.Exists(one => one.Evidence.Kind == EvidenceKind.Job && Leading().IsMatch(one.Evidence.Quote)),
            Lines(shown, EvidenceKind.Project),
            Lines(shown, EvidenceKind.Certificate),
            Lines(shown, EvidenceKind.Education),
            listed,
            listed && shown.TrueForAll(one => one.Beginner));
        (SkillLevel level, string rule) = SkillLevelRule.Apply(tally, today);
        if (level > SkillLevel.HasUsed && shown.Exists(one => one.Beginner))
        {
            (level, rule) = (SkillLevel.HasUsed, rule + " But the CV itself calls it basic: no more than has used.");
        }

        return new ProfileSkill(
            id,
            level,
            Math.Round(months / 12.0, 1, MidpointRounding.AwayFromZero),
            last,
            [.. shown.Select(one => one.Evidence).OrderByDescending(one => one.Kind).Take(MostQuotes)],
            rule);
    }

    private static int Lines(List<Shown> shown, EvidenceKind kind) =>
        shown.Where(one => one.Evidence.Kind == kind).Select(one => one.Place.Span).Distinct().Count();

    private static bool IsBeginner(SkillPlace place, string line, SkillHit found) =>
        place.Claim is { } claim ? ClaimWords.IsBeginner(claim) : place.Kind == EvidenceKind.Listed && ClaimWords.IsBeginner(line, found.Start, found.End);

    private List<string> Unmapped(CvProfile profile) =>
        [.. profile.ListedSkills.SelectMany(group => group.Items).Where(item => find(item).Count == 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string Quote(string line) => string.Join(' ', line.Replace("\u00AD", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\b(?:led|lead|leading|headed|mentor(?:ed|ing|s)?|coach(?:ed|ing)|architect(?:ed|ing)|taught|trained|train(?:ing)? (?:\w+ )?(?:staff|colleagues|engineers|developers|analysts|team)|supervis(?:ed|ing)|managed (?:a|the) team|line[- ]managed|spearheaded|championed|set (?:the )?standards?|technical authority)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Leading();

    // Where a skill was seen, and whether that very place calls it basic.
    private sealed record Shown(SkillEvidence Evidence, SkillPlace Place, bool Beginner);
}
