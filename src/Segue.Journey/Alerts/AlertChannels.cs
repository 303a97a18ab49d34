using System.Net;
using Segue.Basics;
using Segue.Market.Alerts.Delivery;
using Segue.Market.Sources.Http;

namespace Segue.Journey.Alerts;

/// <summary>Hands messages to mail, webhooks and the terminal.</summary>
public sealed class AlertChannels : IDisposable
{
    /// <summary>The environment variable that holds the secret with which webhooks are signed.</summary>
    public const string SecretVariable = "SEGUE_WEBHOOK_SECRET";

    private readonly Func<string, string?> _environment;
    private readonly TextWriter _terminal;
    private readonly TimeProvider _time;
    private readonly Webhook _open;
    private readonly Webhook _local;

    /// <summary>Creates them.</summary>
    /// <param name="environment">Gives a variable of the environment, where passwords are; null when it is not set.</param>
    /// <param name="terminal">Where messages for the terminal are written.</param>
    /// <param name="time">The clock.</param>
    public AlertChannels(Func<string, string?> environment, TextWriter terminal, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(environment);
        (_environment, _terminal, _time) = (environment, terminal, time);
        _open = new Webhook(PublicAddress.Is, environment(SecretVariable), new WebhookRules(), time);
        _local = new Webhook(address => !address.Equals(IPAddress.Any), environment(SecretVariable), new WebhookRules(), time);
    }

    /// <summary>Hands a message over.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<Delivered> SendAsync(AlertTarget target, AlertMessage message, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(target);
        switch (target.Channel)
        {
            case AlertChannel.Mail:
                return await MailAsync(target, message, token).ConfigureAwait(false);
            case AlertChannel.Webhook:
                return await (target.AllowLocal ? _local : _open).SendAsync(message, new Uri(target.Address), token).ConfigureAwait(false);
            case AlertChannel.Terminal:
                await _terminal.WriteLineAsync(AlertText.Plain(message).AsMemory(), token).ConfigureAwait(false);
                await _terminal.FlushAsync(token).ConfigureAwait(false);
                return Delivered.Sent;
            default:
                throw new ArgumentException("A feed is written, not sent.", nameof(target));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _open.Dispose();
        _local.Dispose();
    }

    private async Task<Delivered> MailAsync(AlertTarget target, AlertMessage message, CancellationToken token)
    {
        Result<SmtpSettings> settings = SmtpSettings.FromEnvironment(_environment);
        Result<MailAddress> to = MailAddress.Parse(target.Address);
        if (!settings.TryGetValue(out SmtpSettings? server) || !to.TryGetValue(out MailAddress? address))
        {
            return Delivered.Refused(string.Join(" ", settings.Problems.Concat(to.Problems)));
        }

        return await new SmtpMailer(server, _time).SendAsync(Mail.Of(message, server.From, address, server.Unsubscribe), token).ConfigureAwait(false);
    }
}
