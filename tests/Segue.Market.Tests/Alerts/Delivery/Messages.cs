using Segue.Market.Alerts.Delivery;

namespace Segue.Market.Tests.Alerts.Delivery;

/// <summary>Makes messages for tests.</summary>
internal static class Messages
{
    public static readonly DateTimeOffset Made = new(2026, 11, 21, 9, 30, 0, TimeSpan.Zero);

    public static AlertMessage Of(params AlertAd[] ads) => new("segue.abc.7", "leeds-data", Made, ads, ads.Length);

    public static AlertAd Ad(string title = "Data engineer", long number = 12) => new(number, title)
    {
        Employer = "Acme",
        Place = "Leeds",
        Pay = "£45,000 to £55,000 a year",
        Url = "https://example.org/jobs/12?a=1&b=2",
        Posted = new DateOnly(2026, 11, 20),
        Source = "greenhouse:acme",
    };

    public static MailAddress Address(string text) => MailAddress.Parse(text).Value;

    public static Mail Mail(AlertMessage message) => Market.Alerts.Delivery.Mail.Of(message, Address("segue@example.org"), Address("me@example.com"), null);
}
