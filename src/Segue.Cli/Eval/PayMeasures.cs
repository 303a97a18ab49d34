using System.Globalization;
using Segue.Reading;

namespace Segue.Cli.Eval;

/// <summary>Measures the pay reader on pay texts whose yearly figure is known, by the set's own convention (an hour's pay x 1,920, a day's x 240).</summary>
internal static class PayMeasures
{
    private const double Least = 0.98;
    private const decimal Near = 0.01m;

    /// <summary>The share of texts whose yearly middle is right within 1%.</summary>
    public static async Task<List<Measure>> RunAsync(Host host, string data, CancellationToken cancellationToken)
    {
        string file = Path.Combine(data, "titles", "salary-text-to-annual.tsv");
        if (!File.Exists(file))
        {
            return [];
        }

        int all = 0;
        List<string> wrong = [];
        foreach (string line in (await File.ReadAllLinesAsync(file, cancellationToken)).Skip(1))
        {
            string[] cells = line.Split('\t');
            if (cells.Length < 2 || !decimal.TryParse(cells[1], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal gold))
            {
                continue;
            }

            all++;
            AdPay? pay = PayReader.Read(cells[0], PayReader.PayField);
            if (Middle(pay) is not { } middle || Math.Abs(middle - gold) > gold * Near)
            {
                wrong.Add($"pay: \"{cells[0]}\" is {gold:0}, read as {(pay is null ? "none" : $"{Middle(pay):0} ({pay.Low:0.##} to {pay.High:0.##} a {pay.Period})")}");
            }
        }

        return [new Measure("pay.annual", all == 0 ? 0 : (double)(all - wrong.Count) / all, Least, all, wrong)];
    }

    private static decimal? Middle(AdPay? pay) => pay is null ? null : ((pay.AnnualLow ?? pay.AnnualHigh) + (pay.AnnualHigh ?? pay.AnnualLow)) / 2;
}
