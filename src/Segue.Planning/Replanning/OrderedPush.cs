namespace Segue.Planning.Replanning;

/// <summary>A half-hour of work waiting for its place.</summary>
/// <param name="Item">Index of the item.</param>
/// <param name="Key">Its place in the old order.</param>
/// <param name="Release">It is not placed before this.</param>
internal readonly record struct Waiting(int Item, long Key, long Release);

/// <summary>
/// Places work in its old order, each half-hour at the first free one that is not before its old place. What nothing pushes stays; what is
/// pushed moves by no more than the time that was lost before it.
/// </summary>
internal static class OrderedPush
{
    /// <summary>The cells up to the last one used, each with the item placed there or -1; null when not everything finds a place.</summary>
    /// <param name="work">The items.</param>
    /// <param name="waiting">Their half-hours in the old order; an item's own are as many as it has cells left.</param>
    /// <param name="cells">The free half-hours, in order of time.</param>
    /// <param name="maxSubjects">Most items in hand at once.</param>
    public static (List<StudyCell> Cells, List<int> Items)? Place(IReadOnlyList<Work> work, IEnumerable<Waiting> waiting, IEnumerable<StudyCell> cells, int maxSubjects)
    {
        List<Waiting> queue = [.. waiting];
        List<StudyCell> used = [];
        List<int> items = [];
        int[] left = [.. work.Select(one => one.Cells)];
        HashSet<int> open = [];
        HashSet<string> unfinished = [.. work.Where(one => one.Cells > 0).Select(one => one.Resource)];
        foreach (StudyCell cell in cells)
        {
            if (queue.Count == 0)
            {
                break;
            }

            int next = queue.FindIndex(one => one.Release <= cell.Time && CanStudy(one.Item, cell));
            used.Add(cell);
            items.Add(next < 0 ? -1 : queue[next].Item);
            if (next < 0)
            {
                continue;
            }

            int item = queue[next].Item;
            queue.RemoveAt(next);
            open.Add(item);
            if (--left[item] == 0)
            {
                open.Remove(item);
                unfinished.Remove(work[item].Resource);
            }
        }

        return queue.Count == 0 ? (used, items) : null;

        bool CanStudy(int item, StudyCell cell) => open.Contains(item) ||
            (open.Count < maxSubjects && (work[item].Sitting is not { } day || cell.Day >= day) && !work[item].After.Any(unfinished.Contains));
    }
}
