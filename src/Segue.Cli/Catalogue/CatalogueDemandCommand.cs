using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Cli.Reading;
using Segue.Market;
using Segue.Market.Figures;
using Spectre.Console;

namespace Segue.Cli.Catalogue;

/// <summary><c>segue catalogue demand</c>: what ads ask most for, beside the needs that the catalogue gives each role.</summary>
internal static class CatalogueDemandCommand
{
    private const int Most = 10;

    /// <summary>Creates the command over <paramref name="host"/>.</summary>
    public static Command Create(Host host)
    {
        Command demand = new("demand", "Each role's ten most asked skills in ads, beside the needs that the catalogue gives it.");
        demand.SetAction(parse => Run(host, parse.GetValue(SegueCommand.Json)));
        return demand;
    }

    private static int Run(Host host, bool json)
    {
        if (CatalogueFolder.Open(host) is not { } catalog)
        {
            return ExitCode.Error;
        }

        Result<MarketFigures> figures = MarketView.LoadShipped(host.CatalogueFolder);
        if (!figures.TryGetValue(out MarketFigures? market))
        {
            Terminal.Complain(host, figures.Problems);
            return ExitCode.Error;
        }

        List<RoleDemand> roles = [.. market.Roles.Values
            .Where(role => role.Skills.Count > 0 && catalog.Roles.ContainsKey(role.Role))
            .OrderBy(role => role.Role, StringComparer.Ordinal)
            .Select(role => RoleDemand.Of(catalog, role, Most))];
        if (json)
        {
            host.Out.WriteLine(new JsonObject { ["roles"] = new JsonArray([.. roles.Select(ToJson)]) }.ToJsonString(ReadCommand.Indented));
            return ExitCode.Done;
        }

        Table table = Terminal.Table("role", "ads", "in its needs", "as a part or the whole of one", "not in its needs");
        roles.ForEach(role => table.AddRow(role.Role, role.Ads.ToString(CultureInfo.InvariantCulture), role.Named.Count.ToString(CultureInfo.InvariantCulture), List(role.Near), List(role.Absent)));
        Terminal.On(host).Write(table);
        int asked = roles.Sum(role => role.Named.Count + role.Near.Count + role.Absent.Count);
        host.Out.WriteLine($"Of {asked} skills asked most, {roles.Sum(role => role.Named.Count)} are needs of their role and {roles.Sum(role => role.Near.Count)} are a part or the whole of one.");
        return ExitCode.Done;
    }

    private static string List(IReadOnlyList<string> skills) => Markup.Escape(string.Join(", ", skills));

    private static JsonObject ToJson(RoleDemand role) => new()
    {
        ["role"] = role.Role,
        ["ads"] = role.Ads,
        ["named"] = new JsonArray([.. role.Named.Select(skill => JsonValue.Create(skill))]),
        ["near"] = new JsonArray([.. role.Near.Select(skill => JsonValue.Create(skill))]),
        ["absent"] = new JsonArray([.. role.Absent.Select(skill => JsonValue.Create(skill))]),
    };
}
