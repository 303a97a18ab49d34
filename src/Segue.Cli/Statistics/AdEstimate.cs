using Segue.Basics;
using Segue.Market.Figures;
using Segue.Market.Store;
using Segue.Market.Worth;

namespace Segue.Cli.Statistics;

/// <summary>Guesses the pay of a stored ad that states none.</summary>
/// <param name="Guess">The guess with its range.</param>
/// <param name="Model">The model.</param>
/// <param name="From">What the model was learnt from.</param>
internal sealed record AdEstimate(PayGuess Guess, PayModel Model, string From)
{
    /// <summary>The guess; null when the ad states pay, when its role is not known, or without a model.</summary>
    /// <param name="host">Where the shipped model is.</param>
    /// <param name="store">The user's ads, to learn from.</param>
    /// <param name="ad">The ad.</param>
    /// <param name="own">Whether to learn a model from the user's own ads, which takes some seconds, where enough of them state pay; otherwise the shipped one guesses.</param>
    public static AdEstimate? Of(Host host, AdStore store, StoredAd ad, bool own)
    {
        bool stated = ad.Facts.Pay is not null && PayOrigins.Of(ad.Raw, ad.Facts) != PayOrigin.Predicted;
        if (stated || ad.Facts.Role is null || !AdCountry.IsUk(ad.Raw, ad.Facts))
        {
            return null;
        }

        IReadOnlyList<PayExample> examples = own ? PayModels.Own(store) : [];
        if (examples.Count > 0)
        {
            PayModel learnt = PayModel.Learn(examples);
            return new AdEstimate(learnt.Guess(PayFacts.Of(ad.Raw, ad.Facts)), learnt, $"{learnt.N} of your own ads that state pay");
        }

        Result<PayModelFile> loaded = PayModelFile.Load(host.CatalogueFolder);
        return loaded.TryGetValue(out PayModelFile? file)
            ? new AdEstimate(file.Estimate.Guess(PayFacts.Of(ad.Raw, ad.Facts)), file.Estimate, $"the shipped model of {file.Built:yyyy-MM-dd}, learnt from {file.Estimate.N} UK ads")
            : null;
    }
}
