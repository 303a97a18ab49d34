using Segue.Basics;
using Segue.Market.Import;
using Segue.Reading;

namespace Segue.Market.Figures;

/// <summary>Works out figures from distinct ads. The same ads give the same figures, in whatever order they come.</summary>
public static class MarketFiguresBuilder
{
    /// <summary>The figures for every role that has at least one ad.</summary>
    /// <param name="name">Which ads these are: "shipped" or "your ads".</param>
    /// <param name="built">The day.</param>
    /// <param name="catalogueVersion">The catalogue that the ads were read with.</param>
    /// <param name="sources">The sets; how many rows of each were used is filled in here.</param>
    /// <param name="ads">Distinct ads: duplicates must have been left out. Ads without a role are not counted.</param>
    /// <param name="otherPay">Pay that does not come from ads, by role; may be empty.</param>
    public static MarketFigures Build(
        string name,
        DateOnly built,
        string catalogueVersion,
        IReadOnlyList<FigureSource> sources,
        IEnumerable<FigureAd> ads,
        IReadOnlyDictionary<string, IReadOnlyList<PayFigure>> otherPay)
    {
        List<FigureAd> counted = [.. ads.Where(ad => ad.Facts.Role is not null)];
        Dictionary<string, int> used = counted.GroupBy(ad => ad.Source, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        SortedDictionary<string, RoleFigures> roles = new(StringComparer.Ordinal);
        foreach (IGrouping<string, FigureAd> role in counted.GroupBy(ad => ad.Facts.Role ?? "", StringComparer.Ordinal))
        {
            roles[role.Key] = Role(role.Key, [.. role], sources, otherPay.GetValueOrDefault(role.Key, []));
        }

        foreach ((string role, IReadOnlyList<PayFigure> pay) in otherPay)
        {
            if (pay.Count > 0 && !roles.ContainsKey(role))
            {
                roles[role] = Role(role, [], sources, pay);
            }
        }

        return new MarketFigures(
            name,
            built,
            catalogueVersion,
            [.. sources.Select(source => used.TryGetValue(source.Id, out int count) ? source with { Used = count } : source)],
            roles);
    }

    private static RoleFigures Role(string role, List<FigureAd> ads, IReadOnlyList<FigureSource> sources, IReadOnlyList<PayFigure> otherPay)
    {
        List<FigureAd> uk = [.. ads.Where(ad => ad.IsOpening && AdCountry.IsUk(ad.Raw, ad.Facts))];
        (List<FigureAd> asking, string basis) = Asking(ads);
        SkillTally tally = new();
        foreach (FigureAd ad in asking)
        {
            tally.Add(ad.Facts);
        }

        HashSet<string> ids = [.. ads.Select(ad => ad.Source)];
        return new RoleFigures(
            role,
            asking.Count,
            asking.Select(ad => ContentKey.Fold(ad.Raw.Employer)).Where(employer => employer.Length > 0).Distinct(StringComparer.Ordinal).Count(),
            uk.Count,
            asking.Count < FigureRules.LeastN ? [] : tally.Demands(LeastAsked(asking.Count)),
            [.. AdPayRows.Of(uk, Dates(uk)), .. otherPay],
            Places(uk),
            Seniorities(uk),
            asking.Count < FigureRules.LeastN ? [] : tally.AskSets(),
            [.. sources.Select(source => source.Id).Where(ids.Contains)])
        {
            Basis = basis,
        };
    }

    // A skill that one ad in a hundred names says nothing about the role; two ads at least, so that none is one employer's whim.
    private static int LeastAsked(int ads) => Math.Max(2, ads / 100);

    // The ads whose whole text is there, UK ones alone where there are enough, one employer's share capped.
    private static (List<FigureAd> Ads, string Basis) Asking(List<FigureAd> ads)
    {
        List<FigureAd> whole = [.. ads.Where(ad => ad.HasWholeText)];
        List<FigureAd> uk = [.. whole.Where(ad => AdCountry.IsUk(ad.Raw, ad.Facts))];
        bool ukOnly = uk.Count >= FigureRules.EnoughUkAds || uk.Count == whole.Count;
        List<FigureAd> capped = Capped(ukOnly ? uk : whole);
        int abroad = capped.Count(ad => !AdCountry.IsUk(ad.Raw, ad.Facts));
        string basis = abroad == 0 ? $"{capped.Count} UK ads" : $"{capped.Count - abroad} UK ads and {abroad} from elsewhere or without a place";
        return (capped, capped.Count < FigureRules.LeastN ? $"{basis}: too few for shares (under {FigureRules.LeastN})" : basis);
    }

    private static List<FigureAd> Capped(List<FigureAd> ads)
    {
        int most = FigureRules.MostPerEmployer(ads.Count);
        Dictionary<string, int> taken = new(StringComparer.Ordinal);
        List<FigureAd> kept = [];
        foreach ((FigureAd ad, _) in ads.Select(ad => (ad, Key: ContentKey.Of(ad.Raw))).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            string employer = ContentKey.Fold(ad.Raw.Employer);
            int count = employer.Length == 0 ? 0 : taken[employer] = taken.GetValueOrDefault(employer) + 1;
            if (count <= most)
            {
                kept.Add(ad);
            }
        }

        return kept;
    }

    private static List<NamedShare> Places(List<FigureAd> uk)
    {
        List<string> regions = [.. uk.Select(ad => ad.Facts.Place?.Region).OfType<string>()];
        return regions.Count < FigureRules.LeastN
            ? []
            : [.. regions.GroupBy(region => region, StringComparer.Ordinal)
                .Select(group => new NamedShare(group.Key, Share.Of(group.Count(), regions.Count)))
                .OrderByDescending(place => place.Share.Count).ThenBy(place => place.Name, StringComparer.Ordinal)];
    }

    private static List<SeniorityShare> Seniorities(List<FigureAd> uk)
    {
        List<Seniority> said = [.. uk.Select(ad => ad.Facts.Seniority).OfType<Seniority>()];
        return said.Count < FigureRules.LeastN
            ? []
            : [.. said.GroupBy(seniority => seniority).OrderBy(group => group.Key).Select(group => new SeniorityShare(group.Key, Share.Of(group.Count(), said.Count)))];
    }

    private static string Dates(List<FigureAd> ads)
    {
        List<DateOnly> days = [.. ads.Select(ad => ad.Raw.Posted).OfType<DateOnly>().Order()];
        return days.Count == 0 ? "undated" : $"posted {days[0]:yyyy-MM-dd} to {days[^1]:yyyy-MM-dd}";
    }
}
