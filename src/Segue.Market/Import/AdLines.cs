using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Import;

/// <summary>
/// Ads as JSON lines, read one line at a time: the columns are guessed once from the first lines, then each line stands alone, so that lines
/// can be read on several threads. The text of title and description stays exactly as the line has it, so that places in it hold.
/// </summary>
public sealed class AdLines : IDisposable
{
    private const int SampleRows = 200;

    private readonly FileStream _stream;
    private readonly string _source;
    private readonly ColumnMapping _mapping;

    private AdLines(FileStream stream, string source, ColumnMapping mapping) => (_stream, _source, _mapping) = (stream, source, mapping);

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="choices">The user's columns; fields not among them are guessed.</param>
    /// <returns>The lines, or <c>market.no-file</c>, <c>market.no-column</c> or <c>market.no-text-column</c>.</returns>
    public static Result<AdLines> Open(string path, IReadOnlyDictionary<AdField, string> choices)
    {
        if (!File.Exists(path))
        {
            return Result.Fail<AdLines>(new Problem("market.no-file", "There is no such file.") { Source = path });
        }

        string source = Path.GetFileName(path);
        List<SourceRow> sample = [];
        using (FileStream stream = File.OpenRead(path))
        {
            foreach (Result<SourceRow> row in JsonRows.FromLines(new TextLines(stream).Read(), source).Take(SampleRows))
            {
                if (row.TryGetValue(out SourceRow? value))
                {
                    sample.Add(value);
                }
            }
        }

        List<string> columns = [.. sample.SelectMany(row => row.Values.Keys).Distinct(StringComparer.Ordinal)];
        Result<ColumnMapping> chosen = ColumnGuesser.Guess(columns, sample).With(choices, columns);
        if (!chosen.TryGetValue(out ColumnMapping? mapping))
        {
            return Result.Fail<AdLines>([.. chosen.Problems.Select(problem => problem with { Source = path })]);
        }

        return mapping.Columns.ContainsKey(AdField.Description)
            ? Result.Ok(new AdLines(File.OpenRead(path), source, mapping))
            : Result.Fail<AdLines>(new Problem("market.no-text-column", "No property holds the ads' text.")
            {
                Source = path,
                Remedy = columns.Count == 0 ? "The file has no readable lines: one JSON object a line is expected." : $"Say which: --map description=PROPERTY. The properties are {string.Join(", ", columns)}.",
            });
    }

    /// <summary>The file's lines with their numbers from 1, blank ones left out. Reads once; memory stays at one line.</summary>
    public IEnumerable<(int Number, string Text)> Read()
    {
        int number = 0;
        foreach (string line in new TextLines(_stream).Read())
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    /// <summary>The ad on one line, or <c>market.bad-row</c> with the line's number. May be called from several threads at once.</summary>
    public Result<RawAd> Parse(int number, string text)
    {
        Result<SourceRow> row = JsonRows.FromLine(text, number, _source);
        if (!row.TryGetValue(out SourceRow? values))
        {
            return Result.Fail<RawAd>(row.Problems);
        }

        Result<RawAd> ad = AdRows.ToAd(values, _mapping, _source);
        return ad.IsOk
            ? Result.Ok(ad.Value with { Title = Exactly(values, AdField.Title) ?? ad.Value.Title, Description = Exactly(values, AdField.Description) ?? ad.Value.Description })
            : ad;
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private string? Exactly(SourceRow row, AdField field) => _mapping.Columns.TryGetValue(field, out string? column) ? row.Values.GetValueOrDefault(column) : null;
}
