using Segue.Basics;
using Segue.Market.Store;
using Segue.Reading;

namespace Segue.Market.Import;

/// <summary>Brings files of ads into the store: all of them or, when it is stopped, none.</summary>
/// <param name="store">Where to.</param>
/// <param name="read">Reads one ad into facts; called from several threads at once.</param>
/// <param name="catalogue">The catalogue version that it reads with.</param>
/// <param name="time">The clock.</param>
public sealed class AdImporter(AdStore store, Func<RawAd, AdFacts> read, string catalogue, TimeProvider time)
{
    private const int BatchSize = 256;
    private const int ProblemsKept = 20;

    /// <summary>Imports these files in order. Memory stays at one batch of ads and the signatures by which copies are found.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; the store is as it was.</exception>
    public ImportReport Import(IReadOnlyList<AdFile> files, CancellationToken cancellation)
    {
        List<FileReport> reports = [];
        using AdBatch batch = store.Begin(catalogue, time.GetUtcNow());
        foreach (AdFile file in files)
        {
            Tally tally = new();
            foreach (Result<RawAd>[] rows in file.Ads.Chunk(BatchSize))
            {
                cancellation.ThrowIfCancellationRequested();
                Put(batch, rows, tally);
            }

            reports.Add(tally.ToReport(file));
        }

        batch.Commit();
        return new ImportReport(reports);
    }

    private void Put(AdBatch batch, Result<RawAd>[] rows, Tally tally)
    {
        List<RawAd> ads = [];
        foreach (Result<RawAd> row in rows)
        {
            tally.Read++;
            if (row.TryGetValue(out RawAd? ad))
            {
                ads.Add(ad);
            }
            else
            {
                tally.AddBad(row.Problems);
            }
        }

        foreach ((PutOutcome outcome, AdFacts? facts) in batch.PutAll(ads, read))
        {
            tally.Add(outcome, facts?.Role is not null);
        }
    }

    private sealed class Tally
    {
        private readonly List<Problem> _problems = [];
        private int _new;
        private int _duplicates;
        private int _changed;
        private int _bad;
        private int _withRole;
        private int _seenBefore;

        public int Read { get; set; }

        public void Add(PutOutcome outcome, bool hasRole)
        {
            _new += outcome is PutOutcome.New or PutOutcome.Reposted ? 1 : 0;
            _duplicates += outcome == PutOutcome.Duplicate ? 1 : 0;
            _changed += outcome == PutOutcome.Changed ? 1 : 0;
            _seenBefore += outcome == PutOutcome.SeenBefore ? 1 : 0;
            _withRole += hasRole ? 1 : 0;
        }

        public void AddBad(IReadOnlyList<Problem> problems)
        {
            _bad++;
            _problems.AddRange(problems.Take(ProblemsKept - _problems.Count));
        }

        public FileReport ToReport(AdFile file) => new(file, Read, _new, _seenBefore, _duplicates, _changed, _bad, _withRole, [.. _problems, .. file.Warnings()]);
    }
}
