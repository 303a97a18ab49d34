using Segue.Basics;
using Segue.Market.Store;
using Segue.Reading;

namespace Segue.Market.Import;

/// <summary>
/// Brings files of ads into the store. When it is stopped, what came before the last piece of 25,000 rows stays and nothing of the rest; the same import again then goes on
/// where it was, for what is there is passed over.
/// </summary>
/// <param name="store">Where to.</param>
/// <param name="read">Reads one ad into facts; called from several threads at once.</param>
/// <param name="with">What it reads with.</param>
/// <param name="time">The clock.</param>
/// <param name="pieceRows">Rows that are made permanent together.</param>
public sealed class AdImporter(AdStore store, Func<RawAd, AdFacts> read, ReadWith with, TimeProvider time, int pieceRows = AdImporter.PieceRows)
{
    /// <summary>Rows that are made permanent together.</summary>
    public const int PieceRows = 25_000;

    private const int ProblemsKept = 20;

    // Enough for the other threads while a piece is made permanent.
    private const int Ahead = 2 * OrderedWork.Ahead;

    /// <summary>Imports these files in order. Memory stays at a few ads and the signatures by which copies are found.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImportReport Import(IReadOnlyList<AdFile> files, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        List<FileReport> reports = [];
        using AdBatch batch = store.Begin(with, time.GetUtcNow());
        batch.Open();
        int sincePiece = 0;
        foreach (AdFile file in files)
        {
            Tally tally = new();
            foreach (Result<PreparedAd> row in OrderedWork.SelectBatches(file.Ads, rows => Prepare(rows, batch), Ahead, cancellation))
            {
                Put(row, batch, tally);
                if (++sincePiece == pieceRows)
                {
                    batch.CommitPiece();
                    sincePiece = 0;
                }
            }

            reports.Add(tally.ToReport(file));
        }

        batch.Commit();
        return new ImportReport(reports);
    }

    private Result<PreparedAd>[] Prepare(Result<RawAd>[] rows, AdBatch batch)
    {
        PreparedAd?[] ads = batch.Prepare(Array.ConvertAll(rows, row => row.TryGetValue(out RawAd? ad) ? ad : null), read);
        return [.. rows.Zip(ads, (row, ad) => ad is null ? Result.Fail<PreparedAd>(row.Problems) : Result.Ok(ad))];
    }

    private void Put(Result<PreparedAd> row, AdBatch batch, Tally tally)
    {
        tally.Read++;
        if (row.TryGetValue(out PreparedAd? ad))
        {
            (PutOutcome outcome, AdFacts? facts) = batch.Put(ad, read);
            tally.Add(outcome, facts?.Role is not null);
        }
        else
        {
            tally.AddBad(row.Problems);
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
