using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Figures;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>Ranks ads for a person. Points: required skills 60, preferred 15, role 10, place 10, seniority 5, pay 5.</summary>
public sealed class AdMatcher
{
    private const decimal RequiredPoints = 60;
    private const decimal PreferredPoints = 15;

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
        AddIf(parts, PlacePart(raw, facts, wishes));
        AddIf(parts, SeniorityPart(facts, wishes));
        AddIf(parts, PayPart(raw, facts, wishes));
        return new AdMatch(raw, facts, parts, skills);
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
        List<MatchedSkill> asked = [.. skills.Where(skill => skill.Strength == strength)];
        if (asked.Count == 0)
        {
            // Nothing asked is nothing known: half, so that a thin ad does not outrank a full one that is well met.
            return new MatchPart(name, points / 2, points, strength == Strength.Required ? "the ad names no skills: half the points" : "nothing is named as nice to have: half the points");
        }

        double credit = asked.Sum(skill => skill.Credit) / asked.Count;
        return new MatchPart(name, Tenths((double)points * credit), points, Why(asked));
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

    private static MatchPart? PlacePart(RawAd raw, AdFacts facts, MatchWishes wishes)
    {
        if (wishes.Place is not { } place)
        {
            return null;
        }

        bool uk = AdCountry.IsUk(raw, facts);
        if (facts.Workplace == Workplace.Remote && (uk || facts.Place is null))
        {
            return new MatchPart("place", 10, 10, "remote");
        }

        if (facts.Place is null)
        {
            return new MatchPart("place", 3, 10, "the ad names no place");
        }

        bool same = place.Equals(facts.Place.Name, StringComparison.OrdinalIgnoreCase) || place.Equals(facts.Place.Region, StringComparison.OrdinalIgnoreCase)
            || (raw.Location ?? "").Contains(place, StringComparison.OrdinalIgnoreCase);
        return same
            ? new MatchPart("place", 10, 10, $"in {facts.Place.Name}")
            : new MatchPart("place", uk && facts.Workplace == Workplace.Hybrid ? 3 : 0, 10, $"in {facts.Place.Name}{(facts.Workplace == Workplace.Hybrid ? ", partly at home" : "")}");
    }

    private static MatchPart? SeniorityPart(AdFacts facts, MatchWishes wishes)
    {
        if (wishes.Seniority is not { } wanted)
        {
            return null;
        }

        if (facts.Seniority is not { } asked)
        {
            return new MatchPart("seniority", 4, 5, "the ad does not say how senior");
        }

        int above = asked - wanted;
        decimal points = above switch { <= 0 and >= -1 => 5, 1 => 2, < -1 => 3, _ => 0 };
        return new MatchPart("seniority", points, 5, $"{asked.ToString().ToLowerInvariant()}, where you look for {wanted.ToString().ToLowerInvariant()}");
    }

    private static MatchPart? PayPart(RawAd raw, AdFacts facts, MatchWishes wishes)
    {
        if (wishes.PayFrom is not { } least)
        {
            return null;
        }

        if (facts.Pay is not { Currency: "GBP" } pay || (pay.AnnualHigh ?? pay.AnnualLow) is not { } high || PayOrigins.Of(raw, facts) == PayOrigin.Predicted)
        {
            return new MatchPart("pay", 2, 5, "no yearly pay is stated");
        }

        return new MatchPart("pay", high >= least ? 5 : 0, 5, $"{(high >= least ? "up to" : "only up to")} {Money.Pounds(high)}");
    }
}
