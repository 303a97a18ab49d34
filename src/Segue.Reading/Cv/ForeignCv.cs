using System.Globalization;
using Segue.Basics;
using Segue.Documents;

namespace Segue.Reading.Cv;

/// <summary>Tells a CV in another language by its little words, so that none is read half and taken for whole.</summary>
internal static class ForeignCv
{
    private const int LeastWords = 6;
    private const int TimesEnglish = 3;

    // Words that English has too (in, on, a, die, was) are left out of the other languages.
    private static readonly (string Name, string[] Words)[] Languages =
    [
        ("English", ["the", "and", "of", "for", "with", "to", "by", "from", "at", "using", "into", "our", "their", "as"]),
        ("German", ["und", "der", "das", "von", "für", "mit", "bei", "im", "zur", "zum", "des", "den", "dem", "eine", "einer", "als", "sowie", "auf", "durch", "nach", "seit", "bis", "über", "heute"]),
        ("French", ["et", "le", "la", "les", "des", "du", "de", "pour", "avec", "dans", "une", "sur", "aux", "en", "chez", "aujourd"]),
        ("Spanish", ["y", "el", "los", "las", "del", "de", "la", "para", "con", "una", "en", "por", "desde", "hasta", "actualidad"]),
        ("Italian", ["di", "gli", "della", "delle", "dei", "del", "per", "con", "nel", "presso", "una", "dal", "il", "e", "la"]),
        ("Portuguese", ["da", "das", "dos", "de", "para", "com", "em", "uma", "na", "os", "até", "e", "desenvolvimento"]),
        ("Dutch", ["het", "een", "van", "voor", "met", "bij", "naar", "tot", "en", "de", "heden", "werkzaam"]),
        ("Polish", ["oraz", "dla", "od", "przez", "się", "w", "z", "na", "do", "obecnie", "doświadczenie"]),
    ];

    /// <summary>The problem with a document in another language than English; null when it is English, or has too few words to tell.</summary>
    public static Problem? Of(Document document)
    {
        string? language = OfScript(document.Text) ?? OfWords(document.Text);
        return language is null ? null : new Problem("cv.language", $"The CV seems to be in {language}; only English is read.")
        {
            Source = document.Source,
            Remedy = "Give an English version of it.",
        };
    }

    private static string? OfWords(string text)
    {
        Dictionary<string, int> counts = new(StringComparer.OrdinalIgnoreCase);
        foreach (Range range in text.AsSpan().SplitAny(" \t\r\n.,;:()'’/–-|•"))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            if (word.Length is > 0 and <= 14)
            {
                string key = word.ToString();
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var found = Languages.Select(language => (language.Name, Count: language.Words.Sum(word => counts.GetValueOrDefault(word)))).ToList();
        (string name, int most) = found.Skip(1).MaxBy(pair => pair.Count);
        return most >= LeastWords && most > found[0].Count * TimesEnglish ? name : null;
    }

    private static string? OfScript(string text)
    {
        int letters = 0;
        int other = 0;
        foreach (char letter in text)
        {
            if (char.IsLetter(letter))
            {
                letters++;
                other += letter > '\u024F' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.ModifierLetter ? 1 : 0;
            }
        }

        return letters > 0 && other * 2 > letters ? "another script than Latin letters" : null;
    }
}
