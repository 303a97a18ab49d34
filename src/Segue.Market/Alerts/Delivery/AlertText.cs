using System.Globalization;
using System.Net;
using System.Text;

namespace Segue.Market.Alerts.Delivery;

/// <summary>Messages as plain text and as HTML.</summary>
public static class AlertText
{
    /// <summary>The message as plain text, lines ended by <c>\n</c>.</summary>
    public static string Plain(AlertMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Heading(message)}\n");
        foreach (AlertAd ad in message.Ads)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{ad.Headline()}\n");
            foreach (string line in Lines(ad))
            {
                text.Append(CultureInfo.InvariantCulture, $"  {line}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"  {ad.Url ?? $"segue market show {ad.Number}"}\n");
        }

        if (More(message) is { } more)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{more}\n");
        }

        return text.ToString();
    }

    /// <summary>The message as a page of HTML without anything from elsewhere: no pictures, no scripts, nothing that tells when it is read.</summary>
    public static string Html(AlertMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        StringBuilder html = new();
        html.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>{Encode(message.Subject)}</title></head>\n<body>\n<p>{Encode(Heading(message))}</p>\n");
        foreach (AlertAd ad in message.Ads)
        {
            html.Append(Html(ad));
        }

        if (More(message) is { } more)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(more)}</p>\n");
        }

        return html.Append(CultureInfo.InvariantCulture, $"<p><small>{Encode(Foot(message))}</small></p>\n</body></html>\n").ToString();
    }

    /// <summary>One ad as HTML.</summary>
    internal static string Html(AlertAd ad)
    {
        string title = Encode(ad.Title);
        string linked = ad.Url is { } url ? $"<a href=\"{Encode(url)}\">{title}</a>" : title;
        string[] lines = [string.Join(", ", new[] { ad.Employer, ad.Place, ad.Pay }.Where(part => !string.IsNullOrEmpty(part))), .. Lines(ad), .. ad.Url is null ? new[] { $"segue market show {ad.Number}" } : []];
        return $"<p><strong>{linked}</strong>{string.Concat(lines.Where(line => line.Length > 0).Select(line => $"<br>{Encode(line)}"))}</p>\n";
    }

    /// <summary>How one stops the messages.</summary>
    internal static string Foot(AlertMessage message) => $"Sent by Segue on your own machine. To stop it: segue alerts remove {message.Alert}";

    private static string Heading(AlertMessage message) => string.Create(CultureInfo.InvariantCulture, $"{message.Found} new {(message.Found == 1 ? "ad" : "ads")} for “{message.Alert}”");

    private static string? More(AlertMessage message) => message.More == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"and {message.More} more: segue alerts show {message.Alert}");

    private static IEnumerable<string> Lines(AlertAd ad)
    {
        if (ad.Posted is { } day)
        {
            yield return $"posted {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
        }

        if (ad.Fits is { } fits)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"fits you {fits}%");
        }

        foreach (string why in ad.Why)
        {
            yield return why;
        }
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
