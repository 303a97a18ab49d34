namespace Segue.Market.Store;

/// <summary>An ad that a search found.</summary>
/// <param name="Number">Its number, for <c>market show</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Employer">Its employer; null when not given.</param>
/// <param name="Location">Its place as given; null when not given.</param>
/// <param name="Role">The role read from it; null when none.</param>
/// <param name="Posted">The day it was posted, as <c>yyyy-MM-dd</c>; null when not given.</param>
/// <param name="Snippet">The words around the match.</param>
public sealed record FoundAd(long Number, string Title, string? Employer, string? Location, string? Role, string? Posted, string Snippet);
