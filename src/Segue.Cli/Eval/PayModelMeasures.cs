using Segue.Market.Worth;
using Segue.Reading;

namespace Segue.Cli.Eval;

/// <summary>Measures how much nearer the pay model comes than the plain medians of role, seniority and place, on ads and records that neither has seen.</summary>
internal static class PayModelMeasures
{
    private const double Least = 0.15;
    private const int Enough = 50;

    /// <summary>The part of the plain error that the model saves, and how often its range holds, for each set that is there.</summary>
    public static Task<List<Measure>> RunAsync(Host host, string data, CancellationToken cancellationToken)
    {
        List<Measure> measures = [];
        if (CatalogueFolder.Open(host) is { } catalogue)
        {
            TitleReader titles = TitleReader.Create(catalogue);
            AdReader reader = AdReader.Create(catalogue);
            Add(measures, "ai-jobs-gb", PaySurvey.Examples(Path.Combine(data, "pay", "ai-jobs-net-salaries.csv"), titles));
            cancellationToken.ThrowIfCancellationRequested();
            Add(measures, "uk-data-jobs", PaySet.Examples(data, "ads/uk-data-jobs-2026.csv", reader));
            cancellationToken.ThrowIfCancellationRequested();
            Add(measures, "uk-2013", PaySet.Examples(data, "ads/uk-jobs-with-salary-2013.csv", reader));
        }

        return Task.FromResult(measures);
    }

    private static void Add(List<Measure> measures, string set, IReadOnlyList<PayExample> examples)
    {
        if (examples.Count < Enough)
        {
            return;
        }

        PayEvaluation found = PayEvaluation.Of(examples);
        measures.Add(new Measure($"pay-model.{set}.better", found.Better, Least, found.N, [$"pay-model: {set}: off by £{found.ModelError:0} on average, the medians by £{found.PlainError:0}; {found.N} records of {found.Groups} employers"]));
        measures.Add(new Measure($"pay-model.{set}.range-holds", found.Covered, null, found.N, []));
    }
}
