using System.CommandLine;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Cli.Statistics;
using Segue.Market.Store;
using Segue.Market.Worth;
using Segue.Storage;

namespace Segue.Cli.Market;

/// <summary><c>segue market worth</c>.</summary>
internal static class MarketWorthCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string[]> skills = new("skills") { Description = "Skills by id or name; all that stand out when none is named.", HelpName = "SKILL", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> role = new("--role") { Description = "On the pay of this role.", HelpName = "ROLE" };
        Option<string?> place = new("--place") { Description = "On the pay of this town's region, or this region.", HelpName = "PLACE" };
        Option<string?> seniority = new("--seniority") { Description = "On the pay of this seniority: intern, junior, mid, senior, lead or head.", HelpName = "LEVEL" };
        Option<bool> shipped = new("--shipped") { Description = "From the shipped model, even where enough of your own ads state pay." };
        Command command = new("worth", "What ads that name a skill pay more or less than ads alike, in pounds with an interval.") { skills, role, place, seniority, shipped };
        command.SetAction(parse => Run(host, parse.GetValue(skills) ?? [], new WorthBase(parse.GetValue(role), parse.GetValue(place), parse.GetValue(seniority)), parse.GetValue(shipped), parse));
        command.Subcommands.Add(MarketWorthBuildCommand.Create(host));
        return command;
    }

    private static int Run(Host host, string[] named, WorthBase asked, bool shipped, ParseResult parse)
    {
        if (CatalogueFolder.Open(host) is not { } catalogue || asked.Resolve(host, catalogue) is not { } basis || Skills(host, named, catalogue) is not { } skills)
        {
            return ExitCode.Error;
        }

        (WorthModel Model, string From)? found = shipped ? null : Own(host, MarketHome.Folder(host, parse));
        if (found is null)
        {
            Result<PayModelFile> loaded = PayModelFile.Load(host.CatalogueFolder);
            if (!loaded.TryGetValue(out PayModelFile? file))
            {
                Terminal.Complain(host, loaded.Problems);
                return ExitCode.Error;
            }

            found = (file.Worth, $"the shipped model of {file.Built:yyyy-MM-dd} ({string.Join("; ", file.Sources.Select(source => $"{source.Id}, posted {source.From:yyyy-MM-dd} to {source.To:yyyy-MM-dd}"))})");
        }

        WorthAnswer answer = new(found.Value.Model, found.Value.From, basis, skills);
        if (parse.GetValue(SegueCommand.Json))
        {
            host.Out.WriteLine(WorthJson.Of(answer).ToJsonString(JsonOutput.Indented));
        }
        else
        {
            WorthText.Write(host, answer, catalogue);
        }

        return skills.Count > 0 && !skills.Any(skill => answer.Model.Skills.Any(effect => effect.Skill == skill)) ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static (WorthModel Model, string From)? Own(Host host, string folder)
    {
        if (!Database.Exists(folder))
        {
            return null;
        }

        using Database database = MarketHome.Open(host, folder);
        return WorthLearning.Learn(PayModels.Own(new AdStore(database.Connection))) is { } model
            ? (model, $"your own ads, posted in {(model.FirstYear == model.LastYear ? $"{model.LastYear}" : $"{model.FirstYear} to {model.LastYear}")}")
            : null;
    }

    private static List<string>? Skills(Host host, string[] named, Catalog catalogue)
    {
        Result<Skill>[] found = [.. named.Select(name => SkillChoice.Find(name, catalogue))];
        Terminal.Complain(host, found.SelectMany(one => one.Problems));
        return found.All(one => one.IsOk) ? [.. found.Select(one => one.Value.Id)] : null;
    }
}
