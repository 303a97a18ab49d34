using Segue.Catalogue;
using Segue.Planning.Choosing;

namespace Segue.Planning;

/// <summary>Sees to it that something is built early: advice on what to know first gives way where it alone would keep the first project from the first third of the study.</summary>
/// <param name="model">The resources.</param>
/// <param name="chosen">Those that are studied.</param>
/// <param name="conditions">By resource: what must come before it.</param>
/// <param name="before">By resource: what must and what should come before it.</param>
internal sealed class FirstProject(ChoiceModel model, IReadOnlyList<int> chosen, Dictionary<int, int[]> conditions, Dictionary<int, SortedSet<int>> before)
{
    /// <summary>Takes advice out of what comes before, the longest piece of study first, until the first project fits; leaves all as it is where conditions alone forbid that.</summary>
    public void Ease()
    {
        double third = Minutes(chosen) / 3;
        int[] projects = [.. chosen.Where(index => model.Resources[index].Kind == ResourceKind.Project)];
        if (projects.Length == 0)
        {
            return;
        }

        int first = projects.MinBy(project => Minutes(WithAllBefore(project, index => conditions[index])));
        HashSet<int> must = WithAllBefore(first, index => conditions[index]);
        if (Minutes(must) > third)
        {
            return;
        }

        for (HashSet<int> all = WithAllBefore(first, index => before[index]); Minutes(all) > third; all = WithAllBefore(first, index => before[index]))
        {
            int longest = all.Except(must).MaxBy(index => model.Minutes[index]);

            // With it goes whatever cannot be done without it.
            HashSet<int> without = [.. all.Where(index => WithAllBefore(index, one => conditions[one]).Contains(longest))];
            foreach (int index in all)
            {
                before[index].RemoveWhere(earlier => without.Contains(earlier) && !conditions[index].Contains(earlier));
            }
        }
    }

    private double Minutes(IEnumerable<int> resources) => resources.Sum(index => model.Minutes[index]);

    private static HashSet<int> WithAllBefore(int last, Func<int, IEnumerable<int>> before)
    {
        HashSet<int> all = [last];
        Stack<int> open = new(all);
        while (open.TryPop(out int index))
        {
            foreach (int earlier in before(index).Where(all.Add))
            {
                open.Push(earlier);
            }
        }

        return all;
    }
}
