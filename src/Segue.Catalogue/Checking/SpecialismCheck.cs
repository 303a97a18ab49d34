using Segue.Basics;

namespace Segue.Catalogue.Checking;

/// <summary>Whether each specialism can mark an ad, and says each mark once.</summary>
internal static class SpecialismCheck
{
    public static IEnumerable<Problem> Run(Catalog catalog)
    {
        foreach (Specialism specialism in catalog.Specialisms)
        {
            if (specialism.Skills.Count == 0 || specialism.Titles.Count == 0)
            {
                yield return Finding.At(catalog, "specialism", specialism.Id, "specialism", "it has no skill or no phrase of titles that marks an ad.", "Give it both.");
            }

            foreach (string twice in specialism.Skills.Concat(specialism.Together).GroupBy(skill => skill, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
            {
                yield return Finding.At(catalog, "specialism", specialism.Id, "specialism", $"“{twice}” marks it twice.", "Keep it in one of the two lists.");
            }

            foreach (string title in specialism.Titles.Where(title => !title.All(letter => letter == ' ' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))))
            {
                yield return Finding.At(catalog, "specialism", specialism.Id, "specialism", $"titles: “{title}” cannot be found: titles are compared in lower-case letters and digits.", "Write it so.");
            }
        }
    }
}
