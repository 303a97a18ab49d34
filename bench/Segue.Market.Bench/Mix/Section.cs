using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Bench.Mix;

/// <summary>A stretch of a real ad.</summary>
/// <param name="Text">Its words.</param>
internal sealed record Section(string Text)
{
    /// <summary>Gets what it says, read on its own; empty until it has been read.</summary>
    public SectionFacts Facts { get; private set; } = SectionFacts.None;

    /// <summary>Reads it.</summary>
    public void Read(AdReader reader)
    {
        AdFacts facts = reader.Read(new RawAd("section", "", Text));
        AskedSkill[] skills =
        [
            .. facts.Skills.Where(mention => !mention.Negated)
                .GroupBy(mention => mention.Skill, StringComparer.Ordinal)
                .Select(mentions => new AskedSkill(mentions.Key, mentions.Max(mention => mention.Strength), mentions.Max(mention => mention.Level)))
        ];
        YearlyPay? pay = facts.Pay is { Currency: "GBP", AnnualLow: { } low, AnnualHigh: { } high } && low is >= 1 and <= 1_000_000 && high >= low
            ? new YearlyPay((int)low, (int)high, PayOrigin.Text)
            : null;
        Facts = new SectionFacts(skills, facts.Workplace, facts.VisaSponsorship, facts.Seniority, pay);
    }
}

/// <summary>What a section says.</summary>
internal sealed record SectionFacts(AskedSkill[] Skills, Workplace? Workplace, bool? Visa, Seniority? Seniority, YearlyPay? Pay)
{
    public static SectionFacts None { get; } = new([], null, null, null, null);
}
