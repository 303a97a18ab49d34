using System.Globalization;
using Segue.Market;

namespace Segue.Routes;

/// <summary>What a role pays, from one row of the figures.</summary>
/// <param name="Newcomer">Pounds a year in the first two years: the lower quartile.</param>
/// <param name="Settled">Pounds a year afterwards: the median.</param>
/// <param name="Source">Where from, with n.</param>
internal sealed record RolePay(decimal Newcomer, decimal Settled, string Source)
{
    private const int FewestRecords = 10;
    private const decimal LowWhenUnknown = 0.85m;

    private static readonly string[] Kinds = ["stated", "survey", "published", "predicted"];

    /// <summary>The best row for <paramref name="role"/>; null when the figures have no pay for it in the UK.</summary>
    public static RolePay? For(string role, MarketFigures? figures, string? place)
    {
        if (figures?.Roles.GetValueOrDefault(role) is not { } market)
        {
            return null;
        }

        PayFigure? row = market.Pay
            .Where(pay => Array.IndexOf(Kinds, pay.Kind) >= 0 && (pay.Median ?? pay.Low) is > 0 && (IsUk(pay.Region) || IsPlace(pay)))
            .OrderBy(pay => pay.N < FewestRecords && pay.Kind != "published")
            .ThenBy(pay => Array.IndexOf(Kinds, pay.Kind))
            .ThenBy(pay => !IsPlace(pay))
            .ThenByDescending(pay => pay.N)
            .FirstOrDefault();
        return row is null ? null : From(row);

        bool IsPlace(PayFigure pay) => place is not null && string.Equals(pay.Region, place, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsUk(string region) => region is "" or "UK" or "GB" or "United Kingdom";

    private static RolePay From(PayFigure row)
    {
        decimal settled = row.Median ?? (row.High is { } high ? (row.Low!.Value + high) / 2 : row.Low!.Value);
        decimal newcomer = Math.Min(settled, row.Low ?? decimal.Round(settled * LowWhenUnknown));
        string n = row.N > 0 ? string.Create(CultureInfo.InvariantCulture, $"n = {row.N:#,0}") : "n not given";
        return new RolePay(newcomer, settled, $"{row.Kind}, {n}, {(row.Region.Length == 0 ? "UK" : row.Region)}: {row.Source}");
    }
}
