using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Figures;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>Ranks ads for a person. Points: required skills 60, preferred 15, role 10, place 20, seniority 10, pay 5; see decision record 0019.</summary>
public sealed class AdMatcher
{
    private const decimal RequiredPoints = 60;
    private const decimal PreferredPoints = 15;

    /// <summary>How many skills beyond those that an ad names count as half met.</summary>
    public const int Unnamed = 3;

    // The level at which a skill counts in full when the ad does not say how well.
    private const SkillLevel Enough = SkillLevel.HasUsed;

    private readonly Catalog _catalogue;
    private readonly IReadOnlyDictionary<string, SkillLevel> _has;
    private readonly Dictionary<string, (string From, double Credit)> _transfers = new(StringComparer.Ordinal);

    /// <summary>Prepares to match one person.</summary>
    /// <param name="catalogue">For names and transfers.</param>
    /// <param name="has">The person's skills by id; ids that the catalogue does not know are ignored.</param>
    public AdMatcher(Catalog catalogue, IReadOnlyDictionary<string, SkillLevel> has)
    {
        _catalogue = catalogue;
        _has = has;
        foreach ((string id, SkillLevel level) in has.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (SkillTransfer transfer in catalogue.Skills.GetValueOrDefault(id)?.Transfers ?? [])
            {
                double credit = transfer.Share * Part(level, SkillLevel.WorksAlone);
                if (credit > _transfers.GetValueOrDefault(transfer.To).Credit)
                {
                    _transfers[transfer.To] = (id, credit);
                }
            }
        }
    }

    /// <summary>The ads, best first; equal scores in the order of their ids.</summary>
    public IReadOnlyList<AdMatch> Match(IEnumerable<(RawAd Raw, AdFacts Facts)> ads, MatchWishes wishes) =>
    [
        .. ads.Select(ad => Match(ad.Raw, ad.Facts, wishes))
            .OrderByDescending(match => match.Score)
            .ThenBy(match => match.Ad.Id, StringComparer.Ordinal),
    ];

    /// <summary>One ad.</summary>
    public AdMatch Match(RawAd raw, AdFacts facts, MatchWishes wishes)
    {
        List<MatchedSkill> skills = Skills(facts);
        List<MatchPart> parts = [SkillPart("required", RequiredPoints, skills, Strength.Required), SkillPart("preferred", PreferredPoints, skills, Strength.Preferred)];
        AddIf(parts, RolePart(facts, wishes));
        AddIf(parts, MatchTerms.Place(raw, facts, wishes));
        AddIf(parts, MatchTerms.Seniority(facts, wishes));
        AddIf(parts, MatchTerms.Pay(raw, facts, wishes));
        return new AdMatch(raw, facts, parts, skills);
    }

    /// <summary>
    /// What each skill that is not fully met would add to the score of this ad, were it held at the level asked for: exactly the difference between
    /// the two scores, transfers from it included. The most first; skills that would add nothing are left out.
    /// </summary>
    /// <param name="match">A match made by this matcher.</param>
    /// <param name="wishes">The wishes it was made with.</param>
    public IReadOnlyList<MatchLift> Lifts(AdMatch match, MatchWishes wishes)
    {
        ArgumentNullException.ThrowIfNull(match);
        List<MatchLift> lifts = [];
        foreach (MatchedSkill skill in match.Skills.Where(skill => skill.Credit < 1))
        {
            SkillLevel level = NeededLevel(match.Facts, skill.Skill);
            Dictionary<string, SkillLevel> has = new(_has, StringComparer.Ordinal) { [skill.Skill] = level };
            decimal points = new AdMatcher(_catalogue, has).Match(match.Ad, match.Facts, wishes).Score - match.Score;
            if (points > 0)
            {
                lifts.Add(new MatchLift(skill.Skill, level, points));
            }
        }

        return [.. lifts.OrderByDescending(lift => lift.Points).ThenBy(lift => lift.Skill, StringComparer.Ordinal)];
    }

    private static void AddIf(List<MatchPart> parts, MatchPart? part)
    {
        if (part is not null)
        {
            parts.Add(part);
        }
    }

    private static double Part(SkillLevel has, SkillLevel needed) => Math.Min(1, (double)has / Math.Max(1, (int)needed));

    private static decimal Tenths(double value) => decimal.Round((decimal)value, 1, MidpointRounding.AwayFromZero);

    private List<MatchedSkill> Skills(AdFacts facts)
    {
        Dictionary<string, Strength> firmest = SkillTally.Firmest(facts);

        // An ad that only lists skills, without saying which it insists on, asks for them all.
        bool plain = firmest.Values.All(strength => strength == Strength.Mentioned);
        return
        [
            .. firmest.Select(pair => One(pair.Key, plain ? Strength.Required : pair.Value, NeededLevel(facts, pair.Key)))
                .OrderByDescending(skill => skill.Strength).ThenByDescending(skill => skill.Credit).ThenBy(skill => skill.Skill, StringComparer.Ordinal),
        ];
    }

    private static SkillLevel NeededLevel(AdFacts facts, string skill) =>
        facts.Skills.Where(mention => mention.Skill == skill && !mention.Negated).Max(mention => mention.Level) ?? Enough;

    private MatchedSkill One(string skill, Strength strength, SkillLevel needed)
    {
        double own = Part(_has.GetValueOrDefault(skill), needed);
        (string From, double Credit) transfer = _transfers.GetValueOrDefault(skill);
        return transfer.Credit > own ? new MatchedSkill(skill, strength, transfer.Credit, transfer.From) : new MatchedSkill(skill, strength, own, null);
    }

    private MatchPart SkillPart(string name, decimal points, List<MatchedSkill> skills, Strength strength)
    {
        // No ad names all that it asks: three more skills count as half met, so that an ad that names one skill does not outrank one that names ten.
        List<MatchedSkill> asked = [.. skills.Where(skill => skill.Strength == strength)];
        double credit = (asked.Sum(skill => skill.Credit) + (Unnamed / 2.0)) / (asked.Count + Unnamed);
        string none = strength == Strength.Required ? "the ad names no skills: half the points" : "nothing is named as nice to have: half the points";
        return new MatchPart(name, Tenths((double)points * credit), points, asked.Count == 0 ? none : Why(asked));
    }

    private string Why(List<MatchedSkill> asked)
    {
        List<string> says = [$"{asked.Count(skill => skill.Credit >= 1)} of {asked.Count} met"];
        List<string> partly = [.. asked.Where(skill => skill.Credit is > 0 and < 1).Select(skill => skill.From is { } from
            ? $"{Name(skill.Skill)} {skill.Credit:0%} from {Name(from)}"
            : $"{Name(skill.Skill)} {skill.Credit:0%}")];
        List<string> missing = [.. asked.Where(skill => skill.Credit <= 0).Select(skill => Name(skill.Skill))];
        if (partly.Count > 0)
        {
            says.Add($"partly {string.Join(", ", partly)}");
        }

        if (missing.Count > 0)
        {
            says.Add($"missing {string.Join(", ", missing)}");
        }

        return string.Join("; ", says);
    }

    private string Name(string skill) => _catalogue.Skills.GetValueOrDefault(skill)?.Name ?? skill;

    private MatchPart? RolePart(AdFacts facts, MatchWishes wishes)
    {
        if (wishes.Role is not { } role)
        {
            return null;
        }

        string name = facts.Role is { } found ? _catalogue.Roles.GetValueOrDefault(found)?.Name ?? found : "";
        return facts.Role == role
            ? new MatchPart("role", 10, 10, "the role you want")
            : new MatchPart("role", 0, 10, facts.Role is null ? "the title fits no role that Segue knows" : $"another role: {name}");
    }
}
