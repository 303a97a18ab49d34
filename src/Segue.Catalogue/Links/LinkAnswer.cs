namespace Segue.Catalogue.Links;

/// <summary>What was heard about one address.</summary>
/// <param name="Url">The address as the catalogue has it.</param>
/// <param name="On">The day it was asked (UTC).</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Status">The last HTTP status; null when none came.</param>
/// <param name="Detail">The new address of a moved page, or the reason of a trouble; null when there is nothing to say.</param>
public sealed record LinkAnswer(string Url, DateOnly On, LinkOutcome Outcome, int? Status, string? Detail);
