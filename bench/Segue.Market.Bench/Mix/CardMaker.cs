using System.Collections.Concurrent;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Bench.Mix;

/// <summary>Puts the facts of sections, titles and fields together to the cards of mixed ads; each title, place and word is read once.</summary>
internal sealed class CardMaker(MixPool pool)
{
    private readonly ConcurrentDictionary<string, AdFacts> _titles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AdFacts> _employments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, AdPlace?> _places = new(StringComparer.Ordinal);

    /// <summary>The card of a mixed ad. A near copy is kept behind its original.</summary>
    public AdCard Of(MixedAd ad)
    {
        AdFacts title = _titles.GetOrAdd(ad.Title, text => pool.Reader.Read(new RawAd("title", text, "")));
        AdPlace? place = ad.Terms.Location is { } where ? _places.GetOrAdd(where, PlaceReader.Read) : null;
        List<SectionFacts> sections = [.. ad.Sections.Select(section => pool.Sections[section].Facts)];
        return new AdCard(ad.Number, ad.Title, Skills(title, sections))
        {
            Cluster = ad.Original ?? ad.Number,
            Source = $"mix:{ad.Number % 40}",
            Employer = ad.Employer,
            Role = title.Role,
            Seniority = title.Seniority ?? sections.Max(section => section.Seniority),
            Place = place,
            Location = ad.Terms.Location,
            Point = PlaceReader.PointOf(place),
            Workplace = WorkplaceOf(ad.Terms.Workplace) ?? sections.Select(section => section.Workplace).FirstOrDefault(said => said is not null),
            Employment = ad.Terms.Employment is { } kind ? _employments.GetOrAdd(kind, text => pool.Reader.Read(new RawAd("kind", "", "") { Employment = text })).Employment : null,
            VisaSponsorship = sections.Select(section => section.Visa).FirstOrDefault(said => said is not null),
            Pay = Pay(ad.Terms, sections),
            Posted = ad.Terms.Posted,
            Closes = ad.Terms.Closes,
            FirstSeen = ad.Terms.Posted,
        };
    }

    private static Workplace? WorkplaceOf(string? field) => field switch { "Remote" => Workplace.Remote, "Hybrid" => Workplace.Hybrid, "On-site" => Workplace.OnSite, _ => null };

    // As the reader has it: the field first, and where that is predicted, the words.
    private static YearlyPay? Pay(MixedTerms terms, List<SectionFacts> sections)
    {
        YearlyPay? stated = sections.Select(section => section.Pay).FirstOrDefault(pay => pay is not null);
        return terms is { PayLow: { } low, PayHigh: { } high } && low > 0
            ? terms.PayPredicted ? stated ?? new YearlyPay(low, high, PayOrigin.Predicted) : new YearlyPay(low, high, PayOrigin.Field)
            : stated;
    }

    private static AskedSkill[] Skills(AdFacts title, List<SectionFacts> sections)
    {
        Dictionary<string, AskedSkill> skills = new(StringComparer.Ordinal);
        foreach (SkillMention mention in title.Skills)
        {
            Add(skills, new AskedSkill(mention.Skill, mention.Strength, mention.Level));
        }

        foreach (SectionFacts section in sections)
        {
            foreach (AskedSkill skill in section.Skills)
            {
                Add(skills, skill);
            }
        }

        AskedSkill[] all = [.. skills.Values];
        Array.Sort(all, static (left, right) => string.CompareOrdinal(left.Skill, right.Skill));
        return all;
    }

    private static void Add(Dictionary<string, AskedSkill> skills, AskedSkill skill) =>
        skills[skill.Skill] = skills.TryGetValue(skill.Skill, out AskedSkill known)
            ? new AskedSkill(skill.Skill, skill.Strength > known.Strength ? skill.Strength : known.Strength, Higher(skill.Level, known.Level))
            : skill;

    private static Basics.SkillLevel? Higher(Basics.SkillLevel? one, Basics.SkillLevel? other) => one is null || other > one ? other : one;
}
