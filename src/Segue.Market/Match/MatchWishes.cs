using Segue.Reading;

namespace Segue.Market.Match;

/// <summary>What a person looks for; what is null is not looked at.</summary>
/// <param name="Role">The role's id.</param>
/// <param name="Place">A town, city or region.</param>
/// <param name="Seniority">The seniority they could be taken on at.</param>
/// <param name="PayFrom">The least pay in pounds a year.</param>
public sealed record MatchWishes(string? Role, string? Place, Seniority? Seniority, decimal? PayFrom);
