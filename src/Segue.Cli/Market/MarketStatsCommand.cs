using System.CommandLine;
using Segue.Catalogue;
using Segue.Cli.Statistics;
using Segue.Market;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Market.Statistics;

namespace Segue.Cli.Market;

/// <summary><c>segue market stats</c>.</summary>
internal static class MarketStatsCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        FilterOptions filter = new();
        Option<string?> by = new("--by") { Description = "Also the trend, by month or quarter.", HelpName = "PERIOD" };
        Option<bool> skills = new("--skills") { Description = "Every skill, not only the 25 asked for most." };
        Option<bool> shipped = new("--shipped") { Description = "The shipped figures, even where you have imported ads." };
        Command command = new("stats", "What ads ask for and pay, with n and intervals: role by role, or for the ads that you choose.");
        filter.AddTo(command);
        command.Options.Add(by);
        command.Options.Add(skills);
        command.Options.Add(shipped);
        by.AcceptOnlyFromAmong("month", "quarter");
        command.SetAction(parse => Run(host, filter, new StatsRequest(parse.GetValue(by), parse.GetValue(skills), parse.GetValue(shipped)), parse));
        return command;
    }

    private static int Run(Host host, FilterOptions options, StatsRequest request, ParseResult parse)
    {
        if (CatalogueFolder.Open(host) is not { } catalogue || options.Read(host, parse, catalogue) is not { } filter)
        {
            return ExitCode.Error;
        }

        bool json = parse.GetValue(SegueCommand.Json);
        string folder = MarketHome.Folder(host, parse);
        bool byRoleOnly = filter == new StatisticsFilter { Role = filter.Role } && request.By is null;
        MarketIndex? ads = request.Shipped || (byRoleOnly && filter.Role is null && !request.EverySkill) ? null : MarketHome.Ads(host, folder);
        if (ads is not null)
        {
            StatisticsEngine engine = new(ads, catalogue.Specialisms);
            MarketStatistics found = engine.For(filter, host.Today);
            if (found.Ads >= FigureRules.LeastN || !byRoleOnly)
            {
                return WriteOwn(host, engine, found, request, catalogue, json);
            }

            host.Error.WriteLine($"Only {found.Ads} of your own ads are for this role (under {FigureRules.LeastN}): these are the shipped figures.");
        }
        else if (!byRoleOnly)
        {
            host.Error.WriteLine(request.Shipped ? "The shipped figures are by role only: leave the other options out." : "You have no ads yet, and the shipped figures are by role only. segue market import or segue market pull brings ads in.");
            return request.Shipped ? ExitCode.Error : ExitCode.NothingFound;
        }

        return WriteFigures(host, MarketHome.View(host, folder, catalogue), filter.Role, ads is not null || request.Shipped, catalogue, json);
    }

    private static int WriteOwn(Host host, StatisticsEngine engine, MarketStatistics found, StatsRequest request, Catalog catalogue, bool json)
    {
        MarketFigures? shipped = MarketView.LoadShipped(host.CatalogueFolder) is { IsOk: true } loaded ? loaded.Value : null;
        IReadOnlyList<PayFigure> published = found.Filter.Role is { } role && shipped?.Roles.GetValueOrDefault(role) is { } figures
            ? [.. figures.Pay.Where(pay => pay.Kind is "survey" or "published")]
            : [];
        Trend? trend = request.By is { } by ? engine.TrendOf(found.Filter, by == "month" ? TrendPeriod.Month : TrendPeriod.Quarter) : null;
        if (json)
        {
            host.Out.WriteLine(StatisticsJson.Of(found, published, trend).ToJsonString(JsonOutput.Indented));
        }
        else
        {
            StatisticsText.Write(host, found, published, catalogue, request.EverySkill);
            if (trend is not null)
            {
                TrendText.Write(host, trend, catalogue);
            }
        }

        return found.Ads == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static int WriteFigures(Host host, MarketView view, string? wanted, bool shipped, Catalog catalogue, bool json)
    {
        MarketFigures? figures = shipped ? view.Shipped : view.Yours ?? view.Shipped;
        if (figures is null)
        {
            return ExitCode.Error;
        }

        List<RoleFigures> roles = [.. figures.Roles.Values.Where(found => wanted is null || found.Role == wanted).OrderByDescending(found => found.UkAds).ThenBy(found => found.Role, StringComparer.Ordinal)];
        if (json)
        {
            host.Out.WriteLine(MarketStatsJson.Of(figures, roles).ToJsonString(JsonOutput.Indented));
        }
        else
        {
            MarketStatsText.Write(host, figures, roles, catalogue, inDetail: wanted is not null);
        }

        return roles.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private sealed record StatsRequest(string? By, bool EverySkill, bool Shipped);
}
