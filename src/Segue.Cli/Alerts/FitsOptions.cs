using System.CommandLine;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Cli.Match;
using Segue.Cli.Reading;
using Segue.Journey.Alerts;
using Segue.Market.Match;
using Segue.Market.Search;
using Segue.Reading;
using Segue.Reading.Cv;

namespace Segue.Cli.Alerts;

/// <summary>The options that ask how well an ad fits a person.</summary>
internal sealed class FitsOptions
{
    private const int UsualAbove = 50;

    /// <summary>Gets the CV.</summary>
    public Option<string?> Fits { get; } = new("--fits") { Description = "Only ads that fit the person of this CV, scored as segue match does.", HelpName = "CV" };

    /// <summary>Gets the least score.</summary>
    public Option<int> Above { get; } = new("--above") { Description = "How well at least, in per cent of the most there could be.", DefaultValueFactory = _ => UsualAbove, HelpName = "PERCENT" };

    /// <summary>Gets the levels that the person sets right.</summary>
    public Option<string[]> Know { get; } = new("--know") { Description = "Set right what was read from the CV: a skill and your level in it, as git=3; may be given again.", HelpName = "SKILL=LEVEL" };

    /// <summary>What is asked of the fit, null when nothing; or what is wrong. The role, place and pay of the wish count in the score too.</summary>
    public async Task<Result<FitsWish?>> ReadAsync(Host host, ParseResult parse, SearchWish wish, Catalog catalog, CancellationToken token)
    {
        if (parse.GetValue(Fits) is not { } file)
        {
            return Result.Ok<FitsWish?>(null);
        }

        int above = parse.GetValue(Above);
        if (above is < 0 or > 100)
        {
            return Result.Fail<FitsWish?>(new Problem("alerts.above", "--above is in per cent, 0 to 100."));
        }

        Result<CvProfile> cv = await CvFiles.ReadAsync(host, catalog, file, parse.GetValue(Know) ?? [], token);
        if (!cv.TryGetValue(out CvProfile? person))
        {
            return Result.Fail<FitsWish?>(cv.Problems);
        }

        TitleReader titles = TitleReader.Create(catalog);
        string? role = wish.Roles is [var only] ? only : null;
        MatchWishes wishes = new(role ?? (wish.Roles.Count == 0 ? WorkWanted.RoleOf(person, titles) : null), wish.Place, WorkWanted.SeniorityOf(person, role, titles, host.Today), wish.PayFrom);
        return Result.Ok<FitsWish?>(new FitsWish(Path.GetFileName(file), above, person.Skills.ToDictionary(skill => skill.Skill, skill => skill.Level, StringComparer.Ordinal), wishes), cv.Problems);
    }
}
