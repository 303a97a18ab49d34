using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Market.Texts;

namespace Segue.Market.Alerts;

/// <summary>
/// A saved search in the form in which ads are held against it: keys of which all must be there, groups of keys of which one must, and what is not a matter of
/// keys.
/// </summary>
/// <param name="Keys">The keys that an ad must have, all of them, each once.</param>
internal sealed record AlertTerms(int[] Keys)
{
    /// <summary>What <see cref="PayFrom"/> is when pay is not asked for; an ad that states no pay has the same.</summary>
    public const int NoPay = -1;

    /// <summary>Gets the groups of keys of which an ad must have one each.</summary>
    public IReadOnlyList<int[]> Groups { get; private init; } = [];

    /// <summary>Gets the keys of which an ad must have none.</summary>
    public int[] None { get; private init; } = [];

    /// <summary>Gets the least stated pay in pounds a year; <see cref="NoPay"/> when not asked for.</summary>
    public int PayFrom { get; private init; }

    /// <summary>Gets the day since which it was posted; null for any.</summary>
    public DateOnly? Since { get; private init; }

    /// <summary>Gets how many days ago it may have been posted; null for any number.</summary>
    public int? WithinDays { get; private init; }

    /// <summary>Gets a value indicating whether ads that are closed count too.</summary>
    public bool Closed { get; private init; }

    /// <summary>Gets a value indicating whether there is nothing to ask beside keys and pay, of an ad that is open.</summary>
    public bool IsPlain => Groups.Count == 0 && None.Length == 0 && Since is null && WithinDays is null && !Closed;

    /// <summary>The terms of a wish.</summary>
    /// <param name="wish">The wish.</param>
    /// <param name="keys">Numbers what it asks for.</param>
    /// <param name="circles">Numbers the circles.</param>
    /// <param name="words">Numbers the words.</param>
    public static AlertTerms Of(SearchWish wish, AlertKeys keys, AlertCircles circles, AlertWords words)
    {
        List<int> all = [];
        List<int[]> groups = [];
        void Each(KeyKind kind, IReadOnlyList<string> values) => all.AddRange(values.Select(value => keys.Add(kind, value)));
        void One(KeyKind kind, IEnumerable<string> values) => AnyOf([.. values.Select(value => keys.Add(kind, value)).Distinct()]);
        void AnyOf(int[] group)
        {
            if (group.Length == 1)
            {
                all.Add(group[0]);
            }
            else if (group.Length > 1)
            {
                groups.Add(group);
            }
        }

        Each(KeyKind.Skill, wish.Skills);
        Each(KeyKind.Required, wish.Required);
        Each(KeyKind.Preferred, wish.Preferred);
        One(KeyKind.Role, wish.Roles);
        One(KeyKind.Seniority, wish.Seniorities.Select(one => one.ToString()));
        One(KeyKind.Workplace, wish.Workplaces.Select(one => one.ToString()));
        One(KeyKind.Employment, wish.Employment);
        One(KeyKind.Source, wish.Sources.Select(source => source.ToUpperInvariant()));
        One(KeyKind.Sponsorship, wish.Sponsorship is { } sponsored ? [sponsored.ToString()] : []);
        if (circles.PlaceOf(wish.Place, wish.WithinKm) is { } place)
        {
            all.Add(KeyOf(place, keys, circles));
        }

        List<int> none = [];
        foreach (WordClause clause in WordQuery.Parse(wish.Words))
        {
            int[] said = words.KeysOf(clause);
            if (clause.IsNot)
            {
                none.AddRange(said);
            }
            else
            {
                AnyOf(said);
            }
        }

        return new AlertTerms([.. all.Distinct()])
        {
            Groups = groups,
            None = [.. none],
            PayFrom = wish.PayFrom is { } least ? Math.Max(0, least) : NoPay,
            Since = wish.Since,
            WithinDays = wish.WithinDays,
            Closed = wish.Closed,
        };
    }

    /// <summary>Whether an ad that has all <see cref="Keys"/> and the pay meets the rest.</summary>
    /// <param name="card">The ad.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="today">The day of asking.</param>
    public bool AcceptsRest(AdCard card, AdKeySet keys, DateOnly today)
    {
        if (keys.FirstOf(None) >= 0)
        {
            return false;
        }

        foreach (int[] group in Groups)
        {
            if (keys.FirstOf(group) < 0)
            {
                return false;
            }
        }

        DateOnly posted = card.Posted ?? card.FirstSeen;
        return (Closed || card.IsOpenOn(today))
            && (Since is not { } since || posted >= since)
            && (WithinDays is not { } days || posted >= today.AddDays(-Math.Min(Math.Max(0, days), today.DayNumber)));
    }

    private static int KeyOf(WishPlace place, AlertKeys keys, AlertCircles circles) =>
        place.Point is { } middle ? circles.Add(middle, place.Km)
        : place.Region is { } region ? keys.Add(KeyKind.Region, region)
        : place.Country is { } country ? keys.Add(KeyKind.Country, country)
        : keys.Add(KeyKind.Place, place.Name.ToUpperInvariant());
}
