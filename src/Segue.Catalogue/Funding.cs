using Segue.Basics;

namespace Segue.Catalogue;

/// <summary>Money towards a degree: a loan, a grant, an employer's levy.</summary>
/// <param name="Id">Stable kebab-case id.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Nations">Where one must live to have it: <c>england</c>, <c>scotland</c>, <c>wales</c>, <c>northern-ireland</c>.</param>
/// <param name="Amount">The most it pays towards one course; zero when it pays whatever the course costs.</param>
/// <param name="AmountNote">What the amount covers and for which year; null when plain.</param>
/// <param name="Repaid">Whether it must be paid back.</param>
/// <param name="Who">Who can have it, in plain words.</param>
/// <param name="Url">Where it is described.</param>
/// <param name="Checked">The day its facts were checked; null when they were not.</param>
/// <param name="CheckedBy">By what; null when they were not.</param>
public sealed record Funding(
    string Id,
    string Name,
    IReadOnlyList<string> Nations,
    Money Amount,
    string? AmountNote,
    bool Repaid,
    string Who,
    string Url,
    DateOnly? Checked,
    string? CheckedBy);
