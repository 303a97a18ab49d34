using Segue.Basics;

namespace Segue.Reading.Evaluation;

/// <summary>What a CV is known to say, from the file it was made of. Null means that the file does not say.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Jobs">Every job.</param>
/// <param name="Education">Every course.</param>
/// <param name="Skills">Every listed skill.</param>
public sealed record CvGold(string? Name, IReadOnlyList<GoldJob> Jobs, IReadOnlyList<GoldEducation> Education, IReadOnlyList<string> Skills);

/// <summary>A job as it is known to be.</summary>
/// <param name="Title">The title.</param>
/// <param name="Employer">The employer.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended; null when it goes on.</param>
/// <param name="Current">True when it goes on.</param>
public sealed record GoldJob(string? Title, string? Employer, PartialDate? Start, PartialDate? End, bool Current);

/// <summary>A course as it is known to be.</summary>
/// <param name="Institution">Where.</param>
/// <param name="Qualification">Degree and subject together, as layouts differ in which they print first.</param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended.</param>
public sealed record GoldEducation(string? Institution, string? Qualification, PartialDate? Start, PartialDate? End);
