using System.Globalization;
using System.Net;
using Segue.Basics;

namespace Segue.Market.Alerts.Delivery;

/// <summary>How the way to the mail server is kept from being read.</summary>
public enum SmtpSecurity
{
    /// <summary>It starts in the open and must then change over to TLS before anything is said (RFC 3207).</summary>
    StartTls,

    /// <summary>TLS from the start (RFC 8314).</summary>
    Tls,

    /// <summary>In the open; only on this machine, or without a password.</summary>
    None,
}

/// <summary>Where mail is handed over. All of it comes from the environment, so that no password is ever written down or seen in a list of processes.</summary>
/// <param name="Host">The server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the way is kept safe.</param>
/// <param name="From">Who the mail is from.</param>
public sealed record SmtpSettings(string Host, int Port, SmtpSecurity Security, MailAddress From)
{
    private const int TlsPort = 465;
    private const int SubmissionPort = 587;

    /// <summary>Gets the user; null when the server asks for none.</summary>
    public string? User { get; init; }

    /// <summary>Gets the password; null when the server asks for none.</summary>
    public string? Password { get; init; }

    /// <summary>Gets where messages can be stopped, for the mail program's own button; null for nowhere.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>Reads SEGUE_SMTP_HOST, _PORT, _SECURITY, _FROM, _USER, _PASSWORD and _UNSUBSCRIBE.</summary>
    /// <param name="read">Gives a variable; null when it is not set.</param>
    /// <returns>The settings; <c>alerts.smtp</c> for what is missing or cannot be.</returns>
    public static Result<SmtpSettings> FromEnvironment(Func<string, string?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        string? Value(string name) => read("SEGUE_SMTP_" + name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
        if (Value("HOST") is not { } host || Value("FROM") is not { } sender)
        {
            return Fail("No mail server is set.", "Set SEGUE_SMTP_HOST and SEGUE_SMTP_FROM, and SEGUE_SMTP_USER and SEGUE_SMTP_PASSWORD where the server wants them.");
        }

        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            return Fail($"SEGUE_SMTP_HOST, “{host}”, is no name of a server.", "Give a name such as smtp.example.org.");
        }

        Result<MailAddress> from = MailAddress.Parse(sender);
        if (!from.TryGetValue(out MailAddress? address))
        {
            return Result.Fail<SmtpSettings>(from.Problems);
        }

        int port = 0;
        if (Value("PORT") is { } number && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65535))
        {
            return Fail($"SEGUE_SMTP_PORT, “{number}”, is no port.", "Leave it out, or give 587 or 465.");
        }

        SmtpSecurity? asked = Value("SECURITY")?.ToLowerInvariant() switch { null => port == TlsPort ? SmtpSecurity.Tls : SmtpSecurity.StartTls, "starttls" => SmtpSecurity.StartTls, "tls" => SmtpSecurity.Tls, "none" => SmtpSecurity.None, _ => null };
        Uri? stop = null;
        if (asked is not { } security || (Value("UNSUBSCRIBE") is { } where && (!Uri.TryCreate(where, UriKind.Absolute, out stop) || stop.Scheme is not ("https" or "mailto"))))
        {
            return Fail("SEGUE_SMTP_SECURITY or SEGUE_SMTP_UNSUBSCRIBE is not understood.", "The first is starttls, tls or none; the second a mailto: or https: address.");
        }

        SmtpSettings settings = new(host, port > 0 ? port : security == SmtpSecurity.Tls ? TlsPort : SubmissionPort, security, address) { User = Value("USER"), Password = Value("PASSWORD"), Unsubscribe = stop };
        return settings.Password is not null && security == SmtpSecurity.None && !IsThisMachine(host)
            ? Fail("A password is never sent in the open.", "Set SEGUE_SMTP_SECURITY to starttls or tls, or leave SEGUE_SMTP_PASSWORD out.")
            : Result.Ok(settings);
    }

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));

    private static Result<SmtpSettings> Fail(string message, string remedy) => Result.Fail<SmtpSettings>(new Problem("alerts.smtp", message) { Remedy = remedy });
}
