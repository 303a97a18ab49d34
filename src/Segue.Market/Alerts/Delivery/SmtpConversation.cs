using System.Globalization;
using System.Text;

namespace Segue.Market.Alerts.Delivery;

/// <summary>Commands and replies over one connection to a mail server (RFC 5321). What a server may send is bounded.</summary>
internal sealed class SmtpConversation(Stream stream)
{
    private const int LongestLine = 2000;
    private const int MostLines = 100;

    private readonly byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>Gets a value indicating whether the server has said more than was read.</summary>
    public bool HasMore => _start < _end;

    /// <summary>Sends a line and reads the reply.</summary>
    public async Task<SmtpReply> AskAsync(string command, CancellationToken token)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), token).ConfigureAwait(false);
        await stream.FlushAsync(token).ConfigureAwait(false);
        return await ReadAsync(token).ConfigureAwait(false);
    }

    /// <summary>Reads one reply, of one line or several.</summary>
    /// <exception cref="IOException">The connection ended, or what came is no reply.</exception>
    public async Task<SmtpReply> ReadAsync(CancellationToken token)
    {
        List<string> lines = [];
        while (lines.Count < MostLines)
        {
            string line = await LineAsync(token).ConfigureAwait(false);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int code) || code is < 200 or > 599)
            {
                break;
            }

            lines.Add(line.Length > 4 ? line[4..].Trim() : "");
            if (line.Length == 3 || line[3] == ' ')
            {
                return new SmtpReply(code, lines);
            }
        }

        throw new IOException("what answers there is no mail server");
    }

    private async Task<string> LineAsync(CancellationToken token)
    {
        StringBuilder line = new();
        while (line.Length < LongestLine)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = await stream.ReadAsync(_buffer, token).ConfigureAwait(false);
                if (_end == 0)
                {
                    throw new IOException("the server hung up");
                }
            }

            byte unit = _buffer[_start++];
            if (unit == '\n')
            {
                return line.ToString();
            }

            if (unit != '\r')
            {
                line.Append(unit is >= (byte)' ' and <= (byte)'~' ? (char)unit : '?');
            }
        }

        throw new IOException("the server sends lines without end");
    }
}

/// <summary>A mail server's reply.</summary>
/// <param name="Code">Three digits: 2xx done, 3xx go on, 4xx not now, 5xx no.</param>
/// <param name="Lines">What it says, a line each, without the code.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsOk => Code < 400;

    /// <summary>Whether the server offers an extension, such as <c>STARTTLS</c>, in its answer to EHLO; with a word of its own, such as <c>PLAIN</c>.</summary>
    public bool Offers(string name, string? word = null) => Lines.Any(line =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, .. var rest] && first.Equals(name, StringComparison.OrdinalIgnoreCase) && (word is null || rest.Contains(word, StringComparer.OrdinalIgnoreCase)));

    /// <summary>What this means for the message, when it is not the reply that was hoped for.</summary>
    public Delivered ToDelivered(string step)
    {
        string reason = $"the mail server does not take {step}: {Code} {string.Join(' ', Lines.Take(3))}".TrimEnd();
        return Code >= 500 ? Delivered.Refused(reason) : Delivered.Failed(reason);
    }
}
