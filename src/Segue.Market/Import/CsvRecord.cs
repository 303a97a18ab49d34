namespace Segue.Market.Import;

/// <summary>One record of a delimited file, or the reason it is not one.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Fields">Its fields; empty when it is bad.</param>
/// <param name="Wrong">What is wrong with it; null when it is sound.</param>
internal readonly record struct CsvRecord(int Line, IReadOnlyList<string> Fields, string? Wrong);
