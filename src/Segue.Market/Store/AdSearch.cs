using Segue.Market.Store.Copies;

namespace Segue.Market.Store;

/// <summary>Finds ads by their words, looking through all of them.</summary>
internal static class AdSearch
{
    private const int TitleWeight = 5;
    private const int EmployerWeight = 2;
    private const int Around = 60;

    /// <summary>The ads that hold all words, best first.</summary>
    public static IReadOnlyList<FoundAd> Search(IEnumerable<StoredAd> ads, string query, int limit)
    {
        List<uint> words = WordsOf(query);
        if (words.Count == 0)
        {
            return [];
        }

        return [.. ads.Select(ad => (Ad: ad, Score: Score(ad, words))).Where(found => found.Score > 0)
            .OrderByDescending(found => found.Score).ThenBy(found => found.Ad.Number).Take(limit).Select(found => Found(found.Ad, query))];
    }

    // Rarer in a long text counts less: as often as the word comes to a thousand words.
    private static double Score(StoredAd ad, List<uint> wanted)
    {
        (List<uint> title, List<uint> employer, List<uint> text) = (WordsOf(ad.Raw.Title), WordsOf(ad.Raw.Employer), WordsOf(ad.Raw.Description));
        double score = 0;
        foreach (uint word in wanted)
        {
            double one = (TitleWeight * title.Count(other => other == word)) + (EmployerWeight * employer.Count(other => other == word)) + (text.Count(other => other == word) / (1 + (text.Count / 1000.0)));
            if (one == 0)
            {
                return 0;
            }

            score += one / (1 + one);
        }

        return score;
    }

    private static FoundAd Found(StoredAd ad, string query)
    {
        string text = ad.Raw.Description;
        string first = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0];
        int at = Math.Max(0, text.IndexOf(first, StringComparison.OrdinalIgnoreCase));
        int start = Math.Max(0, at - Around);
        int end = Math.Min(text.Length, at + Around);
        return new FoundAd(ad.Number, ad.Raw.Title, ad.Raw.Employer, ad.Raw.Location, ad.Facts.Role, ad.Raw.Posted?.ToString("yyyy-MM-dd"), $"{(start > 0 ? "... " : "")}{text[start..end]}{(end < text.Length ? " ..." : "")}");
    }

    private static List<uint> WordsOf(string? text)
    {
        List<uint> words = [];
        TextWords.Add(text, words);
        return words;
    }
}
