namespace Segue.Routes.Occupations;

/// <summary>Chooses the moves open to somebody.</summary>
public static class OccupationMoves
{
    /// <summary>How many moves are kept from one place.</summary>
    public const int Nearest = 50;

    /// <summary>The least share of what a job asks that one must have for it to be a move, not a new start.</summary>
    public const float LeastCovered = 0.2f;

    /// <summary>What is left to learn of an occupation at this cover, in thousandths of an essential skill.</summary>
    public static int ToLearn(OccupationSkills skills, int target, float covered)
    {
        ArgumentNullException.ThrowIfNull(skills);
        return (int)Math.Round((1.0 - covered) * skills.Total(target) * 1000.0);
    }

    /// <summary>The moves for these covers, the best covered first; ties by place.</summary>
    /// <param name="skills">The needs.</param>
    /// <param name="covers">The cover of each occupation.</param>
    /// <param name="from">The occupation one holds, which is no move; −1 for none.</param>
    public static OccupationMove[] From(OccupationSkills skills, ReadOnlySpan<float> covers, int from)
    {
        PriorityQueue<int, (float Cover, int Order)> best = new(Nearest + 1);
        for (int to = 0; to < covers.Length; to++)
        {
            if (to == from || covers[to] < LeastCovered || (best.Count == Nearest && covers[to] <= Least(best)))
            {
                continue;
            }

            best.Enqueue(to, (covers[to], -to));
            if (best.Count > Nearest)
            {
                best.Dequeue();
            }
        }

        OccupationMove[] moves = new OccupationMove[best.Count];
        for (int i = moves.Length - 1; i >= 0; i--)
        {
            int to = best.Dequeue();
            moves[i] = new OccupationMove(to, ToLearn(skills, to, covers[to]), covers[to]);
        }

        return moves;
    }

    private static float Least(PriorityQueue<int, (float Cover, int Order)> best) => best.TryPeek(out _, out (float Cover, int Order) least) ? least.Cover : 0f;
}
