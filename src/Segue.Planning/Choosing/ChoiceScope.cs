using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Planning.Choosing;

/// <summary>What one learner can reach with a catalogue, and which of its resources can be of use for that. A step is one level of one skill.</summary>
internal sealed class ChoiceScope
{
    private readonly IReadOnlyDictionary<string, SkillLevel> _held;
    private readonly Dictionary<string, int> _reach;
    private readonly List<Resource> _usable = [];

    /// <summary>Works out the furthest levels by taking, again and again, whatever can be followed.</summary>
    public ChoiceScope(IReadOnlyDictionary<string, SkillLevel> held, Catalog catalog)
    {
        _held = held;
        _reach = held.ToDictionary(pair => pair.Key, pair => (int)pair.Value, StringComparer.Ordinal);
        List<Resource> waiting = [.. catalog.Resources.Values];
        int before;
        do
        {
            before = waiting.Count;
            waiting.RemoveAll(Taken);
        }
        while (waiting.Count < before);

        _usable.Sort((one, other) => string.CompareOrdinal(one.Id, other.Id));
    }

    /// <summary>The level held now, 0 for none.</summary>
    public int Held(string skill) => (int)_held.GetValueOrDefault(skill);

    /// <summary>The furthest level that can be reached, 0 for none.</summary>
    public int Reach(string skill) => _reach.GetValueOrDefault(skill);

    /// <summary>The steps a resource covers that are not held; may name one twice.</summary>
    public List<(string Skill, int Level)> CoveredBy(Resource resource)
    {
        List<(string Skill, int Level)> steps = [];
        foreach (SkillLift lift in resource.Lifts)
        {
            AddSteps(steps, lift.Skill, (int)lift.From, (int)lift.To);
        }

        return steps;
    }

    /// <summary>The steps a resource needs first that are not held; may name one twice.</summary>
    public List<(string Skill, int Level)> NeededBy(Resource resource)
    {
        List<(string Skill, int Level)> steps = [];
        foreach (SkillNeed need in resource.Needs)
        {
            AddSteps(steps, need.Skill, 0, (int)need.Level);
        }

        foreach (SkillLift lift in resource.Lifts)
        {
            AddSteps(steps, lift.Skill, 0, (int)lift.From);
        }

        return steps;
    }

    /// <summary>The resources that cover a wanted step, or a step that one of these needs, and so on; by id. Only such as can ever be followed.</summary>
    public List<Resource> Relevant(IEnumerable<(string Skill, int Level)> targets)
    {
        Dictionary<(string Skill, int Level), List<int>> coverers = [];
        for (int index = 0; index < _usable.Count; index++)
        {
            foreach ((string Skill, int Level) step in CoveredBy(_usable[index]))
            {
                if (!coverers.TryGetValue(step, out List<int>? ways))
                {
                    coverers.Add(step, ways = []);
                }

                ways.Add(index);
            }
        }

        bool[] relevant = new bool[_usable.Count];
        HashSet<(string Skill, int Level)> wanted = [.. targets];
        Queue<(string Skill, int Level)> open = new(wanted);
        while (open.TryDequeue(out (string Skill, int Level) step))
        {
            foreach (int index in coverers.GetValueOrDefault(step, []).Where(index => !relevant[index]))
            {
                relevant[index] = true;
                NeededBy(_usable[index]).Where(wanted.Add).ToList().ForEach(open.Enqueue);
            }
        }

        return [.. _usable.Where((_, index) => relevant[index])];
    }

    private bool Taken(Resource resource)
    {
        foreach (SkillNeed need in resource.Needs)
        {
            if (Reach(need.Skill) < (int)need.Level)
            {
                return false;
            }
        }

        foreach (SkillLift lift in resource.Lifts)
        {
            if (Reach(lift.Skill) < (int)lift.From)
            {
                return false;
            }
        }

        foreach (SkillLift lift in resource.Lifts)
        {
            _reach[lift.Skill] = Math.Max(Reach(lift.Skill), (int)lift.To);
        }

        _usable.Add(resource);
        return true;
    }

    // The levels above "from" up to "to" that are not held already.
    private void AddSteps(List<(string Skill, int Level)> steps, string skill, int from, int to)
    {
        for (int level = Math.Max(from, Held(skill)) + 1; level <= to; level++)
        {
            steps.Add((skill, level));
        }
    }
}
