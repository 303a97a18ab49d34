using System.Globalization;
using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Routes;

/// <summary>A route as it grows, hop by hop. Each hop gives a new builder, so that a search can branch.</summary>
internal sealed class RouteBuilder
{
    private readonly RouteContext _context;
    private readonly List<RouteHop> _hops;
    private readonly IReadOnlyList<(double From, decimal Gross)> _pay;
    private readonly (double Value, string Words) _risk;
    private readonly string? _role;

    /// <summary>Starts from today.</summary>
    public RouteBuilder(RouteContext context, Knowledge knowledge)
        : this(context, knowledge, [], [(0, context.PayNow)], (-1, ""), 0, context.Request.Job?.Role)
    {
    }

    private RouteBuilder(
        RouteContext context,
        Knowledge knowledge,
        List<RouteHop> hops,
        IReadOnlyList<(double From, decimal Gross)> pay,
        (double Value, string Words) risk,
        double months,
        string? role)
    {
        (_context, Knowledge, _hops, _pay, _risk, Months, _role) = (context, knowledge, hops, pay, risk, months, role);
    }

    /// <summary>Gets what is known at the end.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>Gets the months so far, to the first day in the last role.</summary>
    public double Months { get; }

    /// <summary>Gets the money spent so far.</summary>
    public Money Cost => _hops.Aggregate(Money.Pounds(0), (sum, hop) => sum.Plus(hop.Cost));

    /// <summary>Adds a hop. The time in the role before, where it is not the first, is stretched so that it lasts as long as the move needs.</summary>
    public RouteBuilder Then(Hop hop)
    {
        List<RouteHop> hops = [.. _hops];
        double start = Months;
        if (hops.Count > 0)
        {
            double least = Math.Max(RouteRules.LeastInRole, _context.Move(_role!, hop.Role)?.MonthsLow ?? RouteRules.UsualInRole);
            double before = Math.Max(0, least - hop.StudyMonths - hop.SearchMonths);
            hops[^1] = hops[^1] with { MonthsInRole = before };
            start += before;
        }

        double begins = start + hop.StudyMonths + hop.SearchMonths;
        PayStream stream = Stream();
        decimal earned = stream.At(hop.PaidWhileTaught is null ? begins : start);
        decimal studying = hop.PaidWhileTaught ?? stream.At(start);
        (decimal first, decimal later, string source) = PayIn(hop, earned);
        if (hop.PaidWhileTaught is { } taught)
        {
            stream.From(start + hop.MonthsUntilTaught, taught);
        }

        stream.From(begins, first);
        stream.From(begins + RouteRules.Newcomer, later);
        hops.Add(Made(hop, studying, first, source));
        (double Value, string Words) risk = Risk(hop);
        return new RouteBuilder(_context, hop.After, hops, stream.Steps, risk.Value > _risk.Value ? risk : _risk, begins, hop.Role);
    }

    /// <summary>The finished route.</summary>
    public Route Build(string id, RouteKind kind, string name, IReadOnlyList<string> blocked)
    {
        Money cost = Cost;
        List<string> limits = [.. blocked];
        if (_context.Request.Budget is { } budget && cost.MinorUnits > budget.MinorUnits)
        {
            limits.Add($"It costs {cost}; a budget of {cost} instead of {budget} would open it.");
        }

        return new Route(id, kind, name, _hops, Math.Round(Months, 1), cost, Stream().TakeHome(_context.Net), Math.Round(_risk.Value, 3), _risk.Words, "")
        {
            Blocked = limits.Count == 0 ? null : string.Join(' ', limits),
        };
    }

    private PayStream Stream()
    {
        PayStream stream = new(_context.Request.Tax);
        foreach ((double from, decimal gross) in _pay)
        {
            stream.From(from, gross);
        }

        return stream;
    }

    private RouteHop Made(Hop hop, decimal studying, decimal first, string source) => new(
        hop.Role,
        hop.StudyMonths,
        hop.StudyHours,
        hop.SearchMonths,
        0,
        hop.Cost,
        Money.Pounds(studying),
        Money.Pounds(first),
        source,
        _context.Demand(hop.Role).Readiness(_context.Space, Knowledge.Levels),
        hop.Applicant.AsApplicant(_context.Space, _context.Demand(hop.Role)),
        _context.Openings(hop.Role) ?? 0,
        hop.Learns,
        hop.Degree?.Id)
    {
        Goals = hop.Goals,
        Inside = hop.Inside,
    };

    // What was earned before counts when it lies within what the role pays; inside an employer a rise is half as large and pay never falls.
    private (decimal First, decimal Later, string Source) PayIn(Hop hop, decimal before)
    {
        if (_context.Pay(hop.Role) is not { } pay)
        {
            return (before, before, "not known: pay is taken to stay as it was");
        }

        decimal first = Math.Clamp(before, pay.Newcomer, pay.Settled);
        return hop.Inside
            ? (Rise(first), Rise(pay.Settled), $"half of the rise that the market pays ({pay.Source})")
            : (first, pay.Settled, pay.Source);

        decimal Rise(decimal market) => before + (RouteRules.InsideRise * Math.Max(0, market - before));
    }

    private (double Value, string Words) Risk(Hop hop)
    {
        double ready = hop.Applicant.AsApplicant(_context.Space, _context.Demand(hop.Role));
        int? openings = _context.Openings(hop.Role);
        bool advertised = !hop.Inside && hop.Degree?.Kind != DegreeKind.Apprenticeship && openings is not null;
        double open = advertised ? RouteRules.Openness(openings!.Value) : RouteRules.UnknownOpen;
        double risk = 1 - (ready * open);
        string where = advertised
            ? string.Create(CultureInfo.InvariantCulture, $"{openings:#,0} UK ads")
            : openings is null && !hop.Inside ? "openings not known" : "an opening with one employer";
        return (risk, string.Create(
            CultureInfo.InvariantCulture,
            $"The riskiest step is {_context.Catalog.Roles[hop.Role].Name}: {ready * 100:0}% ready as an applicant, {where}: 1 - {ready:0.00} × {open:0.00} = {risk:0.00}."));
    }
}
