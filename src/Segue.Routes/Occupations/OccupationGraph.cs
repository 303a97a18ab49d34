namespace Segue.Routes.Occupations;

/// <summary>A move that somebody could make from one occupation to another without a break.</summary>
/// <param name="To">The place of the occupation moved to.</param>
/// <param name="ToLearn">What is left to learn, in thousandths of an essential skill.</param>
/// <param name="Covered">The share of what is asked that one has already, 0 to 1.</param>
public readonly record struct OccupationMove(int To, int ToLearn, float Covered);

/// <summary>
/// The moves between occupations: from each to the <see cref="OccupationMoves.Nearest"/> whose needs it covers best, where it covers at least
/// <see cref="OccupationMoves.LeastCovered"/> of them. What a move asks is the weight of the skills still to learn.
/// </summary>
public sealed class OccupationGraph
{
    private readonly int[] _offsets;
    private readonly OccupationMove[] _moves;
    private readonly int[] _backOffsets;
    private readonly OccupationMove[] _back;

    private OccupationGraph(OccupationMove[][] moves)
    {
        (_offsets, _moves) = Flatten(moves);
        List<OccupationMove>[] back = Array.ConvertAll(moves, _ => new List<OccupationMove>());
        for (int from = 0; from < moves.Length; from++)
        {
            foreach (OccupationMove move in moves[from])
            {
                back[move.To].Add(move with { To = from });
            }
        }

        (_backOffsets, _back) = Flatten(Array.ConvertAll(back, list => list.ToArray()));
    }

    /// <summary>Gets how many occupations there are.</summary>
    public int Count => _offsets.Length - 1;

    /// <summary>Gets how many moves there are.</summary>
    public int Moves => _moves.Length;

    /// <summary>The graph over all pairs.</summary>
    /// <param name="similarity">The needs, for what is left to learn.</param>
    /// <param name="covers">What <see cref="OccupationSimilarity.AllPairs"/> gave.</param>
    public static OccupationGraph Build(OccupationSimilarity similarity, float[] covers)
    {
        ArgumentNullException.ThrowIfNull(similarity);
        int count = similarity.Skills.Count;
        OccupationMove[][] moves = new OccupationMove[count][];
        for (int from = 0; from < count; from++)
        {
            moves[from] = OccupationMoves.From(similarity.Skills, covers.AsSpan(from * count, count), from);
        }

        return new OccupationGraph(moves);
    }

    /// <summary>A graph from moves given outright, one list to an occupation.</summary>
    public static OccupationGraph FromMoves(IEnumerable<IEnumerable<OccupationMove>> moves) => new([.. moves.Select(list => list.ToArray())]);

    /// <summary>The same graph with other moves from one occupation: for somebody who brings more than that job asks.</summary>
    public OccupationGraph WithMoves(int occupation, OccupationMove[] moves)
    {
        OccupationMove[][] all = new OccupationMove[Count][];
        for (int from = 0; from < all.Length; from++)
        {
            all[from] = from == occupation ? moves : From(from).ToArray();
        }

        return new OccupationGraph(all);
    }

    /// <summary>The moves from an occupation.</summary>
    public ReadOnlySpan<OccupationMove> From(int occupation) => _moves.AsSpan(_offsets[occupation].._offsets[occupation + 1]);

    /// <summary>The moves to an occupation, each with <see cref="OccupationMove.To"/> naming where it comes from.</summary>
    public ReadOnlySpan<OccupationMove> Into(int occupation) => _back.AsSpan(_backOffsets[occupation].._backOffsets[occupation + 1]);

    private static (int[] Offsets, OccupationMove[] Flat) Flatten(OccupationMove[][] lists)
    {
        int[] offsets = new int[lists.Length + 1];
        for (int i = 0; i < lists.Length; i++)
        {
            offsets[i + 1] = offsets[i] + lists[i].Length;
        }

        return (offsets, [.. lists.SelectMany(list => list)]);
    }
}
