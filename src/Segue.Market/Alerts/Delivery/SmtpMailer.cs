using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Segue.Market.Alerts.Delivery;

/// <summary>Hands mail to a mail server (RFC 5321, 3207, 4954), one connection to a mail. It may be sent twice when we are killed between the server's yes and noting it; the Message-ID is the same then.</summary>
/// <param name="settings">Which server.</param>
/// <param name="time">The clock that patience goes by.</param>
public sealed class SmtpMailer(SmtpSettings settings, TimeProvider time)
{
    /// <summary>Gets how long a server may take for one mail, all in all.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets what judges the server's certificate; null for the system's own rules. For tests.</summary>
    internal RemoteCertificateValidationCallback? Trust { get; init; }

    /// <summary>Sends a mail.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<Delivered> SendAsync(Mail mail, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(mail);
        using CancellationTokenSource patience = new(Patience, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, token);
        try
        {
            using TcpClient client = new() { NoDelay = true };
            await client.ConnectAsync(settings.Host, settings.Port, either.Token).ConfigureAwait(false);
            return await TalkAsync(client.GetStream(), mail, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return Delivered.Failed($"the mail server {settings.Host} took too long");
        }
        catch (AuthenticationException failure)
        {
            return Delivered.Refused($"the certificate of the mail server {settings.Host} is not to be trusted: {failure.Message}");
        }
        catch (SocketException failure)
        {
            return Delivered.Failed($"the mail server {settings.Host}:{settings.Port} cannot be reached: {failure.Message}");
        }
        catch (IOException failure)
        {
            return Delivered.Failed($"the mail server {settings.Host}: {failure.Message}");
        }
    }

    private async Task<Delivered> TalkAsync(Stream plain, Mail mail, CancellationToken token)
    {
        if (settings.Security == SmtpSecurity.Tls)
        {
            SslStream tls = await SecureAsync(plain, token).ConfigureAwait(false);
            await using (tls.ConfigureAwait(false))
            {
                return await GreetAsync(new SmtpConversation(tls), mail, greeted: false, token).ConfigureAwait(false);
            }
        }

        SmtpConversation open = new(plain);
        if (settings.Security == SmtpSecurity.None)
        {
            return await GreetAsync(open, mail, greeted: false, token).ConfigureAwait(false);
        }

        SmtpReply hello = await open.ReadAsync(token).ConfigureAwait(false);
        hello = hello.IsOk ? await open.AskAsync(Ehlo, token).ConfigureAwait(false) : hello;
        if (!hello.IsOk)
        {
            return hello.ToDelivered("our greeting");
        }

        if (!hello.Offers("STARTTLS"))
        {
            return Delivered.Refused($"the mail server {settings.Host} does not offer TLS; SEGUE_SMTP_SECURITY says how to reach it");
        }

        SmtpReply go = await open.AskAsync("STARTTLS", token).ConfigureAwait(false);
        if (!go.IsOk || open.HasMore)
        {
            // Anything said in the open after the yes could have been slipped in by somebody between us.
            return open.HasMore ? Delivered.Refused($"the mail server {settings.Host} goes on in the open after changing to TLS") : go.ToDelivered("TLS");
        }

        SslStream secured = await SecureAsync(plain, token).ConfigureAwait(false);
        await using (secured.ConfigureAwait(false))
        {
            return await GreetAsync(new SmtpConversation(secured), mail, greeted: true, token).ConfigureAwait(false);
        }
    }

    // The name of this machine is nobody's business; an address is allowed in its place.
    private const string Ehlo = "EHLO [127.0.0.1]";

    private async Task<SslStream> SecureAsync(Stream plain, CancellationToken token)
    {
        SslStream tls = new(plain, leaveInnerStreamOpen: false, Trust);
        try
        {
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = settings.Host }, token).ConfigureAwait(false);
            return tls;
        }
        catch
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Delivered> GreetAsync(SmtpConversation talk, Mail mail, bool greeted, CancellationToken token)
    {
        SmtpReply? welcome = greeted ? null : await talk.ReadAsync(token).ConfigureAwait(false);
        SmtpReply hello = welcome is { IsOk: false } ? welcome : await talk.AskAsync(Ehlo, token).ConfigureAwait(false);
        if (!hello.IsOk)
        {
            return hello.ToDelivered("our greeting");
        }

        if (settings.User is not null && settings.Password is not null)
        {
            SmtpReply known = await SignInAsync(talk, hello, token).ConfigureAwait(false);
            if (!known.IsOk)
            {
                return known.ToDelivered("the user and password");
            }
        }

        return await HandOverAsync(talk, mail, token).ConfigureAwait(false);
    }

    private async Task<SmtpReply> SignInAsync(SmtpConversation talk, SmtpReply hello, CancellationToken token)
    {
        if (hello.Offers("AUTH", "PLAIN") || !hello.Offers("AUTH", "LOGIN"))
        {
            return await talk.AskAsync($"AUTH PLAIN {Base64($"\0{settings.User}\0{settings.Password}")}", token).ConfigureAwait(false);
        }

        SmtpReply reply = await talk.AskAsync("AUTH LOGIN", token).ConfigureAwait(false);
        reply = reply.IsOk ? await talk.AskAsync(Base64(settings.User!), token).ConfigureAwait(false) : reply;
        return reply.IsOk ? await talk.AskAsync(Base64(settings.Password!), token).ConfigureAwait(false) : reply;
    }

    private static async Task<Delivered> HandOverAsync(SmtpConversation talk, Mail mail, CancellationToken token)
    {
        foreach ((string command, string step) in new[] { ($"MAIL FROM:<{mail.From}>", $"mail from {mail.From}"), ($"RCPT TO:<{mail.To}>", $"mail to {mail.To}"), ("DATA", "the mail") })
        {
            SmtpReply reply = await talk.AskAsync(command, token).ConfigureAwait(false);
            if (!reply.IsOk)
            {
                return reply.ToDelivered(step);
            }
        }

        SmtpReply taken = await talk.AskAsync(Stuffed(mail.Content) + ".", token).ConfigureAwait(false);
        if (!taken.IsOk)
        {
            return taken.ToDelivered("the mail");
        }

        try
        {
            await talk.AskAsync("QUIT", token).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The mail was taken; whether the server says goodbye does not matter.
        }

        return Delivered.Sent;
    }

    // A line that begins with a dot gets another, since one that is a dot alone ends the mail.
    private static string Stuffed(string content)
    {
        string stuffed = content.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
        return stuffed.StartsWith('.') ? "." + stuffed : stuffed;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
