using System.CommandLine;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Match;
using Segue.Market.Search;
using Segue.Reading;
using Segue.Reading.Cv;

namespace Segue.Cli.Match;

/// <summary>The options that say what work a person looks for.</summary>
internal sealed class MatchOptions
{
    /// <summary>Gets the CV's path.</summary>
    public Argument<string> Cv { get; } = new("CV") { Description = "The CV: PDF, DOCX, JSON Resume, Markdown or plain text." };

    /// <summary>Gets the role.</summary>
    public Option<string?> Role { get; } = new("--role") { Description = "Only ads for this role, by its id or title; every role when not given, those for the role you have now a little higher.", HelpName = "ROLE" };

    /// <summary>Gets the place.</summary>
    public Option<string?> In { get; } = new("--in") { Description = "The town or region you want to work in.", HelpName = "PLACE" };

    /// <summary>Gets the seniority.</summary>
    public Option<Seniority?> Seniority { get; } = new("--seniority") { Description = "How senior a job you look for; by the CV when not given." };

    /// <summary>Gets the least pay.</summary>
    public Option<decimal?> Pay { get; } = new("--pay") { Description = "The least pay you want, in pounds a year.", HelpName = "POUNDS" };

    /// <summary>Gets how far from the place.</summary>
    public Option<int?> Within { get; } = new("--within") { Description = "Only ads within this many miles of --in, and work at home.", HelpName = "MILES" };

    /// <summary>Gets the least stated pay.</summary>
    public Option<int?> PayFrom { get; } = new("--pay-from") { Description = "Only ads that state pay of at least this, in pounds a year.", HelpName = "POUNDS" };

    /// <summary>Gets whether only work at home is wanted.</summary>
    public Option<bool> Remote { get; } = new("--remote") { Description = "Only work at home." };

    /// <summary>Gets the levels that the person sets right.</summary>
    public Option<string[]> Know { get; } = new("--know") { Description = "Set right what was read: a skill and your level in it, 0 none to 4 leads others, as git=3; may be given again.", HelpName = "SKILL=LEVEL" };

    /// <summary>Gets whether to show work abroad.</summary>
    public Option<bool> Abroad { get; } = new("--abroad") { Description = "Look at work outside the United Kingdom too." };

    /// <summary>Gets how many to show.</summary>
    public Option<int> Limit { get; } = new("--limit") { Description = "The most to show.", DefaultValueFactory = _ => 10, HelpName = "N" };

    /// <summary>What ads must meet to be looked at; null once what is wrong with the options is on the error stream.</summary>
    public MatchFilter? Filter(Host host, ParseResult parse, Catalog catalog)
    {
        string? place = Place(parse);
        int? within = parse.GetValue(Within);
        List<Problem> problems = [];
        OptionBounds.PoundsAYear(Pay, parse.GetValue(Pay), problems);
        OptionBounds.PoundsAYear(PayFrom, parse.GetValue(PayFrom), problems);
        OptionBounds.Miles(Within, within, problems);
        if (within is not null && WishPlace.Of(place, null)?.Point is null)
        {
            problems.Add(new Problem("match.within", place is null ? "--within needs --in TOWN." : $"Segue does not know where “{place}” is.") { Remedy = "Give a UK town, as in --in Leeds --within 25." });
        }

        Terminal.Complain(host, problems);
        string? wanted = parse.GetValue(Role);
        Role? role = wanted is null ? null : RoleChoice.Find(host, wanted, catalog);
        return problems.Count > 0 || (wanted is not null && role is null)
            ? null
            : new MatchFilter(within is null ? null : place, within, parse.GetValue(PayFrom), parse.GetValue(Remote), parse.GetValue(Abroad)) { Role = role?.Id };
    }

    /// <summary>What the person looks for.</summary>
    public MatchWishes Wishes(ParseResult parse, CvProfile profile, string? role, Catalog catalog, DateOnly today)
    {
        TitleReader titles = TitleReader.Create(catalog);
        return new MatchWishes(role ?? WorkWanted.RoleOf(profile, titles), Place(parse), parse.GetValue(Seniority) ?? WorkWanted.SeniorityOf(profile, role, titles, today), parse.GetValue(Pay));
    }

    private string? Place(ParseResult parse) => parse.GetValue(In)?.Trim() is { Length: > 0 } place ? place : null;
}
