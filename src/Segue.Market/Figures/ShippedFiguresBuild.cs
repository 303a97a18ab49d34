using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Import;
using Segue.Market.Store.Copies;
using Segue.Reading;

namespace Segue.Market.Figures;

/// <summary>Builds the figures that ship with the product from the real ads and pay sets, which do not.</summary>
/// <param name="catalogue">The catalogue.</param>
/// <param name="read">Reads one ad; called from several threads at once.</param>
/// <param name="roleOf">The role that a job title names; null when none.</param>
public sealed class ShippedFiguresBuild(Catalog catalogue, Func<RawAd, AdFacts> read, Func<string, string?> roleOf)
{
    private const int FirstSurveyYear = 2024;
    private const string Survey = "pay/ai-jobs-net-salaries.csv";
    private const string Ashe = "pay/ashe-2024/ASHE_2024p_table_14.7a_Full-Time.tsv";

    /// <summary>The figures.</summary>
    /// <param name="data">The folder of the real sets, with <c>ads/</c> and <c>pay/</c>.</param>
    /// <param name="published">The CSV of published pay figures; null to leave them out.</param>
    /// <param name="built">The day to put on them.</param>
    /// <returns>The figures, or <c>market.no-file</c> for each set that is not there.</returns>
    public Result<MarketFigures> Build(string data, string? published, DateOnly built)
    {
        List<Problem> missing = [.. ShippedSets.All.Select(set => set.Path).Append(Survey).Append(Ashe).Select(path => Path.Combine(data, path))
            .Append(published).OfType<string>().Where(path => !Path.Exists(path))
            .Select(path => new Problem("market.no-file", "This set is not there.") { Source = path })];
        if (missing.Count > 0)
        {
            return Result.Fail<MarketFigures>(missing);
        }

        DuplicateIndex duplicates = new();
        List<FigureAd> ads = [];
        List<FigureSource> sources = [];
        foreach (ShippedSet set in ShippedSets.All)
        {
            sources.Add(ReadSet(set, data, duplicates, ads));
        }

        IReadOnlyDictionary<string, IReadOnlyList<PayFigure>> pay = OtherPay(data, published, sources);
        return Result.Ok(MarketFiguresBuilder.Build("shipped", built, catalogue.Version, sources, ads, pay));
    }

    private FigureSource ReadSet(ShippedSet set, string data, DuplicateIndex duplicates, List<FigureAd> ads)
    {
        int rows = 0;
        List<DateOnly> days = [];
        foreach (string file in AdFiles.Find(Path.Combine(data, set.Path)).Value)
        {
            AdFile opened = AdFiles.Open(file, new Dictionary<AdField, string>()).Value;
            List<RawAd> raw = [.. opened.Ads.Select(row => row.TryGetValue(out RawAd? ad) ? ad : null).OfType<RawAd>()];
            rows += raw.Count;
            AdFacts[] facts = new AdFacts[raw.Count];
            Parallel.For(0, raw.Count, i => facts[i] = read(raw[i]));
            for (int i = 0; i < facts.Length; i++)
            {
                AdSignature signature = AdSignature.Of(raw[i], facts[i].Place);
                if (duplicates.Find(signature) is null)
                {
                    duplicates.Add(ads.Count, ads.Count, signature);
                    ads.Add(new FigureAd(set.Id, raw[i], facts[i], set.IsOpening));
                }
            }

            days.AddRange(raw.Select(ad => ad.Posted).OfType<DateOnly>());
        }

        return new FigureSource(set.Id, set.Title, set.Licence, days.Count == 0 ? null : days.Min(), days.Count == 0 ? null : days.Max(), rows, 0, set.Note);
    }

    private Dictionary<string, IReadOnlyList<PayFigure>> OtherPay(string data, string? published, List<FigureSource> sources)
    {
        var survey = PaySets.Survey(Path.Combine(data, Survey), roleOf, FirstSurveyYear);
        sources.Add(new FigureSource("ai-jobs-net", "ai-jobs.net pay survey", "CC0", null, null, survey.Rows, survey.Used, $"Employers in Great Britain, full-time, pounds, from {FirstSurveyYear}; who answers is not a random sample"));
        IReadOnlyDictionary<string, PayFigure> ashe = PaySets.Ashe(Path.Combine(data, Ashe), catalogue.Roles.Values);
        sources.Add(new FigureSource("ashe-2024", "ONS Annual Survey of Hours and Earnings 2024, provisional, table 14.7a, full-time", "Open Government Licence v3.0", null, null, ashe.Count, ashe.Count, "By occupation group, which is wider than the role"));
        IReadOnlyDictionary<string, IReadOnlyList<PayFigure>> quoted = published is null ? new Dictionary<string, IReadOnlyList<PayFigure>>() : PaySets.Published(published, catalogue.Roles.Keys);
        if (quoted.Count > 0)
        {
            int count = quoted.Values.Sum(rows => rows.Count);
            sources.Add(new FigureSource("published", "Pay figures as various guides publish them", "facts with their source", null, null, count, count, "They disagree with each other; methods are seldom stated"));
        }

        Dictionary<string, IReadOnlyList<PayFigure>> pay = new(StringComparer.Ordinal);
        foreach (string role in catalogue.Roles.Keys.Order(StringComparer.Ordinal))
        {
            List<PayFigure> rows = [];
            if (survey.ByRole.TryGetValue(role, out PayFigure? asked))
            {
                rows.Add(asked);
            }

            if (ashe.TryGetValue(role, out PayFigure? official))
            {
                rows.Add(official);
            }

            rows.AddRange(quoted.GetValueOrDefault(role, []));
            if (rows.Count > 0)
            {
                pay[role] = rows;
            }
        }

        return pay;
    }
}
