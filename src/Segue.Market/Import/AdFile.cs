using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Import;

/// <summary>An opened file of ads: what its columns were taken to mean, and its ads.</summary>
/// <param name="Path">The file.</param>
/// <param name="Format">What it was read as: "CSV with semicolons", "JSON lines", "HTML page".</param>
/// <param name="Mapping">The mapping in use; null for a format whose fields have fixed meanings.</param>
/// <param name="Columns">The file's columns; empty for such a format.</param>
/// <param name="Ads">The ads as they are read, one problem for each bad row. Reads once, a row at a time.</param>
/// <param name="Warnings">What went on while reading, such as lines in another encoding; complete once <paramref name="Ads"/> has been read.</param>
public sealed record AdFile(
    string Path,
    string Format,
    ColumnMapping? Mapping,
    IReadOnlyList<string> Columns,
    IEnumerable<Result<RawAd>> Ads,
    Func<IReadOnlyList<Problem>> Warnings);
