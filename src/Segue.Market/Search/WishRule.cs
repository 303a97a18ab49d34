using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Search;

/// <summary>
/// A wish made ready to be asked of ads one by one, words left out: what the index finds for many ads at once must be what this says of each. Copies of an ad that
/// is shown are never accepted.
/// </summary>
/// <param name="wish">The wish.</param>
/// <param name="today">The day of asking.</param>
public sealed class WishRule(SearchWish wish, DateOnly today)
{
    private readonly WishPlace? _place = WishPlace.Of(wish.Place, wish.WithinKm);

    /// <summary>Gets the wish.</summary>
    public SearchWish Wish => wish;

    /// <summary>Gets the first day of posting that is accepted; null for any.</summary>
    public DateOnly? Since { get; } = FirstDay(wish, today);

    /// <summary>Whether an ad has everything that is asked for, words aside.</summary>
    public bool Accepts(AdCard card) =>
        card.IsShown && (wish.Closed || card.IsOpenOn(today))
        && Any(wish.Roles, card.Role)
        && (wish.Seniorities.Count == 0 || (card.Seniority is { } seniority && wish.Seniorities.Contains(seniority)))
        && (wish.Workplaces.Count == 0 || (card.Workplace is { } workplace && wish.Workplaces.Contains(workplace)))
        && Any(wish.Employment, card.Employment)
        && (wish.PayFrom is not { } least || (card.Pay is { IsStated: true } pay && pay.High >= least))
        && (Since is not { } since || (card.Posted ?? card.FirstSeen) >= since)
        && (wish.Sponsorship is not { } sponsored || card.VisaSponsorship == sponsored)
        && (wish.Sources.Count == 0 || wish.Sources.Any(source => IsOf(card.Source, source)))
        && (_place is null || _place.Accepts(card))
        && wish.Skills.All(skill => Names(card, skill, null))
        && wish.Required.All(skill => Names(card, skill, Strength.Required))
        && wish.Preferred.All(skill => Names(card, skill, Strength.Preferred));

    /// <summary>Whether a source is the one asked for or of the kind asked for.</summary>
    /// <param name="source">An ad's source.</param>
    /// <param name="asked">A source, or what stands before its colon.</param>
    public static bool IsOf(string source, string asked) =>
        source.StartsWith(asked, StringComparison.OrdinalIgnoreCase) && (source.Length == asked.Length || source[asked.Length] == ':');

    private static bool Any(IReadOnlyList<string> asked, string? value) => asked.Count == 0 || (value is not null && asked.Contains(value, StringComparer.Ordinal));

    private static bool Names(AdCard card, string skill, Strength? strength) =>
        card.Skills.Any(asked => asked.Skill == skill && (strength is null || asked.Strength == strength));

    private static DateOnly? FirstDay(SearchWish wish, DateOnly today)
    {
        DateOnly? recent = wish.WithinDays is { } days ? today.AddDays(-Math.Min(Math.Max(0, days), today.DayNumber)) : null;
        return wish.Since is { } since && (recent is null || since > recent) ? since : recent;
    }
}
