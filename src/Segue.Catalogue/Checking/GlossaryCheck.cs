using Segue.Basics;

namespace Segue.Catalogue.Checking;

/// <summary>Whether each name of the glossary means one thing.</summary>
internal static class GlossaryCheck
{
    public static IEnumerable<Problem> Run(Catalog catalog)
    {
        Dictionary<string, string> owners = new(StringComparer.OrdinalIgnoreCase);
        foreach (GlossaryTerm term in catalog.Glossary.Terms.OrderBy(term => term.Id, StringComparer.Ordinal))
        {
            foreach (string name in Glossary.Names(term).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!owners.TryAdd(name, term.Id))
                {
                    yield return Finding.At(catalog, "term", term.Id, "term", $"“{name}” is explained by “{owners[name]}” already.", "Give each name to one term.");
                }
            }
        }
    }
}
