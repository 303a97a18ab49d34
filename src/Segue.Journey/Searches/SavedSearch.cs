using Segue.Market.Search;

namespace Segue.Journey.Searches;

/// <summary>A search kept under a name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Wish">What is looked for.</param>
/// <param name="Made">When it was kept.</param>
public sealed record SavedSearch(string Name, SearchWish Wish, DateTimeOffset Made);
