using Segue.Catalogue;
using Segue.Text;

namespace Segue.Reading;

/// <summary>A catalogue skill found in a text.</summary>
/// <param name="Skill">The skill's id.</param>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">The unit after the last.</param>
public readonly record struct SkillHit(string Skill, int Start, int End);

/// <summary>Finds catalogue skills by name and alias, letting the words around decide where a name is ambiguous. Immutable.</summary>
public sealed class SkillMatcher
{
    // How far to look for a word that decides what an ambiguous name means: about two lines.
    private const int ContextReach = 160;

    private readonly PhraseMatcher _phrases;
    private readonly Entry[][] _meanings;

    private SkillMatcher(PhraseMatcher phrases, Entry[][] meanings) => (_phrases, _meanings) = (phrases, meanings);

    /// <summary>Builds a matcher over every name and alias of <paramref name="catalog"/>.</summary>
    public static SkillMatcher Create(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        List<Entry> entries = [];
        foreach (Skill skill in catalog.Skills.Values.OrderBy(skill => skill.Id, StringComparer.Ordinal))
        {
            // An alias that repeats the name carries the conditions under which the name counts.
            if (!skill.Aliases.Any(alias => alias.Text.Equals(skill.Name, StringComparison.OrdinalIgnoreCase)))
            {
                entries.Add(new Entry(skill.Id, new SkillAlias(skill.Name, CaseSensitive: false, [], [])));
            }

            entries.AddRange(skill.Aliases.Select(alias => new Entry(skill.Id, alias)));
        }

        PhraseMatcher phrases = PhraseMatcher.Create(entries.Select((entry, number) => (entry.Alias.Text, number)));
        return new SkillMatcher(phrases, Meanings(phrases, entries));
    }

    /// <summary>Every skill named in <paramref name="text"/>, in order, none overlapping another.</summary>
    public IReadOnlyList<SkillHit> Match(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        TextWords words = new();
        words.Cut(text);
        return MatchWords(text, words, []);
    }

    /// <summary>The same in a text whose words are cut already; <paramref name="matches"/> is an empty list to work in.</summary>
    internal List<SkillHit> MatchWords(string text, TextWords words, List<PhraseMatch> matches)
    {
        _phrases.Match(text, words, matches);
        List<SkillHit> hits = new(matches.Count);
        foreach (PhraseMatch match in matches)
        {
            foreach (Entry meaning in _meanings[match.Phrase])
            {
                if (Counts(text, match, meaning))
                {
                    hits.Add(new SkillHit(meaning.Skill, match.Start, match.End));
                    break;
                }
            }
        }

        return hits;
    }

    // "EMR" is a service of Amazon's or a patient's record: names spelt with the same words are tried in turn, those that ask for context first.
    private static Entry[][] Meanings(PhraseMatcher phrases, List<Entry> entries)
    {
        List<Entry>[] meanings = [.. entries.Select(_ => new List<Entry>(1))];
        for (int number = 0; number < entries.Count; number++)
        {
            // A name that is not read back whole ("make.com" reads as "make") keeps to its own number.
            string name = entries[number].Alias.Text;
            PhraseMatch same = phrases.Match(name) is [var only] && only.Start == 0 && only.End == name.Length ? only : new PhraseMatch(0, name.Length, number);
            meanings[same.Phrase].Add(entries[number]);
        }

        return [.. meanings.Select(some => some.OrderBy(entry => entry.Alias.Context.Count == 0).ThenBy(entry => !entry.Alias.CaseSensitive).ToArray())];
    }

    private static bool Counts(string text, PhraseMatch match, Entry meaning)
    {
        SkillAlias alias = meaning.Alias;
        if (alias.CaseSensitive && !text.AsSpan(match.Start, match.End - match.Start).SequenceEqual(alias.Text))
        {
            return false;
        }

        foreach (string other in alias.Not)
        {
            int from = Math.Max(0, match.Start - other.Length);
            int to = Math.Min(text.Length, match.End + other.Length);
            if (Words.FindPart(text.AsSpan(from, to - from), other) >= 0)
            {
                return false;
            }
        }

        if (meaning.Context is not { } context)
        {
            return true;
        }

        int left = Math.Max(0, match.Start - ContextReach);
        int right = Math.Min(text.Length, match.End + ContextReach);
        return context.Value.AnyStands(text.AsSpan(left, match.Start - left)) || context.Value.AnyStands(text.AsSpan(match.End, right - match.End));
    }

    private sealed record Entry(string Skill, SkillAlias Alias)
    {
        // Made when it is first asked for: most names of a catalogue are in few ads.
        public Lazy<WordSet>? Context { get; } = Alias.Context.Count == 0 ? null : new Lazy<WordSet>(() => new WordSet(Alias.Context));
    }
}
