using System.Globalization;
using System.Text;
using Segue.Basics;
using Segue.Market.Index;
using Segue.Market.Search;
using Segue.Market.Texts;

namespace Segue.Cli.Market;

/// <summary>What a search found, for a terminal.</summary>
internal sealed class SearchText(Host host, SearchHome home, SearchWish wish)
{
    private const int MostValues = 8;
    private readonly IReadOnlyList<WordClause> _clauses = WordQuery.Parse(wish.Words);

    /// <summary>Writes the hits, their number and the facets.</summary>
    public void Write(SearchAnswer answer, SearchOptions options)
    {
        foreach (SearchHit hit in answer.Hits)
        {
            Write(hit);
        }

        if (answer.Total == 0)
        {
            WriteNothing(answer);
        }
        else
        {
            host.Error.WriteLine(answer.Hits.Count < answer.Total ? $"{answer.Hits.Count} of {Number(answer.Total)} ads; --limit shows more, --facets what to ask for." : answer.Total == 1 ? "1 ad." : $"{Number(answer.Total)} ads.");
        }

        if (options.Facets)
        {
            foreach (Facet facet in answer.Facets.Where(facet => facet.Values.Count > 0))
            {
                host.Out.WriteLine($"{Heading(facet),-14} {string.Join(", ", facet.Values.Take(MostValues).Select(value => Value(facet.Part, value)))}{(facet.Values.Count > MostValues ? $" and {facet.Values.Count - MostValues} more" : "")}");
            }
        }
    }

    private void Write(SearchHit hit)
    {
        if (home.Ads.Get(hit.Number.ToString(CultureInfo.InvariantCulture)) is not { } ad)
        {
            return;
        }

        AdCard card = home.Index.Columns.Card(hit.Ordinal);
        host.Out.WriteLine($"{hit.Number,6}  {Join(", ", ad.Raw.Title, ad.Raw.Employer, ad.Raw.Location)}");
        string facts = Join(" · ", Pay(card), card.Workplace?.ToString().ToLowerInvariant(), ad.Raw.Posted is { } posted ? $"posted {posted:yyyy-MM-dd}" : null, Copies(hit), card.IsOpenOn(host.Today) ? null : "closed", ad.Raw.Source);
        host.Out.WriteLine($"        {facts}");
        Snippet snippet = Snippet.Of(ad.Raw.Description, _clauses);
        host.Out.WriteLine($"        {(snippet.CutBefore ? "... " : "")}{Marked(snippet)}{(snippet.CutAfter ? " ..." : "")}");
        if (hit.Parts.Count > 0)
        {
            host.Out.WriteLine($"        rank {hit.Points}: {string.Join("; ", WhyFound.Of(hit, ad.Raw, wish.Words))}");
        }
    }

    private void WriteNothing(SearchAnswer answer)
    {
        if (home.Index.Columns.Count == 0)
        {
            host.Error.WriteLine(MarketHome.NothingImported);
            return;
        }

        host.Error.WriteLine("No ad has all that is asked for.");
        foreach (Emptying one in answer.Emptied)
        {
            host.Error.WriteLine($"  Without {one.Said} there {(one.Without == 1 ? "is 1 ad" : $"are {Number(one.Without)} ads")}.");
        }

        if (answer.Emptied.Count == 0 && new MarketSearch(home.Index).Find(wish with { Closed = true }, host.Today, new SearchOptions(1)).Total is > 0 and var closed)
        {
            host.Error.WriteLine($"  {Number(closed)} {(closed == 1 ? "ad is" : "ads are")} closed or gone: --closed shows {(closed == 1 ? "it" : "them")}.");
        }
    }

    // The words asked for stand out: in bold on a terminal, between stars elsewhere.
    private string Marked(Snippet snippet)
    {
        (string on, string off) = host.IsTerminal ? ("\u001b[1m", "\u001b[0m") : ("*", "*");
        StringBuilder text = new();
        int at = 0;
        foreach (TextSpan mark in snippet.Marks)
        {
            text.Append(snippet.Text.AsSpan(at, mark.Start - at)).Append(on).Append(snippet.Text.AsSpan(mark.Start, mark.Length)).Append(off);
            at = mark.End;
        }

        return text.Append(snippet.Text.AsSpan(at)).ToString().Trim();
    }

    private static string? Pay(AdCard card) => card.Pay is not { } pay ? null
        : $"{(pay.Low == pay.High ? "" : $"£{Number(pay.Low)} to ")}£{Number(pay.High)} a year{(pay.IsStated ? "" : ", predicted")}";

    private static string? Copies(SearchHit hit) => hit.Copies == 0 ? null : hit.Copies == 1 ? "1 copy" : $"{hit.Copies} copies";

    private static string Heading(Facet facet) => facet.Part switch
    {
        SearchPart.Pay => "pay at least",
        SearchPart.Posted => "posted within",
        SearchPart.Sponsorship => "visa sponsored",
        _ => facet.Part.ToString().ToLowerInvariant(),
    };

    private string Value(SearchPart part, FacetValue value) => part switch
    {
        SearchPart.Pay => $"£{Number(int.Parse(value.Value, CultureInfo.InvariantCulture))} {Number(value.Ads)}",
        SearchPart.Posted => $"{value.Value} d {Number(value.Ads)}",
        SearchPart.Place when WishPlace.Of(wish.Place, wish.WithinKm) is { Point: not null } => $"{value.Value} miles {Number(value.Ads)}",
        SearchPart.Skill => $"{value.Value} {Number(value.Ads)} ({Number(value.Required)} required)",
        _ => $"{value.Value} {Number(value.Ads)}",
    };

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Join(string between, params string?[] parts) => string.Join(between, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
