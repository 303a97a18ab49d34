using Segue.Catalogue;
using Segue.Reading.Ads;
using Segue.Reading.Pay;
using Segue.Reading.Tagging;

namespace Segue.Reading;

/// <summary>Reads a job ad into facts, each with the words it was read from. Immutable; shared across threads.</summary>
public sealed class AdReader
{
    /// <summary>
    /// The version of what is read: raised when the same text gives other facts, so that stored readings can be told to be out of date. A test holds it to the readings
    /// of the example ads. The catalogue's own changes are not counted here.
    /// </summary>
    public const int Version = 5;

    private readonly SkillMatcher _matcher;
    private readonly TitleReader _titles;

    private readonly Lazy<SkillTagger?>? _tagger;

    private AdReader(SkillMatcher matcher, TitleReader titles, Lazy<SkillTagger?>? tagger) => (_matcher, _titles, _tagger) = (matcher, titles, tagger);

    /// <summary>Builds a reader over <paramref name="catalog"/>.</summary>
    /// <param name="catalog">The skills to look for.</param>
    /// <param name="tagger">Finds what the catalogue lacks, made at the first ad; null, or of null, to go by capitals alone.</param>
    public static AdReader Create(Catalog catalog, Lazy<SkillTagger?>? tagger = null) => new(SkillMatcher.Create(catalog), TitleReader.Create(catalog), tagger);

    /// <summary>What <paramref name="ad"/> says.</summary>
    public AdFacts Read(RawAd ad)
    {
        ArgumentNullException.ThrowIfNull(ad);
        return Read(ad, null, null);
    }

    /// <summary>What <paramref name="ad"/> says, and why it was read so. The facts are those of <see cref="Read(RawAd)"/>.</summary>
    public AdExplanation Explain(RawAd ad)
    {
        ArgumentNullException.ThrowIfNull(ad);
        List<FactReason> reasons = [];
        List<string> skills = [];
        return new AdExplanation(Read(ad, reasons, skills), reasons, skills);
    }

    private AdFacts Read(RawAd ad, List<FactReason>? reasons, List<string>? whys)
    {
        AdBody body = AdBody.Of(ad.Description, "description", _matcher);
        List<SkillMention> skills = SkillsOf(ad, body, whys);
        AdTerms terms = new(ad, body, reasons);
        TitleFacts title = _titles.Read(ad.Title);
        RoleReason(title, reasons);
        IReadOnlyList<AdPlace> places = PlacesOf(ad, terms, reasons);
        AdPay? pay = PayOf(ad, HomeCurrency.Of(places.Count > 0 ? places[0] : null, ad.Description));
        PayReason(pay, reasons);
        (double? years, double? most) = terms.Years();
        Seniority? seniority = SeniorityOf(ad, title, most, reasons);
        OfficeDays? days = terms.OfficeDays();
        return new AdFacts(
            ad.Id,
            title.Role,
            seniority,
            skills,
            UnmappedReader.Read(body, skills, _tagger?.Value),
            pay,
            places is [{ } place, ..] ? place : null,
            terms.Workplace(days),
            years,
            terms.Degree(),
            terms.Sponsorship(),
            terms.Clearance(),
            terms.Employment())
        {
            OtherPlaces = places.Count > 1 ? [.. places.Skip(1)] : [],
            OfficeDays = days,
            Closing = terms.Closing(places is [{ Country: "US" }, ..]),
        };
    }

    private List<SkillMention> SkillsOf(RawAd ad, AdBody body, List<string>? whys)
    {
        List<SkillMention> skills = [];
        new SkillMentionReader(AdBody.Of(ad.Title, "title", _matcher), whys).Read(skills);
        new SkillMentionReader(body, whys).Read(skills);
        LeaveOutEmployer(ad, skills, whys);
        return skills;
    }

    private static void RoleReason(TitleFacts title, List<FactReason>? reasons)
    {
        if (title.Role is not null)
        {
            reasons?.Add(new FactReason("role", "title", title.RoleSpan, title.RoleSpan.Length > 0 ? "a title that the catalogue lists for the role" : "by the words of the title together"));
        }
    }

    private static void PayReason(AdPay? pay, List<FactReason>? reasons)
    {
        if (pay is not null)
        {
            string why = pay.Source switch
            {
                "predicted" => "predicted by the source, not stated by the employer",
                "field" => "the source's own field for pay",
                _ => "stated in the text",
            };
            reasons?.Add(new FactReason("pay", pay.Field, pay.Span, pay.Convention is { } convention ? $"{why}; a year's pay by {convention}" : why));
        }
    }

    private static IReadOnlyList<AdPlace> PlacesOf(RawAd ad, AdTerms terms, List<FactReason>? reasons)
    {
        IReadOnlyList<AdPlace> places = PlaceReader.ReadAll(ad.Location);
        if (places is [{ } first, ..])
        {
            reasons?.Add(new FactReason("place", "", default, first.Note is { } note ? $"the source's own field for the place; {note}" : "the source's own field for the place"));
            return places;
        }

        return terms.PlaceInText() is { } place ? [place] : [];
    }

    // The title's words come first, then the source's field, then the years asked for.
    private static Seniority? SeniorityOf(RawAd ad, TitleFacts title, double? years, List<FactReason>? reasons)
    {
        if (title.Seniority is { } said)
        {
            reasons?.Add(new FactReason("seniority", "title", title.SenioritySpan, "the words of the title"));
            return said;
        }

        if (FromLevel(ad.Level) is { } level)
        {
            reasons?.Add(new FactReason("seniority", "", default, $"the source's own field: “{ad.Level}”"));
            return level;
        }

        if (years is not null)
        {
            reasons?.Add(new FactReason("seniority", "", default, $"by the {years:0.#} years of experience asked for: under one junior, under four neither, then senior"));
        }

        return FromYears(years);
    }

    // Cloudflare and Databricks are employers too: in their own ads the name is a skill only where it is asked for.
    private static void LeaveOutEmployer(RawAd ad, List<SkillMention> skills, List<string>? whys)
    {
        for (int index = skills.Count - 1; index >= 0 && ad.Employer is not null; index--)
        {
            if (skills[index].Strength == Strength.Mentioned && Words.Stands(ad.Employer, skills[index].Text))
            {
                skills.RemoveAt(index);
                whys?.RemoveAt(index);
            }
        }
    }

    // The source's own field comes first, then the employer's words; where the source predicts, the words come first, and the field is said to be a guess.
    private static AdPay? PayOf(RawAd ad, string home)
    {
        AdPay? field = ad.PayText is { Length: > 0 } text ? PayReader.Read(text, PayReader.PayField, home) : null;
        if (field is not null && !ad.PayPredicted)
        {
            return field;
        }

        AdPay? stated = PayReader.Read(ad.Title, "title", home) ?? PayReader.Read(ad.Description, "description", home);
        return field is null || stated is { Source: "stated" } ? stated : field with { Source = "predicted" };
    }

    private static Seniority? FromLevel(string? level) => level?.ToLowerInvariant() switch
    {
        null or "" => null,
        { } text when text.Contains("intern", StringComparison.Ordinal) => Seniority.Intern,
        { } text when text.Contains("entry", StringComparison.Ordinal) || text.Contains("junior", StringComparison.Ordinal) || text.Contains("graduate", StringComparison.Ordinal) => Seniority.Junior,
        { } text when text.Contains("mid", StringComparison.Ordinal) => Seniority.Mid,
        { } text when text.Contains("senior", StringComparison.Ordinal) => Seniority.Senior,
        { } text when text.Contains("lead", StringComparison.Ordinal) || text.Contains("expert", StringComparison.Ordinal) || text.Contains("principal", StringComparison.Ordinal) => Seniority.Lead,
        { } text when text.Contains("director", StringComparison.Ordinal) || text.Contains("head", StringComparison.Ordinal) => Seniority.Head,
        _ => null,
    };

    private static Seniority? FromYears(double? years) => years switch
    {
        null => null,
        < 1 => Seniority.Junior,
        < 4 => Seniority.Mid,
        _ => Seniority.Senior,
    };
}
