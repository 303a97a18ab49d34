namespace Segue.Market.Texts;

/// <summary>One thing that typed words ask for.</summary>
/// <param name="Terms">A word; or the words of a phrase, which must stand side by side.</param>
/// <param name="Typed">How it was typed.</param>
public sealed record WordClause(IReadOnlyList<string> Terms, string Typed)
{
    /// <summary>Gets a value indicating whether the only word is the beginning of one: <see cref="Terms"/> then holds it with its plural s.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>Gets a value indicating whether it must not be there.</summary>
    public bool IsNot { get; init; }

    /// <summary>Gets the catalogue skill that the words name; null when none. An ad of which that skill was read meets the clause too.</summary>
    public string? Skill { get; init; }
}
