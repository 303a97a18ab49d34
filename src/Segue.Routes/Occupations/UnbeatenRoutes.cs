namespace Segue.Routes.Occupations;

/// <summary>
/// For every occupation the routes from one profile that no other route to it beats on all three of: what is to learn over all moves, what
/// the hardest single move asks, and how many moves it takes. Exact for routes of at most <see cref="MostMoves"/> moves: fronts grow by one
/// move at a time, and a route that comes back to a stop is beaten there by its own beginning.
/// </summary>
public sealed class UnbeatenRoutes
{
    /// <summary>How many moves a route may take. A move is a job of a year or more; nobody plans five.</summary>
    public const int MostMoves = 4;

    private readonly List<Label> _labels = [];
    private readonly List<int>[] _fronts;
    private readonly int _from;

    private UnbeatenRoutes(int count, int from)
    {
        _from = from;
        _fronts = new List<int>[count];
        for (int i = 0; i < count; i++)
        {
            _fronts[i] = [];
        }
    }

    /// <summary>Gets the places of the occupations that can be reached, in rising order.</summary>
    public IEnumerable<int> Reached => Enumerable.Range(0, _fronts.Length).Where(place => _fronts[place].Count > 0);

    /// <summary>Finds them all.</summary>
    /// <param name="graph">The moves between occupations.</param>
    /// <param name="first">The moves open to the profile today.</param>
    /// <param name="from">The occupation the profile is in now, never a stop again; −1 for none.</param>
    public static UnbeatenRoutes Find(OccupationGraph graph, ReadOnlySpan<OccupationMove> first, int from)
    {
        ArgumentNullException.ThrowIfNull(graph);
        UnbeatenRoutes routes = new(graph.Count, from);
        HashSet<int> grown = [];
        foreach (OccupationMove move in first)
        {
            routes.Offer(new Label(move.To, move.ToLearn, move.ToLearn, 1, -1), grown);
        }

        for (int moves = 2; moves <= MostMoves; moves++)
        {
            int[] tips = [.. grown.Order()];
            grown.Clear();
            foreach (int tip in tips)
            {
                routes.Grow(graph, tip, grown);
            }
        }

        return routes;
    }

    /// <summary>The unbeaten routes to an occupation, fewest moves first, then least to learn; empty when it cannot be reached.</summary>
    public IReadOnlyList<OccupationRoute> To(int occupation) => _fronts[occupation]
        .Select(place => _labels[place])
        .OrderBy(label => label.Moves).ThenBy(label => label.ToLearn)
        .Select(label => new OccupationRoute(Stops(label), label.ToLearn, label.Hardest))
        .ToList();

    private void Grow(OccupationGraph graph, int tip, HashSet<int> grown)
    {
        Label label = _labels[tip];
        // Beaten meanwhile by a route of the same length; all it leads to is beaten as well.
        if (!_fronts[label.At].Contains(tip))
        {
            return;
        }

        foreach (OccupationMove move in graph.From(label.At))
        {
            if (move.To != _from)
            {
                Offer(new Label(move.To, label.ToLearn + move.ToLearn, Math.Max(label.Hardest, move.ToLearn), label.Moves + 1, tip), grown);
            }
        }
    }

    // Labels come in rising number of moves, so one already there is beaten on moves at most by equality.
    private void Offer(Label label, HashSet<int> grown)
    {
        List<int> front = _fronts[label.At];
        foreach (int other in front)
        {
            if (_labels[other].ToLearn <= label.ToLearn && _labels[other].Hardest <= label.Hardest)
            {
                return;
            }
        }

        for (int i = front.Count - 1; i >= 0; i--)
        {
            Label other = _labels[front[i]];
            if (other.Moves == label.Moves && label.ToLearn <= other.ToLearn && label.Hardest <= other.Hardest)
            {
                grown.Remove(front[i]);
                front.RemoveAt(i);
            }
        }

        front.Add(_labels.Count);
        grown.Add(_labels.Count);
        _labels.Add(label);
    }

    private List<int> Stops(Label label)
    {
        List<int> stops = [label.At];
        for (int before = label.Before; before >= 0; before = _labels[before].Before)
        {
            stops.Add(_labels[before].At);
        }

        if (_from >= 0)
        {
            stops.Add(_from);
        }

        stops.Reverse();
        return stops;
    }

    private readonly record struct Label(int At, int ToLearn, int Hardest, int Moves, int Before);
}
