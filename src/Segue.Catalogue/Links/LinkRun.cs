using System.Collections.Concurrent;

namespace Segue.Catalogue.Links;

/// <summary>Asks every address of the catalogue: hosts side by side, each host's pages one after another.</summary>
public sealed class LinkRun
{
    private const int HostsAtOnce = 8;

    private readonly LinkAsker _asker;
    private readonly LinkLog _log;

    /// <summary>Creates a run.</summary>
    public LinkRun(LinkAsker asker, LinkLog log) => (_asker, _log) = (asker, log);

    /// <summary>
    /// Asks the addresses that were not heard of since <paramref name="since"/>, at most <paramref name="limit"/>; one that failed is asked again.
    /// Each answer is in the log before <paramref name="heard"/> is told of it.
    /// </summary>
    /// <returns>The newest answer for every address that has one, from this run or an earlier one.</returns>
    public async Task<IReadOnlyDictionary<string, LinkAnswer>> AskAsync(IReadOnlyList<LinkedEntry> entries, DateOnly since, int limit, Action<LinkAnswer> heard, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(entries);
        IReadOnlyDictionary<string, LinkAnswer> known = _log.Newest();
        List<Uri> due = entries.Select(entry => entry.Url).Distinct(StringComparer.Ordinal)
            .Where(url => !known.TryGetValue(url, out LinkAnswer? answer) || answer.On < since || answer.Outcome == LinkOutcome.Failed)
            .Select(url => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : null)
            .OfType<Uri>().Take(limit).ToList();
        ConcurrentDictionary<string, LinkAnswer> answers = new(known, StringComparer.Ordinal);
        ParallelOptions options = new() { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = token };
        await Parallel.ForEachAsync(due.GroupBy(url => url.Authority, StringComparer.OrdinalIgnoreCase), options, async (host, stop) =>
        {
            await foreach (LinkAnswer answer in _asker.AskHostAsync([.. host], stop).ConfigureAwait(false))
            {
                _log.Add(answer);
                answers[answer.Url] = answer;
                heard(answer);
            }
        }).ConfigureAwait(false);
        return answers;
    }
}
