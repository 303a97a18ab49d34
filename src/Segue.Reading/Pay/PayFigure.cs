using Segue.Basics;

namespace Segue.Reading.Pay;

/// <summary>A figure or range of money as it stands in a text, before it is known whether it is pay.</summary>
/// <param name="Low">The lower or only figure.</param>
/// <param name="High">The upper figure; null when there is one figure only.</param>
/// <param name="Currency">ISO 4217; null when no sign or code stands with it.</param>
/// <param name="Period">year, month, week, day or hour; null when not said.</param>
/// <param name="Thousands">True when a k stands with it.</param>
/// <param name="Open">True when a plus sign stands after it.</param>
/// <param name="Span">Where it stands, period included.</param>
internal sealed record PayFigure(decimal Low, decimal? High, string? Currency, string? Period, bool Thousands, bool Open, TextSpan Span);
