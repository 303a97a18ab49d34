using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Cli.Reading;

namespace Segue.Cli.Catalogue;

/// <summary><c>segue catalogue skill</c>: everything the catalogue says of one skill, so that anybody can check it.</summary>
internal static class CatalogueSkillCommand
{
    private static readonly string[] Steps = ["knows of", "has used", "works alone", "leads"];

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string> id = new("skill") { Description = "The skill's id or name." };
        Command skill = new("skill", "Everything the catalogue says of one skill.") { id };
        skill.SetAction(parse => Run(host, parse.GetRequiredValue(id), parse.GetValue(SegueCommand.Json)));
        return skill;
    }

    private static int Run(Host host, string asked, bool json)
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.Error;
        }

        Result<Skill> found = SkillChoice.Find(asked, catalog);
        if (!found.TryGetValue(out Skill? skill))
        {
            Terminal.Complain(host, found.Problems);
            return ExitCode.NothingFound;
        }

        if (json)
        {
            host.Out.WriteLine(ToJson(skill).ToJsonString(ReadCommand.Indented));
        }
        else
        {
            foreach (string line in Lines(catalog, skill))
            {
                host.Out.WriteLine(line);
            }
        }

        return ExitCode.Done;
    }

    private static IEnumerable<string> Lines(Catalog catalog, Skill skill)
    {
        yield return $"{skill.Name} ({skill.Id}, {skill.Family}.yaml, like any {skill.Pattern})";
        yield return $"  {skill.Meaning}";
        foreach (SkillAlias alias in skill.Aliases)
        {
            yield return $"  written as: {alias.Text}{(alias.CaseSensitive ? ", in this case only" : "")}{Near(", only near: ", alias.Context)}{Near(", not in: ", alias.Not)}";
        }

        if (skill.Broader is { } broader)
        {
            yield return $"  part of: {catalog.Skills[broader].Name}";
        }

        foreach (SkillNeed need in skill.Needs)
        {
            yield return $"  needs: {catalog.Skills[need.Skill].Name}, level {(int)need.Level}";
        }

        foreach (SkillTransfer transfer in skill.Transfers)
        {
            yield return $"  saves {(transfer.Share * 100).ToString("0", CultureInfo.InvariantCulture)}% of {catalog.Skills[transfer.To].Name}: {transfer.Why}";
        }

        for (int step = 0; step < skill.Hours.Count; step++)
        {
            HourRange hours = skill.Hours[step];
            yield return $"  level {step + 1}, {Steps[step]}: {hours.Low:0.#} to {hours.High:0.#} h, typically {hours.Typical:0.#}. {skill.Can.ElementAtOrDefault(step)}";
        }

        yield return $"  hours: {skill.HoursBasis}";
        yield return $"  ESCO: {skill.EscoUri ?? "no entry that is the same"}";
        yield return $"  O*NET: {(skill.Onet is { } link ? $"{link.Code}, “{link.Label}”" : "no entry that is the same")}";
    }

    private static string Near(string before, IReadOnlyList<string> words) => words.Count == 0 ? "" : before + string.Join(", ", words);

    private static JsonObject ToJson(Skill skill) => new()
    {
        ["id"] = skill.Id,
        ["name"] = skill.Name,
        ["meaning"] = skill.Meaning,
        ["broader"] = skill.Broader,
        ["aliases"] = new JsonArray([.. skill.Aliases.Select(alias => new JsonObject { ["text"] = alias.Text, ["case"] = alias.CaseSensitive, ["context"] = Texts(alias.Context), ["not"] = Texts(alias.Not) })]),
        ["needs"] = new JsonArray([.. skill.Needs.Select(need => new JsonObject { ["skill"] = need.Skill, ["level"] = (int)need.Level })]),
        ["transfers"] = new JsonArray([.. skill.Transfers.Select(transfer => new JsonObject { ["to"] = transfer.To, ["share"] = transfer.Share, ["why"] = transfer.Why })]),
        ["hours"] = new JsonArray([.. skill.Hours.Select(hours => new JsonArray(hours.Low, hours.Typical, hours.High))]),
        ["hoursBasis"] = skill.HoursBasis,
        ["can"] = Texts(skill.Can),
        ["esco"] = skill.EscoUri,
        ["onet"] = skill.Onet is { } link ? new JsonArray(link.Code, link.Label) : null,
    };

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
