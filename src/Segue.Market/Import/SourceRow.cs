namespace Segue.Market.Import;

/// <summary>One record of a file before it is known what its columns mean.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Values">Values by column; nested JSON is flattened to dotted names (<c>company.display_name</c>).</param>
public sealed record SourceRow(int Line, IReadOnlyDictionary<string, string> Values);
