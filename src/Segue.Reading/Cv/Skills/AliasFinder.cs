using Segue.Basics;
using Segue.Catalogue;

namespace Segue.Reading.Cv.Skills;

/// <summary>Finds catalogue skills by their names and aliases as whole words, the longest first. Safe to share between threads.</summary>
public sealed class AliasFinder
{
    private const int Near = 60;

    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates a finder over every name in <paramref name="catalog"/>.</summary>
    public AliasFinder(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        foreach (Skill skill in catalog.Skills.Values)
        {
            Add(skill.Id, new SkillAlias(skill.Name, CaseSensitive: skill.Name.Length < 3, [], []));
            foreach (SkillAlias alias in skill.Aliases)
            {
                Add(skill.Id, alias);
            }
        }

        foreach (List<Entry> entries in _byFirstWord.Values)
        {
            entries.Sort((a, b) => b.Alias.Text.Length.CompareTo(a.Alias.Text.Length));
        }
    }

    /// <summary>The skills named in <paramref name="text"/>, left to right, not overlapping.</summary>
    public IReadOnlyList<FoundSkill> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<FoundSkill> found = [];
        int at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]) && text[at] != '.')
            {
                at++;
                continue;
            }

            int end = WordEnd(text, at);
            Entry? hit = _byFirstWord.TryGetValue(text[at..end], out List<Entry>? entries) ? entries.Find(entry => Matches(text, at, entry.Alias)) : null;
            if (hit is not null)
            {
                end = at + hit.Alias.Text.Length;
                found.Add(new FoundSkill(hit.Skill, TextSpan.FromBounds(at, end)));
            }

            at = Math.Max(end, at + 1);
        }

        return found;
    }

    private static bool Matches(string text, int at, SkillAlias alias)
    {
        int end = at + alias.Text.Length;
        if (end > text.Length || string.Compare(text, at, alias.Text, 0, alias.Text.Length, alias.CaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase) != 0
            || (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '+' or '#')))
        {
            return false;
        }

        string around = text[Math.Max(0, at - Near)..Math.Min(text.Length, end + Near)];
        return !alias.Not.Any(not => around.Contains(not, StringComparison.OrdinalIgnoreCase))
            && (alias.Context.Count == 0 || alias.Context.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static int WordEnd(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    private void Add(string skill, SkillAlias alias)
    {
        if (alias.Text.Length == 0)
        {
            return;
        }

        string key = alias.Text[..WordEnd(alias.Text, 0)];
        if (!_byFirstWord.TryGetValue(key, out List<Entry>? entries))
        {
            _byFirstWord[key] = entries = [];
        }

        entries.Add(new Entry(skill, alias));
    }

    private sealed record Entry(string Skill, SkillAlias Alias);
}
