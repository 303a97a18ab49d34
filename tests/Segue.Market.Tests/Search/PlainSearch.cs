using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Market.Texts;

namespace Segue.Market.Tests.Search;

/// <summary>The search in plain code, ad by ad and word by word: what the index must agree with.</summary>
internal sealed class PlainSearch
{
    private readonly List<Ad> _all = [];
    private readonly Dictionary<long, Ad> _live = [];

    public PlainSearch(IEnumerable<(AdCard Card, string Text)> ads)
    {
        foreach ((AdCard card, string text) in ads)
        {
            Ad ad = new(card, TermReader.Read(card.Title), TermReader.Read(card.Employer ?? ""), TermReader.Read(text));
            _all.Add(ad);
            _live[card.Number] = ad;
        }
    }

    /// <summary>Every ad with everything that is asked, best first, with its points.</summary>
    public List<(long Number, int Points)> Find(SearchWish wish, DateOnly today, Func<string, string?>? skillNamed = null)
    {
        WishRule rule = new(wish, today);
        WordClause[] clauses = [.. WordQuery.Parse(wish.Words).Select(clause => skillNamed is null || clause.IsPrefix || clause.IsNot ? clause : clause with { Skill = skillNamed(clause.Typed) })];
        Dictionary<WordClause, int> rarity = clauses.Where(clause => !clause.IsNot).ToDictionary(
            clause => clause,
            clause => TermWeights.Rarity(_all.Count, _all.Count(ad => Impact(ad, clause) > 0)));
        return
        [
            .. _live.Values.Where(ad => rule.Accepts(ad.Card) && clauses.All(clause => Impact(ad, clause) > 0 != clause.IsNot))
                .Select(ad => (ad.Card, Points: rarity.Sum(pair => pair.Value * Impact(ad, pair.Key))))
                .OrderByDescending(ad => ad.Points).ThenByDescending(ad => ad.Card.Posted ?? ad.Card.FirstSeen).ThenBy(ad => ad.Card.Number)
                .Select(ad => (ad.Card.Number, ad.Points)),
        ];
    }

    /// <summary>The card of an ad.</summary>
    public AdCard Card(long number) => _live[number].Card;

    private static int Impact(Ad ad, WordClause clause)
    {
        int words = !ad.Card.IsShown ? 0
            : clause.IsPrefix ? Prefix(ad, clause.Terms[0])
            : clause.Terms.Count == 1 || StandsIn(clause.Terms, ad.Title, ad.Employer, ad.Text) ? clause.Terms.Min(term => One(ad, term))
            : 0;
        return clause.Skill is { } skill && ad.Card.Skills.Any(asked => asked.Skill == skill) ? Math.Max(words, TermWeights.Impact(0, 0, 1, 400)) : words;
    }

    private static int Prefix(Ad ad, string typed)
    {
        IEnumerable<string> where = typed.Length <= WordQuery.ShortPrefix ? ad.Title.Concat(ad.Employer) : ad.Title.Concat(ad.Employer).Concat(ad.Text);
        string word = TermReader.Singular(typed).ToString();
        return where.Where(term => term.StartsWith(typed, StringComparison.Ordinal)).Append(word).Max(term => One(ad, term));
    }

    private static int One(Ad ad, string term)
    {
        (int title, int employer, int text) = (ad.Title.Count(word => word == term), ad.Employer.Count(word => word == term), ad.Text.Count(word => word == term));
        return title + employer + text == 0 ? 0 : TermWeights.Impact(title, employer, text, ad.Text.Length);
    }

    private static bool StandsIn(IReadOnlyList<string> phrase, params string[][] fields) =>
        fields.Any(field => Enumerable.Range(0, Math.Max(0, field.Length - phrase.Count + 1)).Any(start => phrase.SequenceEqual(field.Skip(start).Take(phrase.Count))));

    private sealed record Ad(AdCard Card, string[] Title, string[] Employer, string[] Text);
}
