using Segue.Basics;
using Segue.Catalogue;
using Segue.Text;

namespace Segue.Cli;

/// <summary>Finds the skill that a person names.</summary>
internal static class SkillChoice
{
    private const int Suggestions = 5;

    /// <summary>The skill of that id, name or other name; a problem with the nearest ids when there is none.</summary>
    public static Result<Skill> Find(string wanted, Catalog catalog) => Named(catalog)(wanted) is { } id
        ? Result.Ok(catalog.Skills[id])
        : Result.Fail<Skill>(new Problem("skill", $"There is no skill “{wanted}”.") { Remedy = Near(wanted, catalog) });

    /// <summary>Tells the id of the skill that words name exactly, case aside; null for none.</summary>
    public static Func<string, string?> Named(Catalog catalog)
    {
        Dictionary<string, string> ids = new(StringComparer.OrdinalIgnoreCase);
        foreach (Skill skill in catalog.Skills.Values.OrderBy(skill => skill.Id, StringComparer.Ordinal))
        {
            ids.TryAdd(skill.Id, skill.Id);
        }

        foreach (Skill skill in catalog.Skills.Values.OrderBy(skill => skill.Id, StringComparer.Ordinal))
        {
            ids.TryAdd(skill.Name, skill.Id);
            foreach (SkillAlias alias in skill.Aliases)
            {
                ids.TryAdd(alias.Text, skill.Id);
            }
        }

        return words => ids.GetValueOrDefault(words.Trim());
    }

    private static string Near(string name, Catalog catalog)
    {
        IReadOnlyList<string> near = Spelling.Nearest(name.Trim(), catalog.Skills.Keys, Suggestions);
        return near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "Give its name or id; `segue catalogue skill NAME` shows one.";
    }
}
