namespace Segue.Market.Bench.Mix;

/// <summary>What a mixed ad is made of.</summary>
/// <param name="Number">Its number, from 1; its number in the store when the mixed ads alone are imported in order.</param>
/// <param name="Original">The number of the ad of which it is a near copy; null when it is none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Employer">Its employer.</param>
/// <param name="Terms">Its place, pay and dates.</param>
/// <param name="Sections">The numbers of its sections.</param>
/// <param name="Reference">A line that only a copy has; null when it is none.</param>
internal sealed record MixedAd(int Number, int? Original, string Title, string Employer, MixedTerms Terms, int[] Sections, string? Reference);

/// <summary>The fields of a mixed ad beside its text; null where the source has none.</summary>
/// <param name="Location">The place as a source writes it.</param>
/// <param name="PayLow">Pounds a year.</param>
/// <param name="PayHigh">Pounds a year.</param>
/// <param name="PayPredicted">Whether the source predicted the pay.</param>
/// <param name="Workplace">The working pattern as a source writes it.</param>
/// <param name="Employment">The employment type as a source writes it.</param>
/// <param name="Posted">The day of posting.</param>
/// <param name="Closes">The closing day.</param>
internal sealed record MixedTerms(string? Location, int? PayLow, int? PayHigh, bool PayPredicted, string? Workplace, string? Employment, DateOnly Posted, DateOnly? Closes);
