using System.Collections.Frozen;

namespace Segue.Catalogue;

/// <summary>The terms that Segue shows, found by any way they are written.</summary>
public sealed class Glossary
{
    private readonly FrozenDictionary<string, GlossaryTerm> _names;

    /// <summary>Creates it; where two terms share a name, the first by id keeps it.</summary>
    public Glossary(IEnumerable<GlossaryTerm> terms)
    {
        Terms = terms.OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase).ToList();
        Dictionary<string, GlossaryTerm> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (GlossaryTerm term in Terms.OrderBy(term => term.Id, StringComparer.Ordinal))
        {
            foreach (string name in Names(term))
            {
                names.TryAdd(name, term);
            }
        }

        _names = names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets a glossary without terms.</summary>
    public static Glossary Empty { get; } = new([]);

    /// <summary>Gets every term in the order of the alphabet.</summary>
    public IReadOnlyList<GlossaryTerm> Terms { get; }

    /// <summary>The term written as <paramref name="name"/> (its id, its name or another way, in any case); null when there is none.</summary>
    public GlossaryTerm? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _names.GetValueOrDefault(name.Trim());
    }

    /// <summary>Every term whose name, other name or meaning holds <paramref name="words"/> in any case; in the order of the alphabet.</summary>
    public IEnumerable<GlossaryTerm> Search(string words) => Terms.Where(term =>
        Names(term).Append(term.Meaning).Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase)));

    internal static IEnumerable<string> Names(GlossaryTerm term) => term.Also.Prepend(term.Term).Append(term.Id);
}
