using Segue.Basics;

namespace Segue.Catalogue.Loading;

/// <summary>Finds ids that name nothing, names shared by two skills, and prerequisites that go in a circle.</summary>
internal static class CatalogueReferences
{
    /// <summary>Every broken reference, at the entry that makes it.</summary>
    /// <param name="catalog">The catalogue as loaded.</param>
    /// <param name="placeOf">The file and line of an entry, by kind and id.</param>
    public static IReadOnlyList<Problem> Check(Catalog catalog, Func<string, string, (string File, int Line)> placeOf)
    {
        List<Problem> problems = [];
        foreach (Skill skill in catalog.Skills.Values.OrderBy(skill => skill.Id, StringComparer.Ordinal))
        {
            Known("skill", skill.Id, "needs", skill.Needs.Select(need => need.Skill));
            Known("skill", skill.Id, "transfers", skill.Transfers.Select(transfer => transfer.To));
            Known("skill", skill.Id, "broader", skill.Broader is { } broader ? [broader] : []);
        }

        foreach (Role role in catalog.Roles.Values.OrderBy(role => role.Id, StringComparer.Ordinal))
        {
            Known("role", role.Id, "needs", role.Needs.Select(need => need.Skill));
            Known("role", role.Id, "specialisms", role.Specialisms);
            foreach (RoleMove move in role.MovesTo.Where(move => !catalog.Roles.ContainsKey(move.To)))
            {
                Add("role", role.Id, "catalogue.reference", $"moves: there is no role “{move.To}”.");
            }
        }

        foreach (Resource resource in catalog.Resources.Values.OrderBy(resource => resource.Id, StringComparer.Ordinal))
        {
            Known("resource", resource.Id, "lifts", resource.Lifts.Select(lift => lift.Skill));
            Known("resource", resource.Id, "needs", resource.Needs.Select(need => need.Skill));
        }

        foreach (Degree degree in catalog.Degrees.Values.OrderBy(degree => degree.Id, StringComparer.Ordinal))
        {
            Known("degree", degree.Id, "lifts", degree.Lifts.Select(lift => lift.Skill));
            Known("degree", degree.Id, "needs", degree.Needs.Select(need => need.Skill));
            foreach (string role in degree.Leads.Where(role => !catalog.Roles.ContainsKey(role)))
            {
                Add("degree", degree.Id, "catalogue.reference", $"leads: there is no role “{role}”.");
            }

            foreach (string fund in degree.Funding.Where(fund => !catalog.Funding.ContainsKey(fund)))
            {
                Add("degree", degree.Id, "catalogue.reference", $"funding: there is no funding “{fund}”.");
            }
        }

        foreach (Specialism specialism in catalog.Specialisms)
        {
            Known("specialism", specialism.Id, "skills", specialism.Skills);
            Known("specialism", specialism.Id, "together", specialism.Together);
        }

        HashSet<string> terms = catalog.Glossary.Terms.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        foreach (GlossaryTerm term in catalog.Glossary.Terms)
        {
            foreach (string see in term.See.Where(see => !terms.Contains(see)))
            {
                Add("term", term.Id, "catalogue.reference", $"see: there is no term “{see}”.");
            }
        }

        SharedNames(catalog, Add);
        Circles(catalog, Add);
        return problems;

        void Known(string kind, string id, string key, IEnumerable<string> skills)
        {
            foreach (string skill in skills.Where(skill => !catalog.Skills.ContainsKey(skill)))
            {
                Add(kind, id, "catalogue.reference", $"{key}: there is no skill “{skill}”.");
            }
        }

        void Add(string kind, string id, string code, string message)
        {
            (string file, int line) = placeOf(kind, id);
            problems.Add(new Problem(code, $"{kind} “{id}”: {message}") { Source = file, Line = line, Remedy = code == "catalogue.reference" ? "Correct the id, or add what it names." : null });
        }
    }

    private static void SharedNames(Catalog catalog, Action<string, string, string, string> add)
    {
        Dictionary<string, string> owners = new(StringComparer.OrdinalIgnoreCase);
        foreach (Skill skill in catalog.Skills.Values.OrderBy(skill => skill.Id, StringComparer.Ordinal))
        {
            IEnumerable<string> names = skill.Aliases.Where(alias => alias.Context.Count == 0 && !alias.CaseSensitive).Select(alias => alias.Text).Append(skill.Name);
            foreach (string name in names.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!owners.TryAdd(name, skill.Id))
                {
                    add("skill", skill.Id, "catalogue.alias", $"the name “{name}” belongs to “{owners[name]}” already. Give each name to one skill.");
                }
            }
        }
    }

    private static void Circles(Catalog catalog, Action<string, string, string, string> add)
    {
        Dictionary<string, int> state = new(StringComparer.Ordinal);
        foreach (string id in catalog.Skills.Keys.Order(StringComparer.Ordinal))
        {
            Visit(id, []);
        }

        void Visit(string id, List<string> path)
        {
            if (state.GetValueOrDefault(id) == 2)
            {
                return;
            }

            path.Add(id);
            if (state.GetValueOrDefault(id) == 1)
            {
                add("skill", id, "catalogue.circle", $"its needs go in a circle: {string.Join(" → ", path.Skip(path.IndexOf(id)))}. Break it at the weakest link.");
                return;
            }

            state[id] = 1;
            foreach (SkillNeed need in catalog.Skills[id].Needs.Where(need => catalog.Skills.ContainsKey(need.Skill)))
            {
                Visit(need.Skill, [.. path]);
            }

            state[id] = 2;
        }
    }
}
