namespace Segue.Routes.Occupations;

/// <summary>
/// The k routes with least to learn between two occupations (Yen 1971, with Lawler's rule against making a candidate twice). One search
/// backwards from the target gives the exact rest of the way from everywhere, which then steers every detour straight to it: moves
/// are only ever taken away, so the rest never overestimates and never misleads. Not safe for use by several threads at once.
/// </summary>
public sealed class CheapestRoutes
{
    private const int Unreached = int.MaxValue;

    private readonly OccupationGraph _graph;
    private readonly int[] _rest;
    private readonly int[] _cost;
    private readonly int[] _before;
    private readonly int[] _seenIn;
    private readonly int[] _bannedIn;
    private readonly PriorityQueue<int, (int Estimate, int Order)> _open = new();
    private int _search;

    /// <summary>Creates it over a graph.</summary>
    public CheapestRoutes(OccupationGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        _graph = graph;
        (_rest, _cost, _before, _seenIn, _bannedIn) = (new int[graph.Count], new int[graph.Count], new int[graph.Count], new int[graph.Count], new int[graph.Count]);
    }

    /// <summary>The routes, least to learn first, ties by their stops; fewer than <paramref name="count"/> when there are no more, none when there is no way.</summary>
    public IReadOnlyList<OccupationRoute> Find(int from, int to, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        List<Candidate> found = [];
        if (from == to)
        {
            return [];
        }

        SearchBack(to);
        SortedSet<Candidate> candidates = new(Candidate.Order);
        if (Detour([], from, to, [], 0) is { } best)
        {
            candidates.Add(best);
        }

        while (found.Count < count && candidates.Min is { } next)
        {
            candidates.Remove(next);
            found.Add(next);
            if (found.Count < count)
            {
                AddDetours(next, found, to, candidates);
            }
        }

        return found.ConvertAll(ToRoute);
    }

    // Leaves the route at each stop from where it first left its parent, by a move that no found route with the same beginning takes.
    private void AddDetours(Candidate route, List<Candidate> found, int to, SortedSet<Candidate> candidates)
    {
        for (int at = route.LeftAt; at < route.Stops.Length - 1; at++)
        {
            ReadOnlySpan<int> beginning = route.Stops.AsSpan(0, at + 1);
            HashSet<int> taken = [];
            foreach (Candidate other in found)
            {
                if (other.Stops.Length > at + 1 && beginning.SequenceEqual(other.Stops.AsSpan(0, at + 1)))
                {
                    taken.Add(other.Stops[at + 1]);
                }
            }

            if (Detour(route.Stops.AsSpan(0, at), route.Stops[at], to, taken, at) is { } detour)
            {
                candidates.Add(detour);
            }
        }
    }

    // Dijkstra over the moves turned round.
    private void SearchBack(int to)
    {
        Array.Fill(_rest, Unreached);
        _open.Clear();
        _rest[to] = 0;
        _open.Enqueue(to, (0, to));
        while (_open.TryDequeue(out int at, out (int Estimate, int Order) key))
        {
            if (key.Estimate > _rest[at])
            {
                continue;
            }

            foreach (OccupationMove move in _graph.Into(at))
            {
                int cost = _rest[at] + move.ToLearn;
                if (cost < _rest[move.To])
                {
                    _rest[move.To] = cost;
                    _open.Enqueue(move.To, (cost, move.To));
                }
            }
        }
    }

    // A* from the spur on, never through the beginning and not by a taken first move.
    private Candidate? Detour(ReadOnlySpan<int> beginning, int spur, int to, HashSet<int> taken, int leftAt)
    {
        _search++;
        foreach (int stop in beginning)
        {
            _bannedIn[stop] = _search;
        }

        if (_rest[spur] == Unreached)
        {
            return null;
        }

        _open.Clear();
        (_cost[spur], _before[spur], _seenIn[spur]) = (0, -1, _search);
        _open.Enqueue(spur, (_rest[spur], spur));
        while (_open.TryDequeue(out int at, out (int Estimate, int Order) key))
        {
            if (at == to)
            {
                return Trace(beginning, to, leftAt);
            }

            if (key.Estimate > _cost[at] + _rest[at])
            {
                continue;
            }

            foreach (OccupationMove move in _graph.From(at))
            {
                if (_bannedIn[move.To] == _search || _rest[move.To] == Unreached || (at == spur && taken.Contains(move.To)))
                {
                    continue;
                }

                int cost = _cost[at] + move.ToLearn;
                if (_seenIn[move.To] != _search || cost < _cost[move.To])
                {
                    (_cost[move.To], _before[move.To], _seenIn[move.To]) = (cost, at, _search);
                    _open.Enqueue(move.To, (cost + _rest[move.To], move.To));
                }
            }
        }

        return null;
    }

    private Candidate Trace(ReadOnlySpan<int> beginning, int to, int leftAt)
    {
        List<int> stops = [];
        for (int at = to; at >= 0; at = _before[at])
        {
            stops.Add(at);
        }

        stops.Reverse();
        int[] all = [.. beginning, .. stops];
        int cost = 0;
        for (int i = 1; i < all.Length; i++)
        {
            cost += MoveBetween(all[i - 1], all[i]).ToLearn;
        }

        return new Candidate(all, cost, leftAt);
    }

    private OccupationRoute ToRoute(Candidate candidate)
    {
        int hardest = 0;
        for (int i = 1; i < candidate.Stops.Length; i++)
        {
            hardest = Math.Max(hardest, MoveBetween(candidate.Stops[i - 1], candidate.Stops[i]).ToLearn);
        }

        return new OccupationRoute(candidate.Stops, candidate.Cost, hardest);
    }

    // The cheapest, should the graph hold one move twice.
    private OccupationMove MoveBetween(int from, int to)
    {
        OccupationMove best = new(to, Unreached, 0f);
        foreach (OccupationMove move in _graph.From(from))
        {
            if (move.To == to && move.ToLearn < best.ToLearn)
            {
                best = move;
            }
        }

        return best;
    }

    private sealed record Candidate(int[] Stops, int Cost, int LeftAt)
    {
        public static Comparer<Candidate> Order { get; } = Comparer<Candidate>.Create((a, b) => a.Cost != b.Cost ? a.Cost.CompareTo(b.Cost) : a.Stops.AsSpan().SequenceCompareTo(b.Stops));
    }
}
