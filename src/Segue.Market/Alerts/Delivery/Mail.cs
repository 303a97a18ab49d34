using System.Globalization;
using System.Text;

namespace Segue.Market.Alerts.Delivery;

/// <summary>A message as mail: text and HTML side by side. The same message always gives the same mail, with the same Message-ID, so that one that is sent twice is known.</summary>
/// <param name="From">Who sends it.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Content">The mail with its header, lines ended by CR LF, nothing but ASCII.</param>
public sealed record Mail(MailAddress From, MailAddress To, string Content)
{
    /// <summary>Writes the mail of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="from">Who sends it.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="unsubscribe">Where it can be stopped by mail or on a page, <c>mailto:</c> or <c>https:</c>; null for nowhere but on the command line.</param>
    public static Mail Of(AlertMessage message, MailAddress from, MailAddress to, Uri? unsubscribe)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);

        // "=_" cannot come about in quoted-printable, so no text can end a part.
        string boundary = $"=_{message.Id}";
        StringBuilder mail = new();
        mail.Append(MailHeader.Field("From", $"Segue <{from.Text}>"));
        mail.Append(MailHeader.Field("To", $"<{to.Text}>"));
        mail.Append(MailHeader.Text("Subject", message.Subject));
        mail.Append(MailHeader.Field("Date", message.Made.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)));
        mail.Append(MailHeader.Field("Message-ID", $"<{message.Id}@{from.Text[(from.Text.LastIndexOf('@') + 1)..]}>"));
        mail.Append(MailHeader.Field("Auto-Submitted", "auto-generated"));
        if (unsubscribe is not null)
        {
            mail.Append(MailHeader.Field("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>"));
        }

        mail.Append(MailHeader.Field("MIME-Version", "1.0"));
        mail.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/alternative; boundary=\"{boundary}\"\r\n\r\n");
        Part(mail, boundary, "text/plain", AlertText.Plain(message) + "\n-- \n" + AlertText.Foot(message));
        Part(mail, boundary, "text/html", AlertText.Html(message));
        mail.Append(CultureInfo.InvariantCulture, $"--{boundary}--\r\n");
        return new Mail(from, to, mail.ToString());
    }

    private static void Part(StringBuilder mail, string boundary, string type, string text)
    {
        mail.Append(CultureInfo.InvariantCulture, $"--{boundary}\r\nContent-Type: {type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n");
        mail.Append(QuotedPrintable.Encode(text)).Append("\r\n");
    }
}
