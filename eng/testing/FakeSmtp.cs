using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Segue.Testing;

/// <summary>A mail server on loopback for one test. It takes everything, but for the commands that the test answers itself; a null answer keeps the client waiting.</summary>
internal sealed class FakeSmtp : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, string?> _answers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;

    /// <summary>Starts the server.</summary>
    public FakeSmtp()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _loop = LoopAsync();
    }

    /// <summary>Gets the port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Gets or sets what EHLO offers.</summary>
    public string Offers { get; set; } = "250-fake\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN";

    /// <summary>Gets or sets what it says first.</summary>
    public string Welcome { get; set; } = "220 fake ready";

    /// <summary>Gets the certificate for TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Gets a value indicating whether TLS comes first.</summary>
    public bool TlsFromTheStart { get; init; }

    /// <summary>Gets what was said to it, without the mail.</summary>
    public List<string> Said { get; } = [];

    /// <summary>Gets the mails it took, as sent, dots and all.</summary>
    public List<string> Mails { get; } = [];

    /// <summary>Gets what is done once a command came to which no answer is given.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Answers a command in this way; null keeps the client waiting.</summary>
    public FakeSmtp On(string command, string? answer)
    {
        _answers[command] = answer;
        return this;
    }

    /// <summary>Whether the test answers a command itself.</summary>
    public bool Answers(string command) => _answers.ContainsKey(command);

    /// <summary>A certificate that nobody has reason to trust.</summary>
    public static X509Certificate2 MakeCertificate()
    {
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await ServeAsync(client);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException or InvalidOperationException or SocketException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            Stream stream = client.GetStream();
            stream = TlsFromTheStart ? await SecureAsync(stream) : stream;
            await SayAsync(stream, Welcome);
            while (await LineAsync(stream) is { } line)
            {
                Said.Add(line);
                string command = line.Split(' ', ':')[0].ToUpperInvariant();
                if (_answers.TryGetValue(command, out string? answer) && answer is null)
                {
                    Waiting.TrySetResult();
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                }

                await SayAsync(stream, answer ?? Usual(command));
                if (command == "STARTTLS" && answer is null)
                {
                    stream = await SecureAsync(stream);
                }
                else if (command == "DATA" && (answer is null || answer.StartsWith('3')))
                {
                    await TakeAsync(stream);
                }
                else if (command == "QUIT" || answer?.StartsWith("421", StringComparison.Ordinal) == true)
                {
                    return;
                }
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or System.Security.Authentication.AuthenticationException)
        {
        }
    }

    private string Usual(string command) => command switch { "EHLO" => Offers, "AUTH" => "235 hello", "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 fine" };

    private async Task TakeAsync(Stream stream)
    {
        StringBuilder mail = new();
        while (await LineAsync(stream) is { } line && line != ".")
        {
            mail.Append(line).Append("\r\n");
        }

        Mails.Add(mail.ToString());
        await SayAsync(stream, _answers.GetValueOrDefault("taken") ?? "250 taken");
    }

    private async Task<Stream> SecureAsync(Stream stream)
    {
        SslStream tls = new(stream);
        await tls.AuthenticateAsServerAsync(Certificate!);
        return tls;
    }

    private async Task SayAsync(Stream stream, string text)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), _stop.Token);
        await stream.FlushAsync(_stop.Token);
    }

    private async Task<string?> LineAsync(Stream stream)
    {
        List<byte> line = [];
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1)
        {
            if (one[0] == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(one[0]);
        }

        return null;
    }
}
