using Segue.Basics;
using Segue.Market.Alerts.Delivery;

namespace Segue.Journey.Alerts;

/// <summary>The ways in which one can be told.</summary>
public enum AlertChannel
{
    /// <summary>The terminal in which the market is watched.</summary>
    Terminal,

    /// <summary>Mail.</summary>
    Mail,

    /// <summary>An Atom feed in a file.</summary>
    Atom,

    /// <summary>A web address that is posted to.</summary>
    Webhook,
}

/// <summary>Where an alert is told.</summary>
/// <param name="Channel">The way.</param>
/// <param name="Address">The mail address, the file's full path or the web address; empty for the terminal.</param>
/// <param name="AllowLocal">Whether a web address may lead to this machine or its network.</param>
public sealed record AlertTarget(AlertChannel Channel, string Address, bool AllowLocal = false)
{
    private const string Remedy = "Give mail:ME@EXAMPLE.ORG, atom:FILE, webhook:https://..., or terminal.";

    /// <summary>Reads <c>mail:ADDRESS</c>, <c>atom:FILE</c>, <c>webhook:URL</c> or <c>terminal</c>.</summary>
    /// <param name="text">What the user gave.</param>
    /// <param name="allowLocal">Whether a web address may lead to this machine or its network.</param>
    public static Result<AlertTarget> Parse(string text, bool allowLocal)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
        string address = parts.Length > 1 ? parts[1] : "";
        switch (parts[0].ToLowerInvariant())
        {
            case "terminal" when address.Length == 0:
                return Result.Ok(new AlertTarget(AlertChannel.Terminal, ""));
            case "mail":
                Result<MailAddress> mail = MailAddress.Parse(address);
                return mail.TryGetValue(out MailAddress? to) ? Result.Ok(new AlertTarget(AlertChannel.Mail, to.Text)) : Result.Fail<AlertTarget>(mail.Problems);
            case "atom" when address.Length > 0 && !Directory.Exists(address):
                return Result.Ok(new AlertTarget(AlertChannel.Atom, Path.GetFullPath(address)));
            case "webhook" when Uri.TryCreate(address, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0:
                return Result.Ok(new AlertTarget(AlertChannel.Webhook, url.AbsoluteUri, allowLocal));
            default:
                return Result.Fail<AlertTarget>(new Problem("alerts.to", $"“{text}” is nowhere an alert can go.") { Remedy = Remedy });
        }
    }

    /// <summary>The target as the user gives it.</summary>
    public override string ToString() => Channel == AlertChannel.Terminal ? "terminal" : $"{Channel.ToString().ToLowerInvariant()}:{Address}";
}
