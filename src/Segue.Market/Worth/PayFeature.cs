using System.Globalization;
using System.Text;

namespace Segue.Market.Worth;

/// <summary>A property of an ad as the pay model counts it.</summary>
/// <param name="Name">Its name: <c>role:data-engineer</c>, or a word's number, <c>t#123</c> in the title and <c>d#123</c> in the text, so that the model holds no words.</param>
/// <param name="Value">How much it counts; a smaller value holds its coefficient nearer to nothing.</param>
public readonly record struct PayFeature(string Name, float Value);

/// <summary>Takes an ad apart into features.</summary>
public static class PayFeatures
{
    private const int Buckets = 1 << 14;
    private const float Half = 0.5f;
    private const float TextWord = 0.3f;

    /// <summary>The named features: role, seniority, place, year, skills, and whether the text is cut.</summary>
    public static IEnumerable<PayFeature> Named(PayFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        string seniority = facts.Seniority?.ToString() ?? "unsaid";
        yield return new PayFeature($"role:{facts.Role ?? "none"}", 1);
        yield return new PayFeature($"seniority:{seniority}", 1);
        yield return new PayFeature($"region:{facts.Region ?? "unknown"}", 1);
        if (!facts.IsWhole)
        {
            yield return new PayFeature("text:cut", 1);
        }

        if (facts.Year is { } year)
        {
            yield return new PayFeature(string.Create(CultureInfo.InvariantCulture, $"year:{year}"), 1);
        }

        foreach (string skill in facts.Skills)
        {
            yield return new PayFeature($"skill:{skill}", Half);
        }
    }

    /// <summary>All features: the named ones and the words of title and text by number.</summary>
    public static IEnumerable<PayFeature> All(PayFacts facts)
    {
        foreach (PayFeature feature in Named(facts))
        {
            yield return feature;
        }

        foreach (PayFeature feature in Further(facts).Concat(TitleWords(facts)))
        {
            yield return feature;
        }

        foreach (string word in Words(facts.Text).Distinct(StringComparer.Ordinal))
        {
            yield return new PayFeature(Numbered('d', word), TextWord);
        }
    }

    private static IEnumerable<PayFeature> Further(PayFacts facts)
    {
        string seniority = facts.Seniority?.ToString() ?? "unsaid";
        yield return new PayFeature($"both:{facts.Role ?? "none"}/{seniority}", Half);
        yield return new PayFeature($"town:{facts.Town ?? "unknown"}", Half);
        yield return new PayFeature(string.Create(CultureInfo.InvariantCulture, $"experience:{(facts.Experience is { } years ? Math.Min(10, (int)years) : -1)}"), Half);
        foreach (string further in facts.Further)
        {
            yield return new PayFeature(further, Half);
        }
    }

    private static IEnumerable<PayFeature> TitleWords(PayFacts facts)
    {
        List<string> words = [.. Words(facts.Title)];
        foreach (string word in words.Distinct(StringComparer.Ordinal))
        {
            yield return new PayFeature(Numbered('t', word), 1);
        }

        foreach (string pair in words.Zip(words.Skip(1), (first, second) => $"{first} {second}").Distinct(StringComparer.Ordinal))
        {
            yield return new PayFeature(Numbered('p', pair), Half);
        }

        string title = string.Join(' ', words);
        yield return new PayFeature(Numbered('w', title), Half);
        yield return new PayFeature(Numbered('w', $"{title}/{facts.Seniority}"), Half);
    }

    private static IEnumerable<string> Words(string text)
    {
        StringBuilder word = new();
        foreach (char c in text)
        {
            if (char.IsAsciiLetter(c) || (word.Length > 0 && c is '+' or '#'))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    // FNV-1a over the letters: the same on every machine.
    private static string Numbered(char kind, string word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{kind}#{hash % Buckets}");
    }
}
