using System.Globalization;
using Segue.Catalogue;
using Segue.Market.Match;

namespace Segue.Cli.Match;

/// <summary>Puts the reasons of a match into words.</summary>
internal static class MatchWords
{
    private const int MostLifts = 4;

    /// <summary>A part with its points: <c>required: 46.2 of 60. 9 of 11 met; missing Kafka</c>.</summary>
    public static string Part(MatchPart part) => $"{part.Name}: {Points(part.Points)} of {Points(part.Of)}. {part.Why}";

    /// <summary>What would lift the score; null when nothing would.</summary>
    public static string? Lifts(RankedAd ad, Catalog catalog) => ad.Lifts.Count == 0
        ? null
        : $"would lift it: {string.Join(", ", ad.Lifts.Take(MostLifts).Select(lift => $"{catalog.SkillName(lift.Skill)} to level {(int)lift.Level} (+{Points(lift.Points)})"))}";

    private static string Points(decimal points) => points.ToString("0.#", CultureInfo.InvariantCulture);
}
