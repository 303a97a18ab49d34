using System.CommandLine;
using Segue.Catalogue;
using Segue.Cli.Statistics;
using Segue.Market.Specialisms;
using Segue.Market.Statistics;

namespace Segue.Cli.Market;

/// <summary><c>segue market specialisms</c>.</summary>
internal static class MarketSpecialismsCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Argument<string?> id = new("id") { Description = "One specialism, in detail.", Arity = ArgumentArity.ZeroOrOne, HelpName = "ID" };
        Option<string?> place = new("--place") { Description = "Only this town (and 15 miles around it), region or country.", HelpName = "PLACE" };
        Option<string?> source = new("--source") { Description = "Only sources whose names begin so.", HelpName = "NAME" };
        Option<DateOnly?> from = new("--from") { Description = "Only ads posted on this day or later.", HelpName = "DATE" };
        Option<bool> everywhere = new("--everywhere") { Description = "Ads outside the United Kingdom as well." };
        Command command = new("specialisms", "The fields one can go deep in: how many ads, what they pay, who posts them, what they ask for.") { id, place, source, from, everywhere };
        command.SetAction(parse =>
        {
            StatisticsFilter filter = new() { Place = parse.GetValue(place), Source = parse.GetValue(source), From = parse.GetValue(from), Everywhere = parse.GetValue(everywhere) };
            return Run(host, parse.GetValue(id), filter, parse);
        });
        return command;
    }

    private static int Run(Host host, string? wanted, StatisticsFilter filter, ParseResult parse)
    {
        if (CatalogueFolder.Open(host) is not { } catalogue)
        {
            return ExitCode.Error;
        }

        Specialism? one = wanted is null ? null : SpecialismChoice.Find(host, wanted.Trim().ToLowerInvariant(), catalogue);
        if (wanted is not null && one is null)
        {
            return ExitCode.Error;
        }

        if (MarketHome.Ads(host, MarketHome.Folder(host, parse)) is not { } ads)
        {
            SpecialismText.WriteMeanings(host, one is null ? catalogue.Specialisms : [one]);
            host.Error.WriteLine("You have no ads yet, so there are no figures. segue market import or segue market pull brings ads in.");
            return ExitCode.NothingFound;
        }

        StatisticsEngine engine = new(ads, catalogue.Specialisms);
        IReadOnlyList<SpecialismFigures> all = SpecialismFigures.All(engine, catalogue, filter, host.Today);
        IReadOnlyList<SpecialismFigures> shown = one is null ? all : [.. all.Where(figures => figures.Specialism.Id == one.Id)];
        if (parse.GetValue(SegueCommand.Json))
        {
            host.Out.WriteLine(SpecialismJson.Of(shown).ToJsonString(JsonOutput.Indented));
        }
        else if (one is null)
        {
            SpecialismText.WriteAll(host, shown, engine.For(filter, host.Today), catalogue);
        }
        else
        {
            SpecialismText.WriteOne(host, shown[0], catalogue);
        }

        return shown.Any(figures => figures.Found.Ads > 0) ? ExitCode.Done : ExitCode.NothingFound;
    }
}
