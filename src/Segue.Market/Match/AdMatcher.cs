using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>Says how well an ad fits a person and why, one ad at a time: the rule that <see cref="MatchEngine"/> ranks many by. See decision record 0019.</summary>
public sealed class AdMatcher
{
    private readonly Catalog _catalogue;
    private volatile WantedPlace? _place;

    /// <summary>Prepares to match one person.</summary>
    /// <param name="person">The person's skills.</param>
    public AdMatcher(PersonSkills person)
    {
        ArgumentNullException.ThrowIfNull(person);
        Person = person;
        _catalogue = person.Catalogue;
    }

    /// <summary>Prepares to match one person.</summary>
    /// <param name="catalogue">For names and transfers.</param>
    /// <param name="has">The person's skills by id.</param>
    public AdMatcher(Catalog catalogue, IReadOnlyDictionary<string, SkillLevel> has)
        : this(new PersonSkills(catalogue, has))
    {
    }

    /// <summary>Gets the person's skills.</summary>
    public PersonSkills Person { get; }

    /// <summary>The ads, best first; equal scores in the order of their numbers.</summary>
    public IReadOnlyList<AdMatch> Match(IEnumerable<AdCard> ads, MatchWishes wishes) =>
        [.. ads.Select(ad => Match(ad, wishes)).OrderByDescending(match => match.Score).ThenBy(match => match.Ad.Number)];

    /// <summary>One ad.</summary>
    public AdMatch Match(AdCard ad, MatchWishes wishes)
    {
        ArgumentNullException.ThrowIfNull(ad);
        ArgumentNullException.ThrowIfNull(wishes);
        List<MatchedSkill> skills = Skills(ad);
        List<MatchPart> parts = [SkillPart(Strength.Required, skills), SkillPart(Strength.Preferred, skills)];
        AddIf(parts, RolePart(ad, wishes));
        AddIf(parts, MatchTerms.Place(ad, Wanted(wishes.Place)));
        AddIf(parts, MatchTerms.Seniority(ad, wishes));
        AddIf(parts, MatchTerms.Pay(ad, wishes));
        return new AdMatch(ad, parts, skills);
    }

    /// <summary>
    /// What each skill that is not fully met would add to the score of this ad, were it held at the level asked for: exactly the difference between
    /// the two scores, transfers from it included. The most first; skills that would add nothing are left out.
    /// </summary>
    /// <param name="match">A match made by this matcher.</param>
    public IReadOnlyList<MatchLift> Lifts(AdMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        List<MatchLift> lifts = [];
        Asked before = Asked.Of(match.Skills);
        foreach (MatchedSkill lifted in match.Skills)
        {
            if (lifted.Units == MatchScore.Full)
            {
                continue;
            }

            SkillLevel level = lifted.Level ?? MatchScore.Enough;
            Asked after = before.With(lifted, MatchScore.Full);
            foreach (SkillTransfer transfer in _catalogue.Skills.GetValueOrDefault(lifted.Skill)?.Transfers ?? [])
            {
                if (Find(match.Skills, transfer.To) is { } helped && helped != lifted)
                {
                    after = after.With(helped, Math.Max(helped.Units, MatchScore.Transferred(transfer.Share, level)));
                }
            }

            if (after.Tenths > before.Tenths)
            {
                lifts.Add(new MatchLift(lifted.Skill, level, (after.Tenths - before.Tenths) / 10m));
            }
        }

        lifts.Sort(static (left, right) => left.Points != right.Points ? right.Points.CompareTo(left.Points) : string.CompareOrdinal(left.Skill, right.Skill));
        return lifts;
    }

    // Looking a place up takes longer than scoring an ad, and people look for one place.
    private WantedPlace? Wanted(string? name)
    {
        if (name is null)
        {
            return null;
        }

        WantedPlace? place = _place;
        return place?.Name == name ? place : _place = new WantedPlace(name);
    }

    private static MatchedSkill? Find(IReadOnlyList<MatchedSkill> skills, string id)
    {
        foreach (MatchedSkill skill in skills)
        {
            if (skill.Skill == id)
            {
                return skill;
            }
        }

        return null;
    }

    private static void AddIf(List<MatchPart> parts, MatchPart? part)
    {
        if (part is not null)
        {
            parts.Add(part);
        }
    }

    private List<MatchedSkill> Skills(AdCard ad)
    {
        bool plain = true;
        foreach (AskedSkill asked in ad.Skills)
        {
            plain &= asked.Strength == Strength.Mentioned;
        }

        List<MatchedSkill> skills = new(ad.Skills.Count);
        foreach (AskedSkill asked in ad.Skills)
        {
            skills.Add(new MatchedSkill(asked.Skill, MatchScore.Asked(asked.Strength, plain), asked.Level, Person.Credit(asked.Skill, asked.Level), Person.From(asked.Skill, asked.Level)));
        }

        skills.Sort(static (left, right) =>
            left.Strength != right.Strength ? right.Strength - left.Strength
            : left.Units != right.Units ? right.Units.CompareTo(left.Units)
            : string.CompareOrdinal(left.Skill, right.Skill));
        return skills;
    }

    // No ad names all that it asks: four more skills count as a quarter met, so that an ad that names one skill does not outrank one that names ten.
    private MatchPart SkillPart(Strength strength, List<MatchedSkill> skills)
    {
        List<MatchedSkill> asked = skills.FindAll(skill => skill.Strength == strength);
        int credit = 0;
        foreach (MatchedSkill skill in asked)
        {
            credit += skill.Units;
        }

        return strength == Strength.Required
            ? new MatchPart("required", MatchScore.Required(credit, asked.Count) / 10m, MatchScore.RequiredPoints, asked.Count == 0 ? "nothing is named as required: a quarter of the points" : Why(asked))
            : new MatchPart("preferred", MatchScore.Preferred(credit, asked.Count) / 10m, MatchScore.PreferredPoints, asked.Count == 0 ? "nothing is named as nice to have: a quarter of the points" : Why(asked));
    }

    private string Why(List<MatchedSkill> asked)
    {
        List<string> says = [$"{asked.Count(skill => skill.Units == MatchScore.Full)} of {asked.Count} met"];
        List<string> partly = [.. asked.Where(skill => skill.Units is > 0 and < MatchScore.Full).Select(skill => skill.From is { } from
            ? $"{_catalogue.SkillName(skill.Skill)} {skill.Credit:0%} from {_catalogue.SkillName(from)}"
            : $"{_catalogue.SkillName(skill.Skill)} {skill.Credit:0%}")];
        List<string> missing = [.. asked.Where(skill => skill.Units == 0).Select(skill => _catalogue.SkillName(skill.Skill))];
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

    private MatchPart? RolePart(AdCard ad, MatchWishes wishes)
    {
        if (wishes.Role is not { } role)
        {
            return null;
        }

        int points = MatchTerms.RolePoints(ad.Role, role);
        string why = points > 0 ? "the role you look for"
            : ad.Role is { } other ? $"another role: {_catalogue.RoleName(other)}"
            : "the title fits no role that Segue knows";
        return new MatchPart("role", points, MatchTerms.MostForRole, why);
    }

    // What is asked for and the credit for it, so that a change in one skill is added and not counted anew.
    private readonly record struct Asked(int Required, int RequiredCredit, int Preferred, int PreferredCredit)
    {
        public int Tenths => MatchScore.Required(RequiredCredit, Required) + MatchScore.Preferred(PreferredCredit, Preferred);

        public static Asked Of(IReadOnlyList<MatchedSkill> skills)
        {
            Asked asked = default;
            foreach (MatchedSkill skill in skills)
            {
                asked = (asked with
                {
                    Required = asked.Required + (skill.Strength == Strength.Required ? 1 : 0),
                    Preferred = asked.Preferred + (skill.Strength == Strength.Preferred ? 1 : 0),
                }).Add(skill.Strength, skill.Units);
            }

            return asked;
        }

        public Asked With(MatchedSkill skill, int units) => Add(skill.Strength, units - skill.Units);

        private Asked Add(Strength strength, int units) => strength switch
        {
            Strength.Required => this with { RequiredCredit = RequiredCredit + units },
            Strength.Preferred => this with { PreferredCredit = PreferredCredit + units },
            _ => this,
        };
    }
}
