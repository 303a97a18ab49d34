using System.Globalization;
using System.Text.Json.Nodes;
using Segue.Cli.Market;
using Segue.Routes.Occupations;
using Spectre.Console;

namespace Segue.Cli.Catalogue;

/// <summary>Shows routes between ESCO occupations, in plain words or as JSON.</summary>
internal static class EscoRoutesText
{
    /// <summary>Writes the answer and gives the exit status.</summary>
    public static int Write(Host host, EscoRoutes routes, int count, bool json) =>
        routes.To is { } to ? WriteTo(host, routes, to, count, json) : WriteAnywhere(host, routes, count, json);

    private static int WriteTo(Host host, EscoRoutes routes, int to, int count, bool json)
    {
        IReadOnlyList<OccupationRoute> cheapest = routes.Cheapest(count);
        IReadOnlyList<OccupationRoute> unbeaten = routes.Unbeaten().To(to);
        if (json)
        {
            host.Out.WriteLine(new JsonObject { ["from"] = Occupation(routes, routes.From), ["to"] = Occupation(routes, to), ["covered"] = Math.Round(routes.CoverOfTarget ?? 0, 3), ["cheapest"] = Routes(routes, cheapest), ["unbeaten"] = Routes(routes, unbeaten) }.ToJsonString(JsonOutput.Indented));
        }
        else
        {
            host.Out.WriteLine($"From {routes.Name(routes.From)} to {routes.Name(to)}: you have about {Percent(routes.CoverOfTarget ?? 0)} of what it asks already.");
            Table(host, routes, $"The {cheapest.Count} routes with least to learn", cheapest);
            Table(host, routes, "Routes that no other beats on all of: skills to learn, hardest move, number of moves", unbeaten);
            host.Out.WriteLine(cheapest.Count + unbeaten.Count == 0
                ? "There is no way by moves that keep at least a fifth of what the next job asks."
                : "One skill to learn is one that every such job asks; an optional one counts half, a close one in part. ESCO knows few tools: for a plan use segue routes.");
        }

        return cheapest.Count + unbeaten.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static int WriteAnywhere(Host host, EscoRoutes routes, int count, bool json)
    {
        UnbeatenRoutes unbeaten = routes.Unbeaten();
        List<IReadOnlyList<OccupationRoute>> all = [.. unbeaten.Reached.Select(unbeaten.To)];
        List<OccupationRoute> nearest = [.. all.Select(list => list.MinBy(route => route.ToLearn)).OfType<OccupationRoute>().OrderBy(route => route.ToLearn).Take(count)];
        if (json)
        {
            host.Out.WriteLine(new JsonObject { ["from"] = Occupation(routes, routes.From), ["reached"] = all.Count, ["unbeatenRoutes"] = all.Sum(list => list.Count), ["nearest"] = Routes(routes, nearest) }.ToJsonString(JsonOutput.Indented));
        }
        else
        {
            host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"From {routes.Name(routes.From)}: {all.Count:N0} of {routes.Esco.Occupations.Count:N0} occupations can be reached in up to {UnbeatenRoutes.MostMoves} moves, by {all.Sum(list => list.Count):N0} unbeaten routes."));
            Table(host, routes, "The nearest", nearest);
        }

        return all.Count == 0 ? ExitCode.NothingFound : ExitCode.Done;
    }

    private static void Table(Host host, EscoRoutes routes, string title, IReadOnlyList<OccupationRoute> list)
    {
        if (list.Count == 0)
        {
            return;
        }

        host.Out.WriteLine();
        host.Out.WriteLine(title + ":");
        Table table = Terminal.Table("moves", "skills to learn", "hardest move", "by way of");
        foreach (OccupationRoute route in list)
        {
            table.AddRow((route.Stops.Count - 1).ToString(CultureInfo.InvariantCulture), Skills(route.ToLearn), Skills(route.HardestMove), Markup.Escape(string.Join(" → ", route.Stops.Skip(1).Select(routes.Name))));
        }

        Terminal.On(host).Write(table);
    }

    private static JsonArray Routes(EscoRoutes routes, IReadOnlyList<OccupationRoute> list) => new([.. list.Select(route => (JsonNode)new JsonObject
    {
        ["moves"] = route.Stops.Count - 1,
        ["skillsToLearn"] = route.ToLearn / 1000.0,
        ["hardestMove"] = route.HardestMove / 1000.0,
        ["stops"] = new JsonArray([.. route.Stops.Select(stop => (JsonNode)Occupation(routes, stop))]),
    })]);

    private static JsonObject Occupation(EscoRoutes routes, int place) => new() { ["name"] = routes.Name(place), ["code"] = routes.Esco.Occupations[place].Code, ["uri"] = routes.Esco.Occupations[place].Uri };

    private static string Skills(int thousandths) => (thousandths / 1000.0).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Percent(float share) => Math.Round(share * 100).ToString(CultureInfo.InvariantCulture) + "%";
}
