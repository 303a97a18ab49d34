using System.CommandLine;
using Segue.Catalogue;
using Segue.Market.Statistics;
using Segue.Reading;

namespace Segue.Cli.Statistics;

/// <summary>The options that choose which ads are counted.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?> _role = new("--role") { Description = "Only this role.", HelpName = "ROLE" };
    private readonly Option<string?> _place = new("--place") { Description = "Only this town (and 15 miles around it), region or country.", HelpName = "PLACE" };
    private readonly Option<string?> _seniority = new("--seniority") { Description = "Only this seniority: intern, junior, mid, senior, lead or head.", HelpName = "LEVEL" };
    private readonly Option<string?> _specialism = new("--specialism") { Description = "Only this specialism; segue market specialisms lists them.", HelpName = "ID" };
    private readonly Option<string?> _source = new("--source") { Description = "Only sources whose names begin so.", HelpName = "NAME" };
    private readonly Option<DateOnly?> _from = new("--from") { Description = "Only ads posted on this day or later.", HelpName = "DATE" };
    private readonly Option<DateOnly?> _to = new("--to") { Description = "Only ads posted on this day or earlier.", HelpName = "DATE" };
    private readonly Option<bool> _everywhere = new("--everywhere") { Description = "Ads outside the United Kingdom as well." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_role, _place, _seniority, _specialism, _source, _from, _to, _everywhere])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The filter that the command line asks for; null once what is wrong is on the error stream.</summary>
    public StatisticsFilter? Read(Host host, ParseResult parse, Catalog catalogue)
    {
        string? role = parse.GetValue(_role);
        string? seniority = parse.GetValue(_seniority);
        string? specialism = parse.GetValue(_specialism)?.Trim().ToLowerInvariant();
        Role? knownRole = role is null ? null : RoleChoice.Find(host, role, catalogue);
        Seniority? knownSeniority = seniority is null ? null : SeniorityChoice.Find(host, seniority);
        Specialism? knownSpecialism = specialism is null ? null : SpecialismChoice.Find(host, specialism, catalogue);
        if ((role is not null && knownRole is null) || (seniority is not null && knownSeniority is null) || (specialism is not null && knownSpecialism is null))
        {
            return null;
        }

        return new StatisticsFilter
        {
            Role = knownRole?.Id,
            Place = parse.GetValue(_place)?.Trim() is { Length: > 0 } place ? place : null,
            Seniority = knownSeniority,
            Specialism = knownSpecialism?.Id,
            Source = parse.GetValue(_source),
            From = parse.GetValue(_from),
            To = parse.GetValue(_to),
            Everywhere = parse.GetValue(_everywhere),
        };
    }
}
