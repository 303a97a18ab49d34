using System.CommandLine;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;
using Segue.Market.Figures;
using Segue.Routes;

namespace Segue.Cli.Catalogue;

/// <summary><c>segue catalogue check</c>.</summary>
internal static class CatalogueCheckCommand
{
    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Option<bool> all = new("--all") { Description = "Name every fact that is unchecked or older than twelve months." };
        Option<bool> strict = new("--strict") { Description = "Fail for facts that are unchecked or older than twelve months, too." };
        Command check = new("check", "Check the written catalogue: form, references, circles, hours, and whether every need can be learnt in two ways, one of them free.") { all, strict };
        check.SetAction(parse => Check(host, parse.GetValue(SegueCommand.Json), parse.GetValue(all), parse.GetValue(strict)));
        return check;
    }

    private static int Check(Host host, bool json, bool all, bool strict)
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.NothingFound;
        }

        CatalogueReport report = CatalogueChecker.Check(catalog, host.Today);
        Result<MarketFigures> figures = MarketView.LoadShipped(host.CatalogueFolder);
        report = report with { Findings = [.. report.Findings, .. figures.IsOk ? DemandCheck.Run(catalog, figures.Value) : figures.Problems] };
        if (json)
        {
            host.Out.WriteLine(CatalogueReportOutput.Json(report));
        }
        else
        {
            CatalogueReportOutput.Write(host.Out, catalog.Version, report, all);
        }

        bool sound = report.Findings.Count == 0 && !(strict && report.Unchecked.Count + report.Stale.Count > 0);
        return sound ? ExitCode.Done : ExitCode.NothingFound;
    }
}
