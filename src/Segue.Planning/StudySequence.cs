using Segue.Basics;
using Segue.Catalogue;
using Segue.Planning.Choosing;

namespace Segue.Planning;

/// <summary>What should be finished before what: a resource's own conditions always, and the catalogue's advice on what to know first where it fits.</summary>
internal static class StudySequence
{
    /// <summary>By resource id, in the choice's order: the ids of what comes before it, sorted. Never a circle.</summary>
    public static Dictionary<string, List<string>> Of(ChoiceModel model, Choice choice, Catalog catalog)
    {
        Dictionary<int, int> firstToCover = [];
        Dictionary<int, SortedSet<int>> before = [];
        foreach (int index in choice.Resources)
        {
            before[index] = [.. model.Needs[index].Select(step => firstToCover[step])];
            foreach (int step in model.Covers[index])
            {
                firstToCover.TryAdd(step, index);
            }
        }

        Dictionary<int, int[]> conditions = before.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        Dictionary<string, int> teaches = FirstToTeach(model, choice);
        foreach (int index in choice.Resources)
        {
            foreach (int earlier in Advised(model.Resources[index], catalog, teaches))
            {
                if (earlier != index && !Follows(earlier, index, before))
                {
                    before[index].Add(earlier);
                }
            }
        }

        new FirstProject(model, choice.Resources, conditions, before).Ease();
        return before.ToDictionary(
            pair => model.Resources[pair.Key].Id,
            pair => pair.Value.Select(earlier => model.Resources[earlier].Id).Order(StringComparer.Ordinal).ToList(),
            StringComparer.Ordinal);
    }

    // By skill, the first of the choice that lifts it.
    private static Dictionary<string, int> FirstToTeach(ChoiceModel model, Choice choice)
    {
        Dictionary<string, int> teaches = new(StringComparer.Ordinal);
        foreach (int index in choice.Resources)
        {
            foreach (SkillLift lift in model.Resources[index].Lifts.Where(lift => lift.From == SkillLevel.None))
            {
                teaches.TryAdd(lift.Skill, index);
            }
        }

        return teaches;
    }

    // What the catalogue says should be known before the skills it teaches, and before those again: statistics before machine learning before language models.
    private static HashSet<int> Advised(Resource resource, Catalog catalog, Dictionary<string, int> teaches)
    {
        HashSet<int> advised = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<string> open = new(resource.Lifts.Select(lift => lift.Skill));
        while (open.TryDequeue(out string? skill))
        {
            if (!seen.Add(skill) || !catalog.Skills.TryGetValue(skill, out Skill? known))
            {
                continue;
            }

            foreach (SkillNeed need in known.Needs)
            {
                if (teaches.TryGetValue(need.Skill, out int earlier))
                {
                    advised.Add(earlier);
                }

                open.Enqueue(need.Skill);
            }
        }

        return advised;
    }

    // Whether "later" has to be finished before "earlier" already, directly or by others.
    private static bool Follows(int earlier, int later, Dictionary<int, SortedSet<int>> before)
    {
        HashSet<int> seen = [];
        Stack<int> open = new([earlier]);
        while (open.TryPop(out int index))
        {
            if (index == later)
            {
                return true;
            }

            if (seen.Add(index))
            {
                foreach (int one in before[index])
                {
                    open.Push(one);
                }
            }
        }

        return false;
    }
}
