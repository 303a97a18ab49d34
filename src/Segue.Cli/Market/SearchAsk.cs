using System.CommandLine;
using System.Globalization;
using Segue.Catalogue;
using Segue.Market.Search;
using Segue.Reading;

namespace Segue.Cli.Market;

/// <summary>The options of <c>segue market search</c>.</summary>
internal sealed class SearchAsk
{
    private const int MostHits = 1000;

    /// <summary>Creates them.</summary>
    public SearchAsk()
    {
        Wish.In.Aliases.Add("--place");
        Wish.Pay.Aliases.Add("--pay-from");
    }

    /// <summary>Gets what is looked for.</summary>
    public WishOptions Wish { get; } = new();

    /// <summary>Gets whether the work must be done at home.</summary>
    public Option<bool> Remote { get; } = new("--remote") { Description = "Only work done at home; the same as --work remote." };

    /// <summary>Gets since when.</summary>
    public Option<string?> Since { get; } = new("--since") { Description = "Only ads posted since a day (2026-11-01), or in the last days (7d).", HelpName = "DAY" };

    /// <summary>Gets whether closed ads are found too.</summary>
    public Option<bool> Closed { get; } = new("--closed") { Description = "Find ads that are gone or past their closing date too." };

    /// <summary>Gets how many are shown.</summary>
    public Option<int> Limit { get; } = new("--limit") { Description = "The most to show.", DefaultValueFactory = _ => 20, HelpName = "N" };

    /// <summary>Gets the order.</summary>
    public Option<SearchSort> Sort { get; } = new("--sort") { Description = "The order: relevance, newest or pay.", DefaultValueFactory = _ => SearchSort.Relevance };

    /// <summary>Gets whether facets are shown.</summary>
    public Option<bool> Facets { get; } = new("--facets") { Description = "Show what else could be asked for, with the number of ads each would leave." };

    /// <summary>Gets whether one searches while typing.</summary>
    public Option<bool> Live { get; } = new("--live") { Description = "Search while you type, in a terminal." };

    /// <summary>Gets the name to keep the search under.</summary>
    public Option<string?> Save { get; } = new("--save") { Description = "Keep this search under a name.", HelpName = "NAME" };

    /// <summary>Gets the kept search to run.</summary>
    public Option<string?> Saved { get; } = new("--saved") { Description = "Run the search kept under this name; without a name, list what is kept.", Arity = ArgumentArity.ZeroOrOne, HelpName = "NAME" };

    /// <summary>Gets the kept search to forget.</summary>
    public Option<string?> Forget { get; } = new("--forget") { Description = "Forget the search kept under this name.", HelpName = "NAME" };

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        Wish.AddTo(command);
        foreach (Option option in new Option[] { Remote, Since, Closed, Limit, Sort, Facets, Live, Save, Saved, Forget })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What is looked for; null once what is wrong is on the error stream.</summary>
    public SearchWish? Read(Host host, ParseResult parse, Catalog catalogue)
    {
        if (Wish.Read(host, parse, catalogue) is not { } wish)
        {
            return null;
        }

        wish = wish with { Closed = parse.GetValue(Closed), Workplaces = parse.GetValue(Remote) ? [.. wish.Workplaces, Workplace.Remote] : wish.Workplaces };
        if (parse.GetValue(Since) is not { } since)
        {
            return wish;
        }

        if (since.EndsWith('d') && int.TryParse(since.AsSpan(0, since.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int days))
        {
            return wish with { WithinDays = days };
        }

        if (DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return wish with { Since = day };
        }

        host.Error.WriteLine($"--since takes a day such as 2026-11-01 or a number of days such as 7d, not “{since}”.");
        return null;
    }

    /// <summary>How it is to be answered.</summary>
    public SearchOptions Options(ParseResult parse, Catalog catalogue) =>
        new(Math.Clamp(parse.GetValue(Limit), 1, MostHits), parse.GetValue(Sort), parse.GetValue(Facets)) { SkillNamed = SkillChoice.Named(catalogue) };
}
