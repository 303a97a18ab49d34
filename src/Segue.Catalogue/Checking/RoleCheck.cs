using Segue.Basics;

namespace Segue.Catalogue.Checking;

/// <summary>Whether roles are whole: titles of their own, a ladder that rises, a SOC code of four digits, ways in and out.</summary>
internal static class RoleCheck
{
    public static IEnumerable<Problem> Run(Catalog catalog)
    {
        HashSet<string> reached = catalog.Roles.Values.SelectMany(role => role.MovesTo).Select(move => move.To).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, string> owners = new(StringComparer.OrdinalIgnoreCase);
        foreach (Role role in catalog.Roles.Values.OrderBy(role => role.Id, StringComparer.Ordinal))
        {
            foreach (Problem problem in Titles(catalog, role, owners).Concat(Facts(catalog, role)).Concat(Moves(catalog, role, reached)))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Problem> Titles(Catalog catalog, Role role, Dictionary<string, string> owners)
    {
        foreach (string title in role.Titles.Append(role.Name).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!owners.TryAdd(title, role.Id))
            {
                yield return At(catalog, role, "title", $"the title “{title}” belongs to “{owners[title]}” already.", "Give each title to one role.");
            }
        }
    }

    private static IEnumerable<Problem> Facts(Catalog catalog, Role role)
    {
        if (role.Soc2020 is { } soc && (soc.Length != 4 || !soc.All(char.IsAsciiDigit)))
        {
            yield return At(catalog, role, "soc", $"“{soc}” is not a SOC 2020 unit group.", "Four digits in quotes, or null.");
        }

        if (role.Needs.Count == 0)
        {
            yield return At(catalog, role, "no-needs", "it needs no skill.", "Say under “needs” what employers ask for.");
        }

        for (int step = 1; step < role.Ladder.Count; step++)
        {
            if (role.Ladder[step].YearsFrom < role.Ladder[step - 1].YearsFrom)
            {
                yield return At(catalog, role, "ladder", $"“{role.Ladder[step].Level}” comes before “{role.Ladder[step - 1].Level}”.", "Write the steps from the lowest, with rising years.");
            }
        }

        foreach (string id in role.Specialisms.Where(id => catalog.Skills[id].Kind != SkillKind.Specialism))
        {
            yield return At(catalog, role, "specialism", $"“{id}” is a skill but no specialism.", "Name a skill of the kind specialism.");
        }
    }

    private static IEnumerable<Problem> Moves(Catalog catalog, Role role, HashSet<string> reached)
    {
        if (role.Kind == RoleKind.Start && role.MovesTo.Count == 0)
        {
            yield return At(catalog, role, "dead-end", "no move leads out of it.", "Add at least one usual move under “moves”.");
        }

        if (role.Kind != RoleKind.Start && !reached.Contains(role.Id))
        {
            yield return At(catalog, role, "no-way-in", "no move leads to it.", "Add it under “moves” of a role that people come from.");
        }

        foreach (RoleMove move in role.MovesTo.Where(move => move.To == role.Id))
        {
            yield return At(catalog, role, "move", "it moves to itself.", "Take the move out.");
        }
    }

    private static Problem At(Catalog catalog, Role role, string code, string message, string remedy) => Finding.At(catalog, "role", role.Id, code, message, remedy);
}
