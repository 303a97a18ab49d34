using System.Globalization;
using Segue.Reading;

namespace Segue.Cli.Eval;

/// <summary>Measures how often the reader takes something else for pay, on 300 ads for which the board gives no pay, each figure checked by reading.</summary>
internal static class FalsePayMeasures
{
    private const double Least = 1;

    /// <summary>The share of ads in which no false figure is read.</summary>
    public static Task<List<Measure>> RunAsync(Host host, string data, CancellationToken cancellationToken)
    {
        int all = 0;
        int stated = 0;
        int found = 0;
        List<string> wrong = [];
        foreach (IGrouping<string, string[]> file in GoldFiles.Rows(host, "pay-300.tsv").GroupBy(row => row[0], StringComparer.Ordinal))
        {
            RawAd?[] ads = [.. EvalAds.Rows(data, file.Key)];
            foreach (string[] row in file)
            {
                int number = int.Parse(row[1], CultureInfo.InvariantCulture) - 1;
                if (number >= ads.Length || ads[number] is not { } ad)
                {
                    continue;
                }

                all++;
                string read = Words(PayReader.Read(ad.Title, "title") ?? PayReader.Read(ad.Description, "description"));
                stated += row[2] == "-" ? 0 : 1;
                found += row[2] != "-" && read == row[2] ? 1 : 0;
                if (read != "-" && read != row[2])
                {
                    wrong.Add($"pay: {row[0]} row {row[1]} is {row[2]}, read as {read}");
                }
            }
        }

        return Task.FromResult<List<Measure>>(all == 0
            ? []
            : [new Measure("pay.none-false", (double)(all - wrong.Count) / all, Least, all, wrong), new Measure("pay.text-found", (double)found / Math.Max(1, stated), null, stated, [])]);
    }

    private static string Words(AdPay? pay) => pay is null or { Source: "predicted" } ? "-" : string.Create(CultureInfo.InvariantCulture, $"{pay.Low:0.##}-{pay.High:0.##} {pay.Currency} {pay.Period}");
}
