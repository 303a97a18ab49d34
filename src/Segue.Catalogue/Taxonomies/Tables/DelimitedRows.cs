namespace Segue.Catalogue.Taxonomies.Tables;

/// <summary>
/// Rows of a comma- or tab-separated file, read through one buffer. Fields are windows into it, so that a file of a hundred
/// thousand rows makes no strings that nobody keeps. Commas quote as RFC 4180 says, line ends inside quotes included; tabs
/// end a field always, as the publishers of tab-separated files mean it, and a field wholly in quotes loses them.
/// </summary>
internal sealed class DelimitedRows : TableRows
{
    // ESCO's longest field is some 200,000 characters; a row twenty times that is damage.
    private const int MaxRow = 4 * 1024 * 1024;

    private readonly TextReader _reader;
    private readonly List<(int Start, int Length)> _fields = [];
    private char[] _buffer = new char[128 * 1024];
    private char _delimiter = ',';
    private bool _delimiterKnown;
    private int _start;
    private int _end;
    private bool _drained;
    private int _nextLine = 1;

    public DelimitedRows(string name, TextReader reader)
        : base(name) => _reader = reader;

    public override int Count => _fields.Count;

    public override ReadOnlySpan<char> Field(int index)
    {
        if (index < 0 || index >= _fields.Count)
        {
            return [];
        }

        (int start, int length) = _fields[index];
        ReadOnlySpan<char> field = _buffer.AsSpan(start, length);
        return (field.Contains("\"\"", StringComparison.Ordinal) && start > 0 && _buffer[start - 1] == '"' ? field.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : field).Trim();
    }

    public override bool Read()
    {
        while (true)
        {
            if (!TryFrame(out int next, out int lines))
            {
                if (!_drained)
                {
                    Fill();
                    continue;
                }

                return _start < _end ? throw new InvalidDataException($"A quote that opens in line {_nextLine} is never closed.") : false;
            }

            Line = _nextLine;
            _nextLine += lines;
            _start = next;
            if (_fields.Count > 1 || _fields[0].Length > 0)
            {
                return true;
            }
        }
    }

    public override void Dispose()
    {
        _reader.Dispose();
        base.Dispose();
    }

    // Frames one row from _start; false when the buffer ends first.
    private bool TryFrame(out int next, out int lines)
    {
        (next, lines) = (_start, 0);
        _fields.Clear();
        if (_start == _end || !KnowDelimiter())
        {
            return false;
        }

        int at = _start;
        while (true)
        {
            bool framed = _delimiter == ',' && at < _end && _buffer[at] == '"' ? TryQuoted(ref at, ref lines) : TryPlain(ref at);
            if (!framed)
            {
                return false;
            }

            if (at == _end || _buffer[at] == '\n')
            {
                lines++;
                next = Math.Min(at + 1, _end);
                return true;
            }

            at++;
        }
    }

    private bool KnowDelimiter()
    {
        if (!_delimiterKnown)
        {
            int end = _buffer.AsSpan(_start, _end - _start).IndexOf('\n');
            if (end < 0 && !_drained)
            {
                return false;
            }

            ReadOnlySpan<char> header = _buffer.AsSpan(_start, end < 0 ? _end - _start : end);
            _delimiter = header.Contains('\t') ? '\t' : ',';
            _delimiterKnown = true;
        }

        return true;
    }

    private bool TryPlain(ref int at)
    {
        int length = _buffer.AsSpan(at, _end - at).IndexOfAny(_delimiter, '\n');
        if (length < 0)
        {
            if (!_drained)
            {
                return false;
            }

            length = _end - at;
        }

        int start = at;
        at += length;
        if (length > 0 && _buffer[at - 1] == '\r' && (at == _end || _buffer[at] == '\n'))
        {
            length--;
        }

        _fields.Add(length > 1 && _buffer[start] == '"' && _buffer[start + length - 1] == '"' ? (start + 1, length - 2) : (start, length));
        return true;
    }

    private bool TryQuoted(ref int at, ref int lines)
    {
        int start = at + 1;
        int from = start;
        while (true)
        {
            int quote = _buffer.AsSpan(from, _end - from).IndexOf('"');
            int close = from + quote;
            if (quote < 0 || (close + 1 == _end && !_drained))
            {
                return false;
            }

            if (close + 1 < _end && _buffer[close + 1] == '"')
            {
                from = close + 2;
                continue;
            }

            lines += _buffer.AsSpan(start, close - start).Count('\n');
            at = close + 1;
            int tail = _buffer.AsSpan(at, _end - at).IndexOfAny(_delimiter, '\n');
            if (tail < 0 && !_drained)
            {
                return false;
            }

            at = tail < 0 ? _end : at + tail;
            _fields.Add((start, close - start));
            return true;
        }
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= MaxRow)
            {
                throw new InvalidDataException($"The row that begins in line {_nextLine} is longer than any real one; a quote is probably never closed.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = _reader.Read(_buffer, _end, _buffer.Length - _end);
        _drained = read == 0;
        _end += read;
    }
}
