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

    /// <summary>What ads must meet to be looked at; or what is wrong with the options.</summary>
    public Result<MatchFilter> Filter(ParseResult parse)
    {
        int? within = parse.GetValue(Within);
        string? place = parse.GetValue(In)?.Trim();
        if (within is not null && (within is < 1 or > 1000 || WishPlace.Of(place, within)?.Point is null))
        {
            string what = string.IsNullOrEmpty(place) ? "--within needs --in TOWN." : within is < 1 or > 1000 ? "--within is in miles, from 1 to 1,000." : $"Segue does not know where “{place}” is.";
            return Result.Fail<MatchFilter>(new Problem("match.within", what) { Remedy = "Give a UK town, as in --in Leeds --within 25." });
        }

        return parse.GetValue(PayFrom) is < 0 or > 10_000_000
            ? Result.Fail<MatchFilter>(new Problem("match.pay-from", "--pay-from is in pounds a year, from 0 to 10,000,000."))
            : Result.Ok(new MatchFilter(within is null ? null : place, within, parse.GetValue(PayFrom), parse.GetValue(Remote), parse.GetValue(Abroad)));
    }

    /// <summary>What the person looks for; or what is wrong with the options.</summary>
    public Result<MatchWishes> Wishes(ParseResult parse, CvProfile profile, Catalog catalog, DateOnly today)
    {
        TitleReader titles = TitleReader.Create(catalog);
        string? role = null;
        if (parse.GetValue(Role) is { } wanted)
        {
            role = catalog.Roles.ContainsKey(wanted) ? wanted : titles.Read(wanted) is { Role: { } id, Confidence: >= 0.9 } ? id : null;
            if (role is null)
            {
                return Result.Fail<MatchWishes>(new Problem("match.role", $"There is no role “{wanted}”.") { Remedy = $"The roles are {string.Join(", ", catalog.Roles.Keys.Order(StringComparer.Ordinal))}." });
            }
        }

        if (parse.GetValue(Pay) is < 0 or > 10_000_000)
        {
            return Result.Fail<MatchWishes>(new Problem("match.pay", "--pay is in pounds a year, from 0 to 10,000,000."));
        }

        string? place = parse.GetValue(In)?.Trim();
        if (PlaceChoice.Unknown(place) is { } unknown)
        {
            return Result.Fail<MatchWishes>(new Problem("match.place", unknown) { Remedy = "Give a town, region or country, as in --in Leeds." });
        }

        return Result.Ok(new MatchWishes(role ?? WorkWanted.RoleOf(profile, titles), place is { Length: > 0 } ? place : null, parse.GetValue(Seniority) ?? WorkWanted.SeniorityOf(profile, role, titles, today), parse.GetValue(Pay)));
    }
}
