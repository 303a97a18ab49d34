using Segue.Basics;
using Segue.Catalogue.Taxonomies;

namespace Segue.Routes.Occupations;

/// <summary>Finds the occupation or skill that somebody means.</summary>
public static class OccupationFinder
{
    private const int Suggestions = 8;

    /// <summary>The place of the occupation with this name, other name, code or address, without case; <c>esco.unknown</c> with near names when there is none.</summary>
    public static Result<int> Occupation(Esco esco, string text)
    {
        ArgumentNullException.ThrowIfNull(esco);
        return Find(text, "occupation", esco.Occupations.Count, place => esco.Occupations[place].Label, place => esco.Occupations[place].OtherLabels, place => [esco.Occupations[place].Uri, esco.Occupations[place].Code]);
    }

    /// <summary>The place of the skill with this name, other name or address; the same problem.</summary>
    public static Result<int> Skill(Esco esco, string text)
    {
        ArgumentNullException.ThrowIfNull(esco);
        return Find(text, "skill", esco.Skills.Count, place => esco.Skills[place].Label, place => esco.Skills[place].OtherLabels, place => [esco.Skills[place].Uri]);
    }

    private static Result<int> Find(string text, string kind, int count, Func<int, string> label, Func<int, IReadOnlyList<string>> others, Func<int, string[]> ids)
    {
        string asked = text.Trim();
        bool Same(string name) => string.Equals(name, asked, StringComparison.OrdinalIgnoreCase);
        int[] exact = Places(place => Same(label(place)) || Array.Exists(ids(place), Same));
        int[] found = exact.Length > 0 ? exact : Places(place => others(place).Any(Same));
        if (found.Length == 1)
        {
            return Result.Ok(found[0]);
        }

        int[] near = found.Length > 1 ? found : Places(place => Near(label(place), asked) || others(place).Any(other => Near(other, asked)));
        string[] names = [.. near.Select(label).Distinct(StringComparer.Ordinal).OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Take(Suggestions)];
        string sentence = found.Length > 1 ? $"“{asked}” is a name of {found.Length} {kind}s in ESCO." : $"ESCO has no {kind} “{asked}”.";
        string remedy = names.Length > 0 ? $"Did you mean: {string.Join(", ", names)}?" : $"Try a more usual name, or the {kind}'s address at esco.ec.europa.eu.";
        return Result.Fail<int>(new Problem("esco.unknown", sentence) { Remedy = remedy });

        int[] Places(Func<int, bool> fits) => [.. Enumerable.Range(0, count).Where(fits)];
    }

    // All words of what was asked stand in the name.
    private static bool Near(string name, string asked) => asked.Length > 1 && asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
