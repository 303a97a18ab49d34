using Segue.Market.Figures;
using Segue.Market.Worth;
using Segue.Reading;

namespace Segue.Cli.Eval;

/// <summary>The ads of a set that state pay, copies and near copies left out.</summary>
internal static class PaySet
{
    /// <summary>The examples; none where the file is absent.</summary>
    public static IReadOnlyList<PayExample> Examples(string data, string file, AdReader reader)
    {
        RawAd[] ads = [.. EvalAds.Rows(data, file).OfType<RawAd>()];
        AdFacts[] facts = new AdFacts[ads.Length];
        Parallel.For(0, ads.Length, i => facts[i] = reader.Read(ads[i]));
        return DistinctAds.Among(ads, facts).Select(i => PayExample.Of(ads[i], facts[i])).OfType<PayExample>().ToList();
    }
}
