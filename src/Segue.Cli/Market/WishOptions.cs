using System.CommandLine;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Search;
using Segue.Reading;

namespace Segue.Cli.Market;

/// <summary>The options that say what is looked for among the ads.</summary>
internal sealed class WishOptions
{
    /// <summary>Gets the words.</summary>
    public Argument<string[]> Words { get; } = new("WORDS") { Description = "Words that the ad must hold; “quoted ones” side by side, -word not at all.", Arity = ArgumentArity.ZeroOrMore };

    /// <summary>Gets the roles.</summary>
    public Option<string[]> Role { get; } = Many("--role", "Only this role, by its id or title; given again, any of them.", "ROLE");

    /// <summary>Gets the skills that must be named.</summary>
    public Option<string[]> Skill { get; } = Many("--skill", "The ad must name this skill; given again, all of them.", "SKILL");

    /// <summary>Gets the skills that must be required.</summary>
    public Option<string[]> Required { get; } = Many("--required", "The ad must require this skill.", "SKILL");

    /// <summary>Gets the skills that must be nice to have.</summary>
    public Option<string[]> Preferred { get; } = Many("--preferred", "The ad must call this skill nice to have.", "SKILL");

    /// <summary>Gets the seniorities.</summary>
    public Option<Seniority[]> Seniority { get; } = new("--seniority") { Description = "Only this seniority; given again, any of them." };

    /// <summary>Gets the place.</summary>
    public Option<string?> In { get; } = new("--in") { Description = "Only in this town, region or country.", HelpName = "PLACE" };

    /// <summary>Gets how far from the place.</summary>
    public Option<int?> Within { get; } = new("--within") { Description = $"How far from a town, in miles; {WishPlace.UsualMiles} when not given.", HelpName = "MILES" };

    /// <summary>Gets where the work is done.</summary>
    public Option<Workplace[]> Work { get; } = new("--work") { Description = "Only work done there: onsite, hybrid or remote; given again, any of them." };

    /// <summary>Gets the least pay.</summary>
    public Option<int?> Pay { get; } = new("--pay") { Description = "Only where stated pay reaches this, in pounds a year.", HelpName = "POUNDS" };

    /// <summary>Gets the kinds of employment.</summary>
    public Option<string[]> Employment { get; } = Many("--employment", "Only this kind, such as permanent or contract.", "KIND");

    /// <summary>Gets whether a visa must be sponsored.</summary>
    public Option<bool> Sponsorship { get; } = new("--sponsorship") { Description = "Only where the ad says that a visa is sponsored." };

    /// <summary>Gets the sources.</summary>
    public Option<string[]> Source { get; } = Many("--source", "Only from this source, such as greenhouse or greenhouse:monzo; given again, any of them.", "SOURCE");

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(Words);
        foreach (Option option in new Option[] { Role, Seniority, Skill, Required, Preferred, In, Within, Work, Pay, Employment, Sponsorship, Source })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What is looked for; null once what is wrong is on the error stream.</summary>
    public SearchWish? Read(Host host, ParseResult parse, Catalog catalog)
    {
        List<Problem> problems = [];
        Role?[] roles = [.. (parse.GetValue(Role) ?? []).Select(name => RoleChoice.Find(host, name, catalog))];
        OptionBounds.PoundsAYear(Pay, parse.GetValue(Pay), problems);
        OptionBounds.Miles(Within, parse.GetValue(Within), problems);
        if (parse.GetValue(Within) is not null && string.IsNullOrWhiteSpace(parse.GetValue(In)))
        {
            problems.Add(new Problem("alerts.within", "--within needs a place.") { Remedy = "Give a UK town, as in --in Leeds --within 25." });
        }

        PlaceChoice.Check(host, parse.GetValue(In));
        SearchWish wish = new()
        {
            Words = string.Join(' ', (parse.GetValue(Words) ?? []).Select(Quoted)),
            Roles = [.. roles.OfType<Role>().Select(role => role.Id)],
            Skills = Skills(parse.GetValue(Skill), catalog, problems),
            Required = Skills(parse.GetValue(Required), catalog, problems),
            Preferred = Skills(parse.GetValue(Preferred), catalog, problems),
            Seniorities = parse.GetValue(Seniority) ?? [],
            Place = string.IsNullOrWhiteSpace(parse.GetValue(In)) ? null : parse.GetValue(In)!.Trim(),
            WithinKm = parse.GetValue(Within) * GeoPoint.KilometresInMile,
            Workplaces = parse.GetValue(Work) ?? [],
            PayFrom = parse.GetValue(Pay),
            Employment = [.. (parse.GetValue(Employment) ?? []).Select(kind => kind.Trim().ToLowerInvariant())],
            Sponsorship = parse.GetValue(Sponsorship) ? true : null,
            Sources = parse.GetValue(Source) ?? [],
        };
        Terminal.Complain(host, problems);
        return problems.Count > 0 || roles.Contains(null) ? null : wish;
    }

    private static string[] Skills(string[]? names, Catalog catalog, List<Problem> problems)
    {
        Result<Skill>[] found = [.. (names ?? []).Select(name => SkillChoice.Find(name, catalog))];
        problems.AddRange(found.SelectMany(one => one.Problems));
        return [.. found.Where(one => one.IsOk).Select(one => one.Value.Id).Distinct()];
    }

    // The shell takes the quotes off a phrase.
    private static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) && !word.Contains('"', StringComparison.Ordinal) ? word.StartsWith('-') ? $"-\"{word[1..]}\"" : $"\"{word}\"" : word;

    private static Option<string[]> Many(string name, string description, string value) => new(name) { Description = description, HelpName = value };
}
