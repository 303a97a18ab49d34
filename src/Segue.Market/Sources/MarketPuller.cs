using Segue.Market.Sources.Http;
using Segue.Market.Store;
using Segue.Reading;

namespace Segue.Market.Sources;

/// <summary>
/// Asks sources side by side and keeps what each brought in one transaction of its own, so that stopping at any moment loses no source that was
/// done and leaves none half-done.
/// </summary>
/// <param name="store">Where to.</param>
/// <param name="read">Reads one ad into facts; called from several threads at once.</param>
/// <param name="with">What it reads with.</param>
/// <param name="time">The clock.</param>
public sealed class MarketPuller(AdStore store, Func<RawAd, AdFacts> read, ReadWith with, TimeProvider time)
{
    private const int SourcesAtOnce = 8;

    /// <summary>Pulls these sources.</summary>
    /// <param name="targets">What to ask; a kind that does not exist is a failed outcome.</param>
    /// <param name="web">The way there.</param>
    /// <param name="keys">Keys by name; null when one is not set.</param>
    /// <param name="done">Told of each source once it is kept; called by one thread at a time.</param>
    /// <param name="token">Stops; sources that were done stay.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<IReadOnlyList<SourceReport>> PullAsync(IReadOnlyList<SourceTarget> targets, PoliteWeb web, Func<string, string?> keys, Action<SourceReport> done, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(targets);
        IReadOnlyDictionary<string, SourceState> states = store.Sources();
        List<SourceReport> reports = [];
        using SemaphoreSlim one = new(1);
        ParallelOptions options = new() { MaxDegreeOfParallelism = SourcesAtOnce, CancellationToken = token };
        await Parallel.ForEachAsync(targets, options, async (target, stop) =>
        {
            IReadOnlySet<string> known = await InTurnAsync(one, () => store.KnownIds(target.Id), stop).ConfigureAwait(false);
            Pull pull = AdSources.ByKind.TryGetValue(target.Kind, out IAdSource? source)
                ? await source.PullAsync(new PullRequest(target, web, states.GetValueOrDefault(target.Id)?.Stamp, known.Contains, keys), stop).ConfigureAwait(false)
                : Pull.Nothing(PullOutcome.Failed, $"there is no kind of source “{target.Kind}”");
            await InTurnAsync(
                one,
                () =>
                {
                    SourceReport report = Keep(target, pull);
                    reports.Add(report);
                    done(report);
                    return report;
                },
                stop).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return reports;
    }

    private SourceReport Keep(SourceTarget target, Pull pull)
    {
        using AdBatch batch = store.Begin(with, time.GetUtcNow());
        Dictionary<PutOutcome, int> counts = batch.PutAll(pull.Ads, read).CountBy(put => put.Outcome).ToDictionary();
        (int gone, int back) = batch.Close(target.Id, pull);
        batch.Commit();
        return new SourceReport(target, pull.Outcome, pull.Reason, pull.Listed.Count, counts.GetValueOrDefault(PutOutcome.New), counts.GetValueOrDefault(PutOutcome.Changed), counts.GetValueOrDefault(PutOutcome.Duplicate), gone, back, counts.GetValueOrDefault(PutOutcome.Reposted));
    }

    private static async Task<T> InTurnAsync<T>(SemaphoreSlim one, Func<T> work, CancellationToken token)
    {
        await one.WaitAsync(token).ConfigureAwait(false);
        try
        {
            return work();
        }
        finally
        {
            one.Release();
        }
    }
}
