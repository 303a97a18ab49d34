using Segue.Basics;
using Segue.Catalogue;
using Segue.Market;
using Segue.Planning;
using Segue.Reading.Cv;
using Segue.Routes;

namespace Segue.Journey;

/// <summary>What a plan was made from, kept so that it can be shown and changed later without the CV and with the figures of its day.</summary>
/// <param name="Made">The day it was made.</param>
/// <param name="Profile">The person as the CV showed them.</param>
/// <param name="Gap">What was missing.</param>
/// <param name="Routes">The routes that no other beat.</param>
/// <param name="Chosen">The id of the route chosen; one of <paramref name="Routes"/>.</param>
/// <param name="Figures">The market figures, for the roles on those routes.</param>
/// <param name="Notes">Warnings of that day, each a sentence.</param>
/// <param name="Basis">What the planner was given.</param>
public sealed record PlanSource(
    DateOnly Made,
    CvProfile Profile,
    GapReport Gap,
    IReadOnlyList<Route> Routes,
    string Chosen,
    MarketFigures Figures,
    IReadOnlyList<string> Notes,
    PlanBasis Basis)
{
    /// <summary>The same without what nothing that is shown needs: the figures of other roles, and what each single ad asked for.</summary>
    public PlanSource Slim()
    {
        HashSet<string> roles = [Gap.Role, .. Routes.SelectMany(route => route.Hops.Select(hop => hop.Role))];
        return this with
        {
            Gap = Gap with { Figures = Gap.Figures is { } own ? own with { AskSets = [] } : null },
            Figures = Figures with { Roles = Figures.Roles.Where(pair => roles.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value with { AskSets = [] }, StringComparer.Ordinal) },
        };
    }
}

/// <summary>What the planner was given, but for the catalogue and the limits.</summary>
/// <param name="PlanId">The plan's id.</param>
/// <param name="Role">The role it leads to.</param>
/// <param name="Route">The route it follows.</param>
/// <param name="Gaps">What to lift, as on the day it was made.</param>
/// <param name="Held">Every level held that day, by skill id.</param>
/// <param name="Seed">The forecast's seed.</param>
public sealed record PlanBasis(
    string PlanId,
    string Role,
    string Route,
    IReadOnlyList<StudyGap> Gaps,
    IReadOnlyDictionary<string, SkillLevel> Held,
    int Seed)
{
    /// <summary>The basis of a plan made from <paramref name="input"/>.</summary>
    public static PlanBasis Of(PlanInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new PlanBasis(input.PlanId, input.Role, input.Route, input.Gaps, input.Held, input.Seed);
    }

    /// <summary>The planner's input with today's catalogue.</summary>
    public PlanInput With(Catalog catalog, PlanRequest request) => new(PlanId, Role, Route, Gaps, Held, catalog, request, Seed);
}
