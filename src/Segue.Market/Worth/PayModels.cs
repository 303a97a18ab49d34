using Segue.Market.Store;

namespace Segue.Market.Worth;

/// <summary>Which pay models to use: those learnt from the user's own ads where enough of them state pay, the shipped ones otherwise.</summary>
public static class PayModels
{
    private const int LeastEmployers = 40;

    /// <summary>The user's ads that state pay; none where they are too few or of too few employers to learn from.</summary>
    public static IReadOnlyList<PayExample> Own(AdStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        List<PayExample> examples = [.. PayExample.Among(store.List(role: null))];
        return examples.Count >= PayModel.LeastExamples && examples.Select(example => example.Group).Distinct(StringComparer.Ordinal).Count() >= LeastEmployers ? examples : [];
    }
}
