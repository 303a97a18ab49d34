using Segue.Market.Figures;
using Segue.Market.Index;

namespace Segue.Market.Statistics;

/// <summary>Quartiles of pay, a row for each kind of figure. What is stated is never put together with what is predicted.</summary>
internal static class PayRows
{
    /// <summary>The rows of the kinds that occur, each employer's ads up to the limit within a kind.</summary>
    public static List<PayStatistic> Of(StatisticsGround ground, List<int> ordinals)
    {
        List<int> known = ordinals.FindAll(ordinal => Counts(ground.Columns, ordinal));
        List<PayStatistic> rows = [];
        foreach (PayOrigin origin in Enum.GetValues<PayOrigin>())
        {
            List<int> kind = known.FindAll(ordinal => ground.Columns.PayFrom[ordinal] == (int)origin);
            if (kind.Count > 0)
            {
                rows.Add(Row(origin, Sorted(ground, kind)));
            }
        }

        return rows;
    }

    private static double[] Sorted(StatisticsGround ground, List<int> kind)
    {
        List<int> kept = EmployerCap.Keep(ground, kind);
        double[] middles = new double[kept.Count];
        for (int i = 0; i < middles.Length; i++)
        {
            middles[i] = Middle(ground.Columns, kept[i]);
        }

        Array.Sort(middles);
        return middles;
    }

    /// <summary>Whether an ad's pay may be counted.</summary>
    public static bool Counts(AdColumns columns, int ordinal) => columns.PayFrom[ordinal] >= 0 && ((AdUses)columns.Uses[ordinal]).HasFlag(AdUses.Pay);

    /// <summary>The middle of an ad's pay, in pounds a year.</summary>
    public static double Middle(AdColumns columns, int ordinal) => (columns.PayLow[ordinal] + (double)columns.PayHigh[ordinal]) / 2;

    private static PayStatistic Row(PayOrigin origin, double[] sorted) =>
        sorted.Length < FigureRules.LeastN
            ? new PayStatistic(origin, sorted.Length, null, null, null)
            : new PayStatistic(origin, sorted.Length, QuantileBootstrap.Of(sorted, 0.25), QuantileBootstrap.Of(sorted, 0.5), QuantileBootstrap.Of(sorted, 0.75));
}
