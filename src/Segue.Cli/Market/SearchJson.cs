using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Market.Search;
using Segue.Market.Store;
using Segue.Market.Texts;

namespace Segue.Cli.Market;

/// <summary>What a search found as JSON: the ads; with facets an object that holds the ads, their number and the facets.</summary>
internal static class SearchJson
{
    /// <summary>The answer.</summary>
    public static JsonNode Of(SearchAnswer answer, SearchHome home, SearchWish wish, SearchOptions options)
    {
        IReadOnlyList<WordClause> clauses = WordQuery.Parse(wish.Words);
        JsonArray ads = new([.. answer.Hits.Select(hit => (JsonNode)Of(hit, home.Ads.Get(hit.Number.ToString(CultureInfo.InvariantCulture)), wish, clauses))]);
        return !options.Facets ? ads : new JsonObject
        {
            ["total"] = answer.Total,
            ["ads"] = ads,
            ["facets"] = new JsonObject(answer.Facets.Select(facet => KeyValuePair.Create(Name(facet.Part), (JsonNode?)new JsonArray([.. facet.Values.Select(value => (JsonNode)Of(facet, value))])))),
            ["meant"] = SearchMeant.Of(home, wish, answer, options, home.Today) is { } meant ? new JsonObject { ["words"] = meant.Words, ["total"] = meant.Total } : null,
            ["emptied"] = new JsonArray([.. answer.Emptied.Select(one => (JsonNode)new JsonObject { ["asked"] = one.Said, ["without"] = one.Without })]),
        };
    }

    private static JsonObject Of(Facet facet, FacetValue value)
    {
        JsonObject json = new() { ["value"] = value.Value, ["ads"] = value.Ads };
        if (facet.Part == SearchPart.Skill)
        {
            json["required"] = value.Required;
            json["preferred"] = value.Preferred;
        }

        return json;
    }

    private static JsonObject Of(SearchHit hit, StoredAd? ad, SearchWish wish, IReadOnlyList<WordClause> clauses) => new()
    {
        ["ad"] = hit.Number,
        ["title"] = ad?.Raw.Title,
        ["employer"] = ad?.Raw.Employer,
        ["location"] = ad?.Raw.Location,
        ["role"] = ad?.Facts.Role,
        ["posted"] = ad?.Raw.Posted?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["snippet"] = ad is null ? null : Snippet.Of(ad.Raw.Description, clauses).Text,
        ["source"] = ad?.Raw.Source,
        ["copies"] = hit.Copies,
        ["points"] = hit.Points,
        ["why"] = ad is null ? null : new JsonArray([.. WhyFound.Of(hit, ad.Raw, wish.Words).Select(why => (JsonNode)why)]),
    };

    private static string Name(SearchPart part) => part.ToString().ToLowerInvariant();
}
