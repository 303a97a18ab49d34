using System.Globalization;
using Segue.Market.Search;
using Segue.Market.Store;
using Segue.Market.Texts;

namespace Segue.Cli.Market;

/// <summary>What a search was probably meant to be, and how many ads that finds.</summary>
/// <param name="Words">The words, mended.</param>
/// <param name="Total">How many ads have all that is asked then, at least 1.</param>
internal sealed record SearchMeant(string Words, int Total)
{
    private const int FewAds = 3;

    /// <summary>What was meant, where a search found next to nothing because of a word that ads hardly hold; null when no other word is near.</summary>
    public static SearchMeant? Of(SearchHome home, SearchWish wish, SearchAnswer answer, SearchOptions options, DateOnly today)
    {
        if (answer.Total > FewAds || string.IsNullOrWhiteSpace(wish.Words))
        {
            return null;
        }

        MarketSearch search = new(home.Index);
        Dictionary<string, string> meant = search.Meant(wish.Words, options).DistinctBy(word => word.Typed).ToDictionary(word => word.Typed, word => InFull(home, search, word.Meant, today), StringComparer.Ordinal);
        if (meant.Count == 0)
        {
            return null;
        }

        string words = string.Join(' ', WordQuery.Parse(wish.Words).Select(clause => Mended(clause, meant)));
        int total = search.Find(wish with { Words = words }, today, new SearchOptions(1) { SkillNamed = options.SkillNamed }).Total;
        return total > answer.Total ? new SearchMeant(words, total) : null;
    }

    private static string Mended(WordClause clause, Dictionary<string, string> meant)
    {
        bool mended = !clause.IsNot && !clause.IsPrefix && clause.Terms.Any(meant.ContainsKey);
        string words = mended ? string.Join(' ', clause.Terms.Select(term => meant.GetValueOrDefault(term, term))) : clause.Typed;
        return $"{(clause.IsNot ? "-" : "")}{(words.Contains(' ', StringComparison.Ordinal) ? $"\"{words}\"" : words)}";
    }

    // Words are looked for without their plural s: an ad shows the whole of one.
    private static string InFull(SearchHome home, MarketSearch search, string term, DateOnly today)
    {
        SearchAnswer found = search.Find(new SearchWish { Words = term, Closed = true }, today, new SearchOptions(1));
        if (found.Hits is not [{ } hit] || home.Ads.Get(hit.Number.ToString(CultureInfo.InvariantCulture)) is not { } ad)
        {
            return term;
        }

        return Find(ad, term)?.ToLowerInvariant() ?? term;
    }

    private static string? Find(StoredAd ad, string term)
    {
        TermReader reader = new();
        foreach (string text in new[] { ad.Raw.Title, ad.Raw.Employer ?? "", ad.Raw.Description })
        {
            reader.Cut(text);
            for (int i = 0; i < reader.Count; i++)
            {
                if (reader.Term(i).SequenceEqual(term))
                {
                    (int start, int end) = reader.Place(i);
                    return text[start..end];
                }
            }
        }

        return null;
    }
}
