using System.CommandLine;
using Segue.Basics;
using Segue.Journey.Alerts;

namespace Segue.Cli.Alerts;

/// <summary>The options that say when and where an alert is told.</summary>
internal sealed class AlertAddOptions
{
    private const int MostShown = 500;

    /// <summary>Gets the targets.</summary>
    public Option<string[]> To { get; } = new("--to") { Description = "Where it is told: mail:ADDRESS, atom:FILE, webhook:URL or terminal; may be given again. The terminal when not given.", HelpName = "TARGET" };

    /// <summary>Gets when it is told.</summary>
    public Option<string?> Digest { get; } = new("--digest") { Description = "Gather what is found and tell it at daily@08:00 or weekly:monday@08:00; at once when not given.", HelpName = "WHEN" };

    /// <summary>Gets the quiet hours.</summary>
    public Option<string?> Quiet { get; } = new("--quiet") { Description = "Hours in which nothing is told, such as 22:00-07:00.", HelpName = "HOURS" };

    /// <summary>Gets the time zone.</summary>
    public Option<string?> Zone { get; } = new("--zone") { Description = $"Whose clocks these are; {AlertTimes.UsualZone} when not given.", HelpName = "ZONE" };

    /// <summary>Gets how many ads a message shows.</summary>
    public Option<int> Most { get; } = new("--most") { Description = "The most ads that one message shows; it says how many more there are.", DefaultValueFactory = _ => Alert.UsualMost, HelpName = "N" };

    /// <summary>Gets whether webhooks may go to this machine or network.</summary>
    public Option<bool> AllowLocal { get; } = new("--allow-local") { Description = "Let a webhook go to this machine or its network, which is refused otherwise." };

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { To, Digest, Quiet, Zone, Most, AllowLocal })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Where, when and how many; or all that is wrong with it.</summary>
    public Result<(IReadOnlyList<AlertTarget> To, AlertTimes Times, int Most)> Read(ParseResult parse)
    {
        Result<AlertTimes> times = AlertTimes.Parse(parse.GetValue(Digest), parse.GetValue(Quiet), parse.GetValue(Zone));
        string[] given = parse.GetValue(To) is { Length: > 0 } some ? some : ["terminal"];
        Result<AlertTarget>[] targets = [.. given.Distinct().Select(one => AlertTarget.Parse(one, parse.GetValue(AllowLocal)))];
        Problem[] problems = [.. times.Problems, .. targets.SelectMany(target => target.Problems)];
        return problems.Length > 0
            ? Result.Fail<(IReadOnlyList<AlertTarget>, AlertTimes, int)>(problems)
            : Result.Ok<(IReadOnlyList<AlertTarget>, AlertTimes, int)>(([.. targets.Select(target => target.Value)], times.Value, Math.Clamp(parse.GetValue(Most), 1, MostShown)));
    }
}
