using Segue.Catalogue;
using Segue.Market;
using Segue.Planning;
using Segue.Reading.Cv;
using Segue.Routes;

namespace Segue.Report;

/// <summary>Everything one answer shows, before it is drawn as a page, a calendar, JSON or a terminal summary.</summary>
/// <param name="Made">The day it was made.</param>
/// <param name="Profile">The person, as their CV shows them.</param>
/// <param name="Gap">What is missing for the role.</param>
/// <param name="Routes">The routes that no other beats, quickest first.</param>
/// <param name="Chosen">The route that the plan follows; one of <paramref name="Routes"/>.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Catalog">The catalogue it rests on.</param>
/// <param name="Figures">The market figures it rests on.</param>
/// <param name="Matches">Ads that fit, best first; empty when there are none to look at.</param>
/// <param name="MatchNote">Why there are no matches, or which ads were looked at.</param>
/// <param name="Notes">Warnings from reading and planning, each a sentence.</param>
public sealed record PlanReport(
    DateOnly Made,
    CvProfile Profile,
    GapReport Gap,
    IReadOnlyList<Route> Routes,
    Route Chosen,
    Plan Plan,
    Catalog Catalog,
    MarketFigures Figures,
    IReadOnlyList<MatchedAd> Matches,
    string MatchNote,
    IReadOnlyList<string> Notes)
{
    /// <summary>The skill's name, or its id when the catalogue does not know it.</summary>
    public string SkillName(string id) => Catalog.SkillName(id);

    /// <summary>The role's name, or its id when the catalogue does not know it.</summary>
    public string RoleName(string id) => Catalog.RoleName(id);

    /// <summary>The role's name inside a sentence, or its id when the catalogue does not know it.</summary>
    public string RoleInSentence(string id) => Catalog.Roles.TryGetValue(id, out Role? role) ? role.InSentence() : id;

    /// <summary>The resource's title, or its id when the catalogue does not know it.</summary>
    public string ResourceTitle(string id) => Catalog.ResourceTitle(id);
}

/// <summary>An ad that fits, as shown.</summary>
/// <param name="Id">The ad's id, for <c>segue market show</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Employer">Its employer; null when not given.</param>
/// <param name="Place">Its place as given; null when not given.</param>
/// <param name="Pay">Its pay in words, with whether it was stated; null when not given.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reasons">Why, each a sentence with its numbers.</param>
/// <param name="Url">Its page; null when not given.</param>
public sealed record MatchedAd(
    string Id,
    string Title,
    string? Employer,
    string? Place,
    string? Pay,
    double Score,
    IReadOnlyList<string> Reasons,
    string? Url);
