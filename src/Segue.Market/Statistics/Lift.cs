using Segue.Basics;

namespace Segue.Market.Statistics;

/// <summary>How many times as often some ads ask for a skill as all IT ads do.</summary>
public static class Lift
{
    private const double Z95 = 1.959963984540054;

    /// <summary>
    /// The ratio of two shares with its 95% interval, worked out for logarithms by the delta method; the ads of <paramref name="part"/> are among those of
    /// <paramref name="all"/>, which makes the two go together.
    /// </summary>
    /// <param name="part">The share among some of the ads.</param>
    /// <param name="all">The share among all.</param>
    /// <returns>The lift; null when nobody asks for it.</returns>
    public static Estimate? Of(Share part, Share all)
    {
        if (part.Count == 0 || all.Count == 0 || part.N == 0)
        {
            return null;
        }

        double weight = Math.Min(1, (double)part.N / all.N);
        int restN = Math.Max(0, all.N - part.N);
        double rest = restN == 0 ? 0 : Math.Max(0, (double)(all.Count - part.Count) / restN);
        double mine = (1 / part.Value) - (weight / all.Value);
        double theirs = (1 - weight) / all.Value;
        double variance = (mine * mine * part.Value * (1 - part.Value) / part.N) + (restN == 0 ? 0 : theirs * theirs * rest * (1 - rest) / restN);
        double lift = part.Value / all.Value;
        double spread = Math.Exp(Z95 * Math.Sqrt(variance));
        return new Estimate(lift, lift / spread, lift * spread);
    }
}
