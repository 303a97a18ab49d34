using System.Globalization;

namespace Segue.Market.Alerts.Delivery;

/// <summary>One message of an alert: new ads since the last.</summary>
/// <param name="Id">A name for this very message, the same however often it is sent: letters, digits, dots and dashes.</param>
/// <param name="Alert">The alert's name.</param>
/// <param name="Made">When it was put together.</param>
/// <param name="Ads">The ads that it shows, at least one.</param>
/// <param name="Found">How many ads it is about, at least as many as it shows.</param>
public sealed record AlertMessage(string Id, string Alert, DateTimeOffset Made, IReadOnlyList<AlertAd> Ads, int Found)
{
    /// <summary>Gets how many ads it is about and does not show.</summary>
    public int More => Found - Ads.Count;

    /// <summary>Gets its subject.</summary>
    public string Subject => Found == 1
        ? $"{Alert}: {Ads[0].Title}{(Ads[0].Employer is { } employer ? $", {employer}" : "")}"
        : string.Create(CultureInfo.InvariantCulture, $"{Alert}: {Found} new ads");
}
