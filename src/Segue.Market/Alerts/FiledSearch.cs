namespace Segue.Market.Alerts;

/// <summary>A saved search as it is filed.</summary>
/// <param name="Id">The caller's number for it.</param>
/// <param name="Keys">The keys that an ad must have, the rarest first, a circle last.</param>
/// <param name="Steps">How many of them lead to it in the tree: all but a circle.</param>
/// <param name="PayFrom">The least pay; <see cref="AlertTerms.NoPay"/> for none.</param>
/// <param name="Rest">What else to ask; null for nothing but that the ad is open.</param>
/// <param name="Under">Where there are no <paramref name="Keys"/>: the keys of which an ad must have one, under each of which it is filed. Empty for neither.</param>
internal readonly record struct FiledSearch(long Id, int[] Keys, int Steps, int PayFrom, AlertTerms? Rest, int[] Under);
