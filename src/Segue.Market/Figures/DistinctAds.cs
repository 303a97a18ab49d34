using Segue.Market.Store.Copies;
using Segue.Reading;

namespace Segue.Market.Figures;

/// <summary>Leaves copies and near copies out.</summary>
public static class DistinctAds
{
    /// <summary>The places of the ads that are no copies of ads before them.</summary>
    /// <param name="ads">The ads.</param>
    /// <param name="facts">What was read from each.</param>
    public static IEnumerable<int> Among(IReadOnlyList<RawAd> ads, IReadOnlyList<AdFacts> facts)
    {
        DuplicateIndex duplicates = new();
        for (int i = 0; i < ads.Count; i++)
        {
            AdSignature signature = AdSignature.Of(ads[i], facts[i].Place);
            if (duplicates.Find(signature) is null)
            {
                duplicates.Add(i, i, signature);
                yield return i;
            }
        }
    }
}
