using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;

namespace Segue.Routes;

/// <summary>What every route of one answer shares: the catalogue by number, each role's demand, pay and openings, worked out once.</summary>
internal sealed class RouteContext
{
    // ONS, Annual Survey of Hours and Earnings, April 2025: median gross annual pay of full-time employees.
    private const decimal MedianPay = 39039m;

    private readonly MarketFigures? _figures;
    private readonly Dictionary<string, RoleDemand> _demands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RolePay?> _pay = new(StringComparer.Ordinal);
    private readonly Dictionary<decimal, decimal> _net = [];
    private readonly Dictionary<(string From, string To), double> _serves = [];

    /// <summary>Prepares an answer.</summary>
    public RouteContext(Catalog catalog, MarketFigures? figures, RouteRequest request, string target)
    {
        (Catalog, _figures, Request, Target) = (catalog, figures, request, target);
        Space = new SkillSpace(catalog);
        Costs = new StudyCosts(catalog, Space, request);
        (PayNow, PayNowSource) = Present();
    }

    /// <summary>Gets the catalogue.</summary>
    public Catalog Catalog { get; }

    /// <summary>Gets the request.</summary>
    public RouteRequest Request { get; }

    /// <summary>Gets the target role's id.</summary>
    public string Target { get; }

    /// <summary>Gets the skills by number.</summary>
    public SkillSpace Space { get; }

    /// <summary>Gets what study costs.</summary>
    public StudyCosts Costs { get; }

    /// <summary>Gets the gross pay a year today; 0 without a job.</summary>
    public decimal PayNow { get; }

    /// <summary>Gets where <see cref="PayNow"/> comes from, as a sentence.</summary>
    public string PayNowSource { get; }

    /// <summary>What a role asks for.</summary>
    public RoleDemand Demand(string role)
    {
        if (!_demands.TryGetValue(role, out RoleDemand? demand))
        {
            demand = RoleDemand.Of(Catalog.Roles[role], Space, _figures);
            _demands[role] = demand;
        }

        return demand;
    }

    /// <summary>What a role pays; null when not known.</summary>
    public RolePay? Pay(string role)
    {
        if (!_pay.TryGetValue(role, out RolePay? pay))
        {
            pay = RolePay.For(role, _figures, Request.Place);
            _pay[role] = pay;
        }

        return pay;
    }

    /// <summary>True when the figures show ads for a role, or when there are no figures to ask.</summary>
    public bool IsAdvertised(string role) => _figures is null || Openings(role) is > 0;

    /// <summary>UK ads for a role; null when the figures do not have it.</summary>
    public int? Openings(string role) => _figures?.Roles.GetValueOrDefault(role)?.UkAds;

    /// <summary>Take-home pay a year.</summary>
    public decimal Net(decimal gross, TakeHomeTerms terms)
    {
        if (!_net.TryGetValue(gross, out decimal net))
        {
            net = TakeHome.Of(gross, terms).Net;
            _net[gross] = net;
        }

        return net;
    }

    /// <summary>Months that <paramref name="hours"/> of study take beside everything else.</summary>
    public double Months(double hours) => hours / (RouteRules.StudyShare * Request.HoursPerWeek * RouteRules.Weeks);

    /// <summary>The catalogue's move between two roles; null when it lists none.</summary>
    public RoleMove? Move(string from, string to) => Catalog.Roles[from].MovesTo.FirstOrDefault(move => move.To == to);

    /// <summary>Whether somebody in one role could move to another: the catalogue lists the move, or the skills of the one serve the other.</summary>
    public bool CanMove(string from, string to) => Move(from, to) is not null || Serves(from, to) >= RouteRules.Similar;

    private double Serves(string from, string to)
    {
        if (!_serves.TryGetValue((from, to), out double serves))
        {
            Knowledge known = new(new int[Space.Skills.Count], new int[Space.Skills.Count]);
            known = known.Shown(Demand(from).Skills.Select(skill => (skill.Index, skill.Level)));
            serves = Demand(to).Readiness(Space, known.Levels);
            _serves[(from, to)] = serves;
        }

        return serves;
    }

    private (decimal Pay, string Source) Present()
    {
        if (Request.Job is not { } job)
        {
            return (0, "The CV shows no present job, so pay is £0 until the first.");
        }

        if (job.Pay is { } said)
        {
            return (said, $"Today's pay of {Money.Pounds(said)} is as you said.");
        }

        return job.Role is not null && Pay(job.Role) is { } pay
            ? (pay.Settled, $"Today's pay is taken to be {Money.Pounds(pay.Settled)}, the typical pay of your role ({pay.Source}); say your own with --pay.")
            : (MedianPay, $"Today's pay is taken to be {Money.Pounds(MedianPay)}, the median of full-time employees (ONS, ASHE April 2025), as the figures have none for your job; say your own with --pay.");
    }
}
