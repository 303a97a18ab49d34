using System.Text;

namespace Segue.Market.Import;

/// <summary>
/// Splits lines into records of a delimited file (RFC 4180, any single delimiter) and recovers after damage: a record whose
/// quotes do not close properly costs itself and no other. After a bad record, reading goes on at the first later line that
/// begins a sound record with as many fields as the header has; the lines between belong to the bad one.
/// </summary>
internal sealed class CsvRecords
{
    /// <summary>The most fields that a record may have; no ad has a tenth of them.</summary>
    public const int MostFields = 1024;

    private const int MaxRecordChars = 2 * 1024 * 1024;

    private readonly IEnumerator<string> _lines;
    private readonly char _delimiter;

    // Lines read ahead while looking for a closing quote, to be read again as records when there is none.
    private readonly LinkedList<string> _ahead = new();
    private int _line;

    public CsvRecords(IEnumerable<string> lines, char delimiter) => (_lines, _delimiter) = (lines.GetEnumerator(), delimiter);

    /// <summary>Gets the number of fields that a sound record has; null until the header has been read.</summary>
    public int? Width { get; private set; }

    /// <summary>The records in order; the first is the header. Blank lines are passed over.</summary>
    public IEnumerable<CsvRecord> Read()
    {
        while (Next() is { } first)
        {
            int line = _line;
            if (first.Length == 0)
            {
                continue;
            }

            (List<string>? fields, string? wrong) = Frame(first);
            if (fields is { Count: > MostFields } && Width is null)
            {
                yield return new CsvRecord(line, [], $"it has more than {MostFields} fields");
                continue;
            }

            if (fields is not null)
            {
                if (Width is { } width && fields.Count != width)
                {
                    fields = Fit(fields, width);
                }

                if (fields is not null)
                {
                    Width ??= fields.Count;
                    yield return new CsvRecord(line, fields, null);
                    continue;
                }

                wrong = $"it does not have the header's {Width} fields";
            }

            int last = SkipDamage();
            yield return new CsvRecord(line, [], last > line ? $"{wrong}; what follows up to line {last} went with it" : wrong);
        }
    }

    // Short of empty fields at the end is common and harmless; anything else is damage.
    private static List<string>? Fit(List<string> fields, int width)
    {
        if (fields.Count > width && fields.Skip(width).All(string.IsNullOrWhiteSpace))
        {
            return fields[..width];
        }

        return fields.Count > 1 && fields.Count == width - 1 ? [.. fields, ""] : null;
    }

    // The last line that is lost.
    private int SkipDamage()
    {
        while (Next() is { } line)
        {
            int at = _line;
            (List<string>? fields, _) = line.Length == 0 ? (null, null) : Frame(line);
            if (fields is not null && fields.Count == Width)
            {
                PushBack(line, at);
                return at - 1;
            }
        }

        return _line;
    }

    // Reads a record that starts with this line. On success its further lines are consumed; on failure they are put back.
    private (List<string>? Fields, string? Wrong) Frame(string first)
    {
        List<string> taken = [];
        int start = _line;
        List<string> fields = [];
        StringBuilder field = new();
        string line = first;
        int at = 0;
        int chars = first.Length;
        while (true)
        {
            if (at < line.Length && line[at] == '"')
            {
                at++;
                field.Clear();
                while (!Quoted(line, ref at, field))
                {
                    string? next = chars > MaxRecordChars ? null : Next();
                    if (next is null)
                    {
                        PutBack(taken, start);
                        return (null, chars > MaxRecordChars ? "a quoted field is longer than 2 MB" : "a quote is never closed");
                    }

                    taken.Add(next);
                    chars += next.Length + 1;
                    field.Append('\n');
                    (line, at) = (next, 0);
                }

                fields.Add(field.ToString());
                if (at < line.Length && line[at] != _delimiter)
                {
                    PutBack(taken, start);
                    return (null, $"a quote stands inside a quoted field, before \"{Clip(line, at)}\"");
                }
            }
            else
            {
                int end = line.IndexOf(_delimiter, at);
                end = end < 0 ? line.Length : end;
                fields.Add(line[at..end]);
                at = end;
            }

            if (at >= line.Length)
            {
                Remember(taken);
                return (fields, null);
            }

            at++;
            if (at == line.Length)
            {
                fields.Add("");
                Remember(taken);
                return (fields, null);
            }
        }
    }

    // Copies up to the closing quote; false when the line ended first.
    private static bool Quoted(string line, ref int at, StringBuilder field)
    {
        while (true)
        {
            int quote = line.IndexOf('"', at);
            if (quote < 0)
            {
                field.Append(line, at, line.Length - at);
                return false;
            }

            field.Append(line, at, quote - at);
            at = quote + 1;
            if (at >= line.Length || line[at] != '"')
            {
                return true;
            }

            field.Append('"');
            at++;
        }
    }

    private static string Clip(string line, int at) => line.Substring(at, Math.Min(20, line.Length - at));

    private List<string> _lastTaken = [];

    private void Remember(List<string> taken) => _lastTaken = taken;

    private void PushBack(string first, int at)
    {
        PutBack(_lastTaken, at);
        _ahead.AddFirst(first);
        _line = at - 1;
    }

    private void PutBack(List<string> taken, int line)
    {
        for (int i = taken.Count - 1; i >= 0; i--)
        {
            _ahead.AddFirst(taken[i]);
        }

        _line = line;
    }

    private string? Next()
    {
        if (_ahead.First is { } head)
        {
            _ahead.RemoveFirst();
            _line++;
            return head.Value;
        }

        if (!_lines.MoveNext())
        {
            return null;
        }

        _line++;
        return _lines.Current;
    }
}
