using FsCheck;
using FsCheck.Fluent;
using Segue.Routes.Occupations;
using Segue.Testing;

namespace Segue.Routes.Tests.Occupations;

public sealed class OccupationRouteTests
{
    [Fact]
    public void Build_Moves_AreTheBestCoveredAboveTheFloor()
    {
        OccupationSimilarity similarity = OccupationSimilarityTests.Random(5, 90, 30);
        float[] covers = similarity.AllPairs(CancellationToken.None);
        OccupationGraph graph = OccupationGraph.Build(similarity, covers);

        for (int from = 0; from < graph.Count; from++)
        {
            int[] expected = Enumerable.Range(0, graph.Count)
                .Where(to => to != from && covers[(from * graph.Count) + to] >= OccupationMoves.LeastCovered)
                .OrderByDescending(to => covers[(from * graph.Count) + to]).ThenBy(to => to)
                .Take(OccupationMoves.Nearest).ToArray();

            Assert.Equal(expected, graph.From(from).ToArray().Select(move => move.To));
        }

        Assert.Equal(graph.Moves, Enumerable.Range(0, graph.Count).Sum(to => graph.Into(to).Length));
    }

    [Fact]
    public void Cheapest_AnyGraph_IsWhatTryingEveryRouteGives()
    {
        CompareWithAll(graph =>
        {
            CheapestRoutes routes = new(graph);
            for (int to = 1; to < graph.Count; to++)
            {
                var all = Walks(graph, 0, to, graph.Count).OrderBy(route => route.ToLearn).Take(5).Select(route => route.ToLearn);
                IReadOnlyList<OccupationRoute> found = routes.Find(0, to, 5);
                if (!all.SequenceEqual(found.Select(route => route.ToLearn)) || found.Select(route => string.Join(' ', route.Stops)).Distinct().Count() != found.Count ||
                    !found.All(route => IsSound(graph, route) && route.Stops[0] == 0 && route.Stops[^1] == to))
                {
                    return false;
                }
            }

            return true;
        });
    }

    [Fact]
    public void Unbeaten_AnyGraph_IsWhatTryingEveryRouteGives()
    {
        CompareWithAll(graph =>
        {
            UnbeatenRoutes routes = UnbeatenRoutes.Find(graph, graph.From(0), 0);
            for (int to = 1; to < graph.Count; to++)
            {
                List<OccupationRoute> all = Walks(graph, 0, to, UnbeatenRoutes.MostMoves);
                var front = all.Select(Key).Distinct().Where(key => !all.Any(other => Beats(Key(other), key))).OrderBy(key => key.Moves).ThenBy(key => key.ToLearn);
                IReadOnlyList<OccupationRoute> found = routes.To(to);
                if (!front.SequenceEqual(found.Select(Key)) || !found.All(route => IsSound(graph, route)))
                {
                    return false;
                }
            }

            return true;
        });
    }

    [Fact]
    public void Cheapest_NoWayOrSameEnds_IsEmpty()
    {
        CheapestRoutes routes = new(OccupationGraph.FromMoves([[new OccupationMove(1, 5, 1f)], [], []]));

        Assert.Empty(routes.Find(0, 2, 5));
        Assert.Empty(routes.Find(1, 1, 5));
        Assert.Equal([0, 1], Assert.Single(routes.Find(0, 1, 5)).Stops);
    }

    [Fact]
    public void WithMoves_OneOccupation_KeepsAllOthers()
    {
        OccupationGraph graph = OccupationGraph.FromMoves([[new OccupationMove(1, 5, 1f)], [new OccupationMove(2, 7, 1f)], []]).WithMoves(0, [new OccupationMove(2, 3, 1f)]);

        Assert.Equal([2], graph.From(0).ToArray().Select(move => move.To));
        Assert.Equal([1, 0], graph.Into(2).ToArray().Select(move => move.To).OrderDescending());
    }

    private static void CompareWithAll(Func<OccupationGraph, bool> holds)
    {
        Gen<OccupationGraph> graphs =
            from seed in Gen.Choose(0, int.MaxValue - 1)
            from count in Gen.Choose(2, 7)
            select Random(seed, count);
        Properties.Hold(graphs, holds);
    }

    private static OccupationGraph Random(int seed, int count)
    {
        Random random = new(seed);
        return OccupationGraph.FromMoves(Enumerable.Range(0, count).Select(from => Enumerable.Range(0, count).Where(to => to != from && random.Next(2) == 0).Select(to => new OccupationMove(to, random.Next(0, 9), 0.5f))));
    }

    // Every route without a stop twice, of at most this many moves.
    private static List<OccupationRoute> Walks(OccupationGraph graph, int from, int to, int mostMoves)
    {
        List<OccupationRoute> all = [];
        Walk([from], 0, 0);
        return all;

        void Walk(List<int> stops, int cost, int hardest)
        {
            if (stops[^1] == to)
            {
                all.Add(new OccupationRoute([.. stops], cost, hardest));
                return;
            }

            foreach (OccupationMove move in graph.From(stops[^1]))
            {
                if (!stops.Contains(move.To) && stops.Count <= mostMoves)
                {
                    Walk([.. stops, move.To], cost + move.ToLearn, Math.Max(hardest, move.ToLearn));
                }
            }
        }
    }

    private static bool IsSound(OccupationGraph graph, OccupationRoute route)
    {
        int cost = 0;
        int hardest = 0;
        for (int i = 1; i < route.Stops.Count; i++)
        {
            OccupationMove move = graph.From(route.Stops[i - 1]).ToArray().Single(move => move.To == route.Stops[i]);
            cost += move.ToLearn;
            hardest = Math.Max(hardest, move.ToLearn);
        }

        return route.ToLearn == cost && route.HardestMove == hardest && route.Stops.Distinct().Count() == route.Stops.Count;
    }

    private static (int Moves, int ToLearn, int Hardest) Key(OccupationRoute route) => (route.Stops.Count - 1, route.ToLearn, route.HardestMove);

    private static bool Beats((int Moves, int ToLearn, int Hardest) a, (int Moves, int ToLearn, int Hardest) b) =>
        a.Moves <= b.Moves && a.ToLearn <= b.ToLearn && a.Hardest <= b.Hardest && a != b;
}
