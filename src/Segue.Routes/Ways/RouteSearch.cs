using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Routes;

/// <summary>Goes through every way there is: direct, by one or two jobs in between, inside the employer, by each degree.</summary>
internal sealed class RouteSearch(RouteContext context, Knowledge today)
{
    private readonly HopMaker _hops = new(context);

    private readonly string[] _stones = [.. context.Catalog.Roles.Values
        .Where(role => role.Id != context.Target && role.Id != context.Request.Job?.Role)
        .Where(role => role.Kind != RoleKind.Upward || context.Catalog.Roles[context.Target].Kind == RoleKind.Upward)
        .Where(role => context.IsAdvertised(role.Id))
        .Select(role => role.Id)
        .Order(StringComparer.Ordinal)];

    /// <summary>Every route, those that break a limit included.</summary>
    public IEnumerable<Route> All() => Straight().Concat(ByStones()).Concat(Inside()).Concat(ByDegrees());

    private static string Id(string kind, params IEnumerable<string> roles) => string.Join('-', roles.Prepend(kind));

    private IEnumerable<Route> Straight()
    {
        yield return Last(Start()).Build(
            "direct",
            RouteKind.Direct,
            context.Request.Job is null ? "Study, then apply" : "Study beside your job",
            []);
    }

    private IEnumerable<Route> ByStones()
    {
        foreach ((string first, RouteBuilder afterFirst) in FirstStones(inside: false))
        {
            if (Reaches(first))
            {
                yield return Last(afterFirst).Build(Id("via", first), RouteKind.SteppingStone, $"By {Names(first)}", []);
            }

            foreach ((string second, RouteBuilder afterSecond) in SecondStones(first, afterFirst))
            {
                yield return Last(afterSecond).Build(Id("via", first, second), RouteKind.SteppingStone, $"By {Names(first, second)}", []);
            }
        }
    }

    private IEnumerable<Route> Inside()
    {
        if (context.Request.Job is null)
        {
            yield break;
        }

        if (MovesInside(context.Target) || Serves(context.Target))
        {
            Hop hop = _hops.ByStudy(context.Target, today, context.Request.ApplyAt, stone: false, inside: true, Money.Pounds(0))!;
            yield return Start().Then(hop).Build("inside", RouteKind.InsideEmployer, "Inside your employer", []);
        }

        foreach ((string stone, RouteBuilder after) in FirstStones(inside: true).Where(pair => Reaches(pair.Role)))
        {
            yield return Last(after).Build(Id("inside", stone), RouteKind.InsideEmployer, $"Inside your employer to {Names(stone)}, then outside", []);
        }
    }

    private IEnumerable<Route> ByDegrees() => context.Catalog.Degrees.Values
        .Where(degree => degree.Leads.Contains(context.Target, StringComparer.Ordinal))
        .Where(degree => degree.Fee.MinorUnits == 0 || degree.Fee.Currency == "GBP")
        .OrderBy(degree => degree.Id, StringComparer.Ordinal)
        .Select(degree => Start().Then(_hops.ByDegree(degree, today)).Build(Id("degree", degree.Id), RouteKind.Degree, $"{degree.Title}, {degree.Provider}", Limits(degree)));

    private string[] Limits(Degree degree)
    {
        List<string> limits = [];
        if (degree.PartTime && degree.Kind != DegreeKind.Apprenticeship && degree.HoursPerWeek > context.Request.HoursPerWeek)
        {
            limits.Add($"It takes {degree.HoursPerWeek:0.#} hours a week; {degree.HoursPerWeek:0.#} instead of {context.Request.HoursPerWeek:0.#} would open it.");
        }

        if (context.Request.Place is { } place && degree.Nations.Count > 0 && !degree.Nations.Contains(Nation.Of(place), StringComparer.Ordinal))
        {
            limits.Add($"It is for people who live or work in {string.Join(" or ", degree.Nations.Select(Nation.Name))}.");
        }

        if (context.Request.Place is { } home && degree.PartTime && degree.TaughtIn is { } taught && taught != home)
        {
            limits.Add($"It is taught in {taught}, too far to go to beside a job.");
        }

        return [.. limits];
    }

    private IEnumerable<(string Role, RouteBuilder After)> FirstStones(bool inside)
    {
        foreach (string stone in _stones)
        {
            bool open = inside ? MovesInside(stone) : CanBegin(stone);
            if (open && _hops.ByStudy(stone, today, RouteRules.StoneAt, stone: true, inside, Money.Pounds(0)) is { } hop)
            {
                yield return (stone, Start().Then(hop));
            }
        }
    }

    private IEnumerable<(string Role, RouteBuilder After)> SecondStones(string first, RouteBuilder after)
    {
        foreach (string second in _stones.Where(stone => stone != first && CanFollow(first, stone) && Reaches(stone)))
        {
            if (_hops.ByStudy(second, after.Knowledge, RouteRules.StoneAt, stone: true, inside: false, after.Cost) is { } hop)
            {
                yield return (second, after.Then(hop));
            }
        }
    }

    private RouteBuilder Start() => new(context, today);

    private RouteBuilder Last(RouteBuilder before) =>
        before.Then(_hops.ByStudy(context.Target, before.Knowledge, context.Request.ApplyAt, stone: false, inside: false, before.Cost)!);

    private bool MovesInside(string role) =>
        context.Request.Job?.Role is { } now && context.Catalog.Roles.ContainsKey(now) && context.Move(now, role)?.InsideEmployer == true;

    // From today's job: a move that is usual from it, or skills that already serve. A starting job is a stone only by a usual move.
    private bool CanBegin(string role)
    {
        if (context.Request.Job?.Role is { } now && context.Catalog.Roles.ContainsKey(now) && context.Move(now, role) is not null)
        {
            return true;
        }

        return context.Catalog.Roles[role].Kind != RoleKind.Start && Serves(role);
    }

    private bool Serves(string role) => context.Demand(role).Readiness(context.Space, today.Levels) >= RouteRules.Similar;

    private bool CanFollow(string from, string to) =>
        context.Move(from, to) is not null || (context.Catalog.Roles[to].Kind != RoleKind.Start && context.CanMove(from, to));

    private bool Reaches(string stone) => context.CanMove(stone, context.Target);

    private string Names(params IEnumerable<string> roles) =>
        string.Join(", then ", roles.Select(role => context.Catalog.Roles[role].InSentence()));
}
