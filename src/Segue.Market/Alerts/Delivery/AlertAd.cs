using System.Globalization;
using Segue.Market.Index;
using Segue.Market.Store;

namespace Segue.Market.Alerts.Delivery;

/// <summary>What a message tells of one ad. It is kept as it was when the ad was found.</summary>
/// <param name="Number">The ad's number in the store, for <c>market show</c>.</param>
/// <param name="Title">Its title.</param>
public sealed record AlertAd(long Number, string Title)
{
    /// <summary>Gets the employer; null when not given.</summary>
    public string? Employer { get; init; }

    /// <summary>Gets the place; null when not given.</summary>
    public string? Place { get; init; }

    /// <summary>Gets the pay in words; null when none is known.</summary>
    public string? Pay { get; init; }

    /// <summary>Gets the ad's address; null when it has none that is http or https.</summary>
    public string? Url { get; init; }

    /// <summary>Gets the day it was posted; null when not given.</summary>
    public DateOnly? Posted { get; init; }

    /// <summary>Gets where it is from, such as <c>greenhouse:monzo</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Gets how well it fits the person, in hundredths of the most it could; null when that was not asked.</summary>
    public int? Fits { get; init; }

    /// <summary>Gets why it fits as it does, one reason a line.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>What a message tells of a stored ad.</summary>
    public static AlertAd Of(StoredAd ad)
    {
        ArgumentNullException.ThrowIfNull(ad);
        AdCard card = AdCard.Of(ad);
        return new AlertAd(ad.Number, OneLine(ad.Raw.Title))
        {
            Employer = card.Employer is { } employer ? OneLine(employer) : null,
            Place = card.Place?.Name ?? (string.IsNullOrWhiteSpace(ad.Raw.Location) ? null : OneLine(ad.Raw.Location)),
            Pay = card.Pay is { } pay ? Words(pay) : null,
            Url = Uri.TryCreate(ad.Raw.Url, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? url!.AbsoluteUri : null,
            Posted = ad.Raw.Posted,
            Source = ad.Raw.Source,
        };
    }

    /// <summary>Title, employer, place and pay on one line.</summary>
    public string Headline() => string.Join(", ", new[] { Title, Employer, Place, Pay }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Words(YearlyPay pay)
    {
        string low = pay.Low.ToString("#,0", CultureInfo.InvariantCulture);
        string high = pay.High.ToString("#,0", CultureInfo.InvariantCulture);
        return $"£{low}{(pay.High > pay.Low ? $" to £{high}" : "")} a year{(pay.IsStated ? "" : " (predicted)")}";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
