using Segue.Basics;
using Segue.Market.Figures;
using Segue.Market.Import;
using Segue.Reading;

namespace Segue.Market.Worth;

/// <summary>Makes the pay models that ship, from the real UK ads, which do not.</summary>
/// <param name="catalogue">The catalogue's version.</param>
/// <param name="read">Reads one ad; called from several threads at once.</param>
public sealed class ShippedPayBuild(string catalogue, Func<RawAd, AdFacts> read)
{
    /// <summary>The models.</summary>
    /// <param name="data">The folder of the real sets, with <c>ads/</c>.</param>
    /// <param name="built">The day to put on them.</param>
    /// <returns>The models, <c>market.no-file</c> for a set that is not there, <c>market.few-ads</c> when too few ads state pay.</returns>
    public Result<PayModelFile> Build(string data, DateOnly built)
    {
        ShippedSet[] sets = [.. ShippedSets.All.Where(set => set.IsOpening)];
        List<Problem> missing = [.. sets.Select(set => Path.Combine(data, set.Path)).Where(path => !Path.Exists(path)).Select(path => new Problem("market.no-file", "This set is not there.") { Source = path })];
        if (missing.Count > 0)
        {
            return Result.Fail<PayModelFile>(missing);
        }

        List<(string Set, RawAd Raw)> ads = [];
        foreach (ShippedSet set in sets)
        {
            foreach (string file in AdFiles.Find(Path.Combine(data, set.Path)).Value)
            {
                ads.AddRange(AdFiles.Open(file, new Dictionary<AdField, string>()).Value.Ads.Select(row => row.TryGetValue(out RawAd? ad) ? ad : null).OfType<RawAd>().Select(ad => (set.Id, ad)));
            }
        }

        AdFacts[] facts = new AdFacts[ads.Count];
        Parallel.For(0, facts.Length, i => facts[i] = read(ads[i].Raw));
        var counted = DistinctAds.Among([.. ads.Select(ad => ad.Raw)], facts)
            .Where(i => facts[i].Role is not null && ads[i].Raw.Posted is not null)
            .Select(i => (ads[i].Set, ads[i].Raw.Posted, Example: PayExample.Of(ads[i].Raw, facts[i])))
            .Where(one => one.Example is not null)
            .ToList();
        PayExample[] examples = [.. counted.Select(one => one.Example).OfType<PayExample>()];
        return WorthLearning.Learn(examples) is { } worth
            ? Result.Ok(new PayModelFile(built, catalogue, [.. counted.GroupBy(one => one.Set, StringComparer.Ordinal).Select(group => new PayModelSource(group.Key, group.Count(), group.Min(one => one.Posted), group.Max(one => one.Posted)))], PayModel.Learn(examples), worth))
            : Result.Fail<PayModelFile>(new Problem("market.few-ads", $"Only {examples.Length} ads state pay; at least {PayModel.LeastExamples} are needed.") { Source = data });
    }
}
