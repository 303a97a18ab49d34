using Segue.Planning.Scheduling;

namespace Segue.Planning.Replanning;

/// <summary>A block before it has an id.</summary>
internal sealed record Placed(string? Resource, DateOnly Day, TimeOnly Start, int Minutes);

/// <summary>
/// Gives placed blocks the ids of the blocks they come from, so that a calendar moves an event and does not double it: first the block that
/// stands just there, then the one of the same subject on that day, then the subject's others in order of time. What is left of the old falls away.
/// </summary>
internal static class BlockIdentity
{
    /// <summary>All blocks: past ones as they were, placed ones with their ids, fallen ones as cancelled; in order of time.</summary>
    public static List<StudyBlock> Carry(string planId, IReadOnlyList<StudyBlock> old, IReadOnlyList<Placed> placed)
    {
        List<StudyBlock> free = [.. old.Where(block => block.Ahead)];
        List<StudyBlock> carried = [.. old.Where(block => !block.Ahead)];
        List<Placed> open = [.. placed.OrderBy(block => block.Day).ThenBy(block => block.Start)];
        Match(open, free, carried, (block, one) => block.Day == one.Day && block.Start == one.Start && block.Minutes == one.Minutes);
        Match(open, free, carried, (block, one) => block.Day == one.Day);

        // A missed hour of review is not made up, so review that moves to another week is another review.
        Match(open, free, carried, (block, _) => block.Resource is not null);
        carried.AddRange(free.Select(block => block with { Sequence = block.Sequence + 1, Cancelled = true }));
        HashSet<string> used = [.. old.Select(block => block.Uid)];
        Dictionary<string, int> count = new(StringComparer.Ordinal);
        foreach (Placed one in open)
        {
            string uid;
            do
            {
                uid = WeekScheduler.Uid(planId, one.Resource ?? "review", count);
            }
            while (!used.Add(uid));
            carried.Add(new StudyBlock(uid, 0, one.Resource, one.Day, one.Start, one.Minutes, Cancelled: false));
        }

        return [.. carried.OrderBy(block => block.Day).ThenBy(block => block.Start).ThenBy(block => block.Uid, StringComparer.Ordinal)];
    }

    private static void Match(List<Placed> open, List<StudyBlock> free, List<StudyBlock> carried, Func<StudyBlock, Placed, bool> fits)
    {
        for (int index = 0; index < open.Count; index++)
        {
            Placed one = open[index];
            int at = free.FindIndex(block => block.Resource == one.Resource && fits(block, one));
            if (at < 0)
            {
                continue;
            }

            StudyBlock block = free[at];
            bool same = block.Day == one.Day && block.Start == one.Start && block.Minutes == one.Minutes;
            carried.Add(same ? block : block with { Sequence = block.Sequence + 1, Day = one.Day, Start = one.Start, Minutes = one.Minutes });
            free.RemoveAt(at);
            open.RemoveAt(index--);
        }
    }
}
