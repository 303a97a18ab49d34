using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Reading.Cv.Skills;

/// <summary>Adds what job titles show to what the CV's words show. The rule is in docs/decisions/0005-levels.md.</summary>
internal sealed class TitleEvidence(TitleSkills titles, DateOnly today)
{
    /// <summary>Months in jobs of that kind from which the title shows what the role needs.</summary>
    public const int MonthsFull = 36;

    /// <summary>Months from which it shows use.</summary>
    public const int MonthsUsed = 12;

    /// <summary>The skills with those added or raised that the titles of <paramref name="profile"/> show, strongest first.</summary>
    public IReadOnlyList<ProfileSkill> Add(CvProfile profile, IReadOnlyList<ProfileSkill> skills)
    {
        Dictionary<string, ProfileSkill> known = skills.ToDictionary(skill => skill.Skill, StringComparer.Ordinal);
        foreach (var shown in Jobs(profile).GroupBy(one => one.Need.Skill, StringComparer.Ordinal))
        {
            ProfileSkill implied = Skill(profile, shown.Key, [.. shown]);
            ProfileSkill? named = known.GetValueOrDefault(shown.Key);
            if (named is null || named.Level < implied.Level)
            {
                known[shown.Key] = named is null ? implied : implied with { Evidence = [.. named.Evidence, .. implied.Evidence] };
            }
        }

        return [.. known.Values.OrderByDescending(skill => skill.Level).ThenByDescending(skill => skill.Years).ThenBy(skill => skill.Skill, StringComparer.Ordinal)];
    }

    private IEnumerable<(int Job, string Role, SkillNeed Need)> Jobs(CvProfile profile) => profile.Jobs
        .Select((job, index) => (index, role: job.Title is null ? null : titles.Of(job.Title)))
        .Where(job => job.role is not null)
        .SelectMany(job => job.role!.Needs.Select(need => (job.index, job.role.Name, need)));

    private ProfileSkill Skill(CvProfile profile, string id, IReadOnlyList<(int Job, string Role, SkillNeed Need)> shown)
    {
        (int First, int Last)[] spans = [.. shown.Select(one => MonthSpans.Of(profile.Jobs[one.Job], today)).OfType<(int First, int Last)>()];
        int months = MonthSpans.Count(spans);
        PartialDate? last = spans.Length == 0 ? null : MonthSpans.Month(spans.Max(span => span.Last));
        SkillLevel most = shown.Max(one => one.Need.Level);
        SkillLevel time = months >= MonthsFull ? SkillLevel.WorksAlone : months >= MonthsUsed ? SkillLevel.HasUsed : SkillLevel.KnowsOf;
        SkillLevel level = most < time ? most : time;
        bool stale = last is { } end && MonthSpans.Index(today.Year, today.Month) - MonthSpans.Index(end.Year, end.Month ?? 12) > SkillLevelRule.MonthsStale && level > SkillLevel.KnowsOf;
        SkillLevel final = stale ? level - 1 : level;
        string years = (months / 12.0).ToString("0.#", CultureInfo.InvariantCulture);
        string span = months == 0 ? "work without dates" : years == "1" ? "1 year" : $"{years} years";
        string roles = string.Join(" and ", shown.Select(one => one.Role).Distinct(StringComparer.Ordinal).Select(name => name.ToLowerInvariant()));
        return new ProfileSkill(
            id,
            final,
            Math.Round(months / 12.0, 1, MidpointRounding.AwayFromZero),
            last,
            [.. shown.Select(one => Evidence(profile, one.Job))],
            $"By job title: {span} as {roles}, which cannot be done without it: {SkillLevelRule.Word(final)}.{(stale ? " One level lower, as it ended more than five years ago." : "")}");
    }

    private static SkillEvidence Evidence(CvProfile profile, int index)
    {
        CvJob job = profile.Jobs[index];
        int at = profile.Text.IndexOf(job.Title!, job.Span.Start, job.Span.Length, StringComparison.Ordinal);
        TextSpan span = at < 0 ? job.Span : TextSpan.FromBounds(at, at + job.Title!.Length);
        return new SkillEvidence(EvidenceKind.Title, index, job.Title!, span);
    }
}
