using Segue.Basics;

namespace Segue.Reading;

/// <summary>What an ad says, and why it was read so.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Reasons">The reason for each fact that is not null, skills apart.</param>
/// <param name="Skills">The reason for each of <see cref="AdFacts.Skills"/>, in the same order.</param>
public sealed record AdExplanation(AdFacts Facts, IReadOnlyList<FactReason> Reasons, IReadOnlyList<string> Skills);

/// <summary>Why a fact was read.</summary>
/// <param name="Fact">The fact's name in the JSON of the command line: role, seniority, pay, place, workplace, experience, degree, visaSponsorship, clearance, employment, officeDays, closing.</param>
/// <param name="Field">The field of the ad that the words stand in; empty when no words can be pointed at.</param>
/// <param name="Span">The words; empty when none can be pointed at.</param>
/// <param name="Why">The reason, for people.</param>
public sealed record FactReason(string Fact, string Field, TextSpan Span, string Why);
