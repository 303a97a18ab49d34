using Segue.Market.Import;

namespace Segue.Market.Store;

/// <summary>What copies are found by.</summary>
/// <param name="ContentKey">The key of <see cref="Import.ContentKey"/>.</param>
/// <param name="Title">The title.</param>
/// <param name="Employer">The employer; null when not given.</param>
/// <param name="Region">The region; null when unknown.</param>
/// <param name="Sketch">The text's sketch; null for a text too short to compare.</param>
internal sealed record AdSignature(string ContentKey, string Title, string? Employer, string? Region, TextSketch? Sketch);
