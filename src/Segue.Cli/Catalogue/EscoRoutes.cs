using Segue.Basics;
using Segue.Catalogue.Taxonomies;
using Segue.Routes.Occupations;

namespace Segue.Cli.Catalogue;

/// <summary>What <c>catalogue routes</c> was asked, with ESCO and its moves at hand.</summary>
/// <param name="Esco">The taxonomy as imported.</param>
/// <param name="Graph">The moves between its occupations.</param>
/// <param name="From">The occupation held.</param>
/// <param name="To">The one wanted; null when none was named.</param>
/// <param name="First">The moves open today, best covered first.</param>
/// <param name="CoverOfTarget">How much of the target is covered today, 0 to 1; null when none was named.</param>
internal sealed record EscoRoutes(Esco Esco, OccupationGraph Graph, int From, int? To, OccupationMove[] First, float? CoverOfTarget)
{
    /// <summary>Loads ESCO, finds what was named, and works out the moves.</summary>
    public static Result<EscoRoutes> Open(TaxonomyStore store, string from, string? to, string[] with)
    {
        Result<Esco> loaded = store.LoadEsco();
        if (!loaded.TryGetValue(out Esco? esco))
        {
            return Result.Fail<EscoRoutes>(loaded.Problems);
        }

        Result<int> source = OccupationFinder.Occupation(esco, from);
        Result<int>? target = to is null ? null : OccupationFinder.Occupation(esco, to);
        List<Result<int>> extra = [.. with.Select(skill => OccupationFinder.Skill(esco, skill))];
        List<Problem> problems = [.. source.Problems, .. target?.Problems ?? [], .. extra.SelectMany(skill => skill.Problems)];
        if (target is { IsOk: true } && source.IsOk && target.Value == source.Value)
        {
            problems.Add(new Problem("esco.same", $"Both ends are “{esco.Occupations[source.Value].Label}”; there is nothing to move."));
        }

        if (problems.Count > 0)
        {
            return Result.Fail<EscoRoutes>(problems);
        }

        OccupationSimilarity similarity = new(OccupationSkills.FromEsco(esco), SkillCloseness.FromEsco(esco));
        OccupationGraph graph = OccupationGraph.Build(similarity, similarity.AllPairs(CancellationToken.None));
        float[] covers = similarity.CoverAll(similarity.Has([.. similarity.Profile(source.Value), .. extra.Select(skill => (skill.Value, OccupationSkills.Essential))]));
        OccupationMove[] first = OccupationMoves.From(similarity.Skills, covers, source.Value);
        return Result.Ok(new EscoRoutes(esco, graph, source.Value, target?.Value, first, target is null ? null : covers[target.Value]));
    }

    /// <summary>The cheapest routes to the target, from the profile's own first moves on.</summary>
    public IReadOnlyList<OccupationRoute> Cheapest(int count) => To is { } to
        ? new CheapestRoutes(Graph.WithMoves(From, First)).Find(From, to, count)
        : [];

    /// <summary>The unbeaten routes to everywhere.</summary>
    public UnbeatenRoutes Unbeaten() => UnbeatenRoutes.Find(Graph, First, From);

    /// <summary>An occupation's name.</summary>
    public string Name(int place) => Esco.Occupations[place].Label;
}
