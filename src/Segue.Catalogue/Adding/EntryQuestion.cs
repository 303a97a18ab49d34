namespace Segue.Catalogue.Adding;

/// <summary>One question of the form for a new entry.</summary>
/// <param name="Key">The key it fills in the YAML.</param>
/// <param name="Ask">The question, in plain words.</param>
/// <param name="Default">What an empty answer means, from the answers so far by key; null when an answer is needed, empty when it may be left out.</param>
/// <param name="Read">The answer as YAML, or what is wrong with it.</param>
public sealed record EntryQuestion(string Key, string Ask, Func<IReadOnlyDictionary<string, string>, string?> Default, Func<string, EntryAnswer> Read);

/// <summary>An answer as it was understood.</summary>
/// <param name="Yaml">The value in YAML; null when the answer cannot be used.</param>
/// <param name="Trouble">What is wrong and what would be right; null when nothing is.</param>
public sealed record EntryAnswer(string? Yaml, string? Trouble)
{
    /// <summary>A usable answer.</summary>
    public static EntryAnswer Of(string yaml) => new(yaml, null);

    /// <summary>An answer that cannot be used.</summary>
    public static EntryAnswer Wrong(string trouble) => new(null, trouble);
}
