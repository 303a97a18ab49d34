using System.Text;

namespace Segue.Market.Import;

/// <summary>
/// The lines of a text file whose encoding may change from line to line: a line that is not UTF-8 is read as Windows-1252,
/// which can read any byte. A byte order mark settles UTF-16. Memory stays at one line and one buffer.
/// </summary>
internal sealed class TextLines(Stream stream, int maxLineBytes = 4 * 1024 * 1024)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    /// <summary>Gets how many lines so far were not UTF-8.</summary>
    public int WesternLines { get; private set; }

    /// <summary>Gets how many lines so far were cut because they were longer than the limit.</summary>
    public int CutLines { get; private set; }

    /// <summary>The lines in order, without their ends. Reads once.</summary>
    public IEnumerable<string> Read()
    {
        byte[] head = new byte[3];
        int got = stream.ReadAtLeast(head, 3, throwOnEndOfStream: false);
        if (got >= 2 && ((head[0], head[1]) is (0xFF, 0xFE) or (0xFE, 0xFF)))
        {
            stream.Seek(0, SeekOrigin.Begin);
            return Wide(head[0] == 0xFE ? Encoding.BigEndianUnicode : Encoding.Unicode);
        }

        bool mark = got == 3 && (head[0], head[1], head[2]) is (0xEF, 0xBB, 0xBF);
        return Narrow(mark ? [] : head[..got]);
    }

    private IEnumerable<string> Narrow(byte[] start)
    {
        byte[] buffer = new byte[64 * 1024];
        MemoryStream line = new();
        int filled = start.Length;
        start.CopyTo(buffer, 0);
        do
        {
            int from = 0;
            for (int end; (end = Array.IndexOf(buffer, (byte)'\n', from, filled - from)) >= 0; from = end + 1)
            {
                Append(line, buffer.AsSpan(from, end - from));
                yield return Take(line);
            }

            Append(line, buffer.AsSpan(from, filled - from));
        }
        while ((filled = stream.Read(buffer)) > 0);

        if (line.Length > 0)
        {
            yield return Take(line);
        }
    }

    private IEnumerable<string> Wide(Encoding encoding)
    {
        using StreamReader reader = new(stream, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private void Append(MemoryStream line, ReadOnlySpan<byte> bytes)
    {
        int room = maxLineBytes - (int)line.Length;
        if (bytes.Length > room)
        {
            CutLines += room > 0 ? 1 : 0;
            bytes = bytes[..Math.Max(0, room)];
        }

        line.Write(bytes);
    }

    private string Take(MemoryStream line)
    {
        ReadOnlySpan<byte> bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        if (bytes is [.., (byte)'\r'])
        {
            bytes = bytes[..^1];
        }

        line.SetLength(0);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            WesternLines++;
            return Western.GetString(bytes);
        }
    }
}
