using System.Text;
using Segue.Basics;
using Segue.Catalogue;
using Segue.Catalogue.Taxonomies;
using Segue.Text;

namespace Segue.Reading.Bench;

/// <summary>The names to look for: the catalogue's, then ESCO's preferred labels, then its other labels, until there are enough.</summary>
internal static class NameList
{
    /// <summary>Writes at most <paramref name="count"/> names, each once whatever its case.</summary>
    public static void Write(Corpus corpus, string catalogueFolder, string data, int count)
    {
        Result<Catalog> loaded = CatalogueLoader.Load(catalogueFolder);
        Catalog catalog = loaded.TryGetValue(out Catalog? value) ? value : throw new InvalidOperationException(loaded.Problems[0].ToString());
        List<string> ours = [.. catalog.Skills.Values.SelectMany(skill => skill.Aliases.Select(alias => alias.Text).Append(skill.Name))];
        Result<Esco> imported = EscoImporter.Import(Path.Combine(data, "taxonomies", "esco-1.1.1"));
        IReadOnlyList<EscoSkill> esco = imported.TryGetValue(out Esco? labels) ? labels.Skills : throw new InvalidOperationException(imported.Problems[0].ToString());
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        List<string> names = [];
        int fromCatalogue = 0;
        foreach (string name in ours.Concat(esco.Select(skill => skill.Label)).Concat(esco.SelectMany(skill => skill.OtherLabels)))
        {
            string trimmed = name.Trim();
            if (names.Count < count && IsWhole(trimmed) && seen.Add(trimmed))
            {
                names.Add(trimmed);
                fromCatalogue = names.Count <= ours.Count && ours.Contains(trimmed, StringComparer.Ordinal) ? names.Count : fromCatalogue;
            }
        }

        File.WriteAllLines(corpus.Names, names);
        Console.WriteLine($"{names.Count} names, {fromCatalogue} of them the catalogue's");
    }

    // Plain ASCII, so that case means the same to every engine, and from word to word, so that every engine can give the same place.
    private static bool IsWhole(string name)
    {
        List<Token> tokens = [];
        Tokenizer.Cut(name, tokens);
        return Ascii.IsValid(name) && tokens.Count > 0 && tokens[0].Start == 0 && tokens[^1].End == name.Length && !name.Contains('\n', StringComparison.Ordinal);
    }
}
