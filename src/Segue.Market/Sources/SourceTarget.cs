namespace Segue.Market.Sources;

/// <summary>One place to pull ads from.</summary>
/// <param name="Kind">Which sort of source, such as <c>greenhouse</c>.</param>
/// <param name="Board">The employer's name there, a search, or an address, by kind.</param>
/// <param name="Employer">The employer as people call it; null where the ads say it.</param>
public sealed record SourceTarget(string Kind, string Board, string? Employer)
{
    /// <summary>Gets the id that its ads and its state are kept under: <c>greenhouse:monzo</c>.</summary>
    public string Id => $"{Kind}:{Board}";
}
