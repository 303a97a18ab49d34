namespace Segue.Reading.Cv.Layout;

/// <summary>A thing a header can name.</summary>
/// <param name="Name">For the reader of this code.</param>
/// <param name="Score">How much a text reads as it, about -1 to 1.2.</param>
internal sealed record CvRole(string Name, Func<string, double> Score);

/// <summary>What a header names, and how sure that is.</summary>
/// <param name="Values">One text per role, in the order the roles were given; null where nothing fits.</param>
/// <param name="Rest">Pieces that are none of them.</param>
/// <param name="Score">The sum of the scores.</param>
/// <param name="Order">Position of each role's piece; -1 where nothing fits.</param>
internal sealed record CvNaming(string?[] Values, IReadOnlyList<string> Rest, double Score, int[] Order);

/// <summary>
/// Gives the pieces of a header their meaning: every division at commas and every assignment of pieces to roles is
/// scored, and the best wins. A piece left over costs, a cut at a comma costs a little, the section's usual order helps.
/// </summary>
internal static class CvRoles
{
    private const double LeftOver = 0.3;
    private const double Cut = 0.12;
    private const int MostPieces = 8;

    /// <summary>The best naming of <paramref name="pieces"/>.</summary>
    /// <param name="pieces">The header's pieces.</param>
    /// <param name="roles">The roles; each is used at most once.</param>
    /// <param name="prior">An addition for an order of roles, from what the section's other entries showed.</param>
    public static CvNaming Name(IReadOnlyList<CvPiece> pieces, IReadOnlyList<CvRole> roles, Func<int[], double> prior)
    {
        CvNaming best = new(new string?[roles.Count], [], double.NegativeInfinity, [.. Enumerable.Repeat(-1, roles.Count)]);
        foreach ((List<CvPiece> divided, int cuts) in Divide([.. pieces.Take(MostPieces)]))
        {
            double[][] scores = [.. divided.Select(piece => roles.Select((role, r) => role.Score(piece.Text) + (piece.AfterAt && r == 1 ? 0.8 : 0)).ToArray())];
            Search search = new(scores, roles.Count, prior);
            (double score, int[] order) = search.Best();
            score -= Cut * cuts;
            if (score > best.Score)
            {
                string?[] values = [.. order.Select(at => at < 0 ? null : divided[at].Text)];
                best = new CvNaming(values, [.. divided.Where((_, i) => !order.Contains(i)).Select(piece => piece.Text)], score, order);
            }
        }

        return best;
    }

    private static IEnumerable<(List<CvPiece> Pieces, int Cuts)> Divide(List<CvPiece> pieces)
    {
        List<(List<CvPiece> Pieces, int Cuts)> all = [([], 0)];
        foreach (CvPiece piece in pieces)
        {
            List<(List<CvPiece> Pieces, int Cuts)> next = [];
            foreach (string[] parts in all.Count > 64 ? [[piece.Text]] : CvPieces.Divisions(piece.Text))
            {
                next.AddRange(all.Select(sofar => ((List<CvPiece>)[.. sofar.Pieces, .. parts.Select((part, i) => new CvPiece(part, piece.AfterAt && i == 0))], sofar.Cuts + parts.Length - 1)));
            }

            all = next;
        }

        return all.Where(way => way.Pieces.Count <= MostPieces + 4);
    }

    private sealed class Search(double[][] scores, int roles, Func<int[], double> prior)
    {
        private readonly int[] _order = [.. Enumerable.Repeat(-1, roles)];
        private double _best = double.NegativeInfinity;
        private int[] _bestOrder = [];

        public (double Score, int[] Order) Best()
        {
            Place(0, 0, 0);
            return (_best, _bestOrder);
        }

        private void Place(int role, double score, int used)
        {
            if (role == roles)
            {
                double total = score - (LeftOver * (scores.Length - used)) + prior(_order);
                if (total > _best)
                {
                    (_best, _bestOrder) = (total, [.. _order]);
                }

                return;
            }

            _order[role] = -1;
            Place(role + 1, score, used);
            for (int i = 0; i < scores.Length; i++)
            {
                if (scores[i][role] > -0.35 && Array.IndexOf(_order, i, 0, role) < 0)
                {
                    _order[role] = i;
                    Place(role + 1, score + scores[i][role], used + 1);
                }
            }

            _order[role] = -1;
        }
    }
}
