using System.Data.Common;
using Dapper;
using Segue.Market.Store.Copies;
using Segue.Market.Store.Packing;
using Segue.Storage;

namespace Segue.Market.Store;

/// <summary>
/// What a run of writes keeps in memory from one to the next: names and, once an ad is put, what ads there are and what copies are found by. It
/// holds as long as nobody else changes an ad; <see cref="Revision"/> tells.
/// </summary>
internal sealed class WriteSession
{
    private readonly DbConnection _connection;
    private readonly ReadWith _with;
    private bool _loaded;

    public WriteSession(DbConnection connection, ReadWith with)
    {
        (_connection, _with) = (connection, with);
        Terms = new TermTable(connection);
        Terms.Load();
    }

    /// <summary>Gets the names that facts are packed with.</summary>
    public TermTable Terms { get; }

    /// <summary>Gets what copies are found by.</summary>
    public DuplicateIndex Duplicates { get; } = new();

    /// <summary>Gets which ads are there.</summary>
    public KnownAds Known { get; } = new();

    /// <summary>Gets the ads that are gone.</summary>
    public HashSet<long> Gone { get; } = [];

    /// <summary>Gets or sets the last revision of the store that this knows of.</summary>
    public long Revision { get; set; }

    /// <summary>Gets or sets the number of the ad to be put next, once loaded.</summary>
    public long NextNumber { get; set; }

    /// <summary>Whether ads read with <paramref name="with"/> can be put with it.</summary>
    public bool Fits(ReadWith with, long revision) => _with == with && Revision == revision;

    /// <summary>Reads what is needed to put ads; only the first call does anything. The transaction must be open: ads of before packing are packed.</summary>
    /// <param name="writer">Writes their rows.</param>
    public void Load(AdWriter writer)
    {
        if (_loaded)
        {
            return;
        }

        PackPlain(writer);
        using Prepared row = Prepared.Of(_connection, Statements.Get("list-marks"));
        long last = 0;
        while (row.Next())
        {
            last = row.Number(0);
            AdKey key = AdKey.Read(row.Bytes(11));
            Known.Add(row.Text(1) ?? "", row.Text(2) ?? "", key, row.Text(6) == _with.Catalogue && row.Text(7) == _with.Reader);
            JobMark job = JobMark.Of(row.Text(3) ?? "", row.Text(4), row.Text(5));
            Duplicates.Add(last, row.IsNull(8) ? last : row.Number(8), new AdSignature(key, job, TextSketch.FromBytes(row.Bytes(12))));
            if (!row.IsNull(9))
            {
                Duplicates.Redirect(row.Number(9), last);
            }

            if (!row.IsNull(10))
            {
                Gone.Add(last);
            }
        }

        NextNumber = last + 1;
        _loaded = true;
    }

    private void PackPlain(AdWriter writer)
    {
        foreach (long number in _connection.Query<long>(Statements.Get("list-plain")).AsList())
        {
            StoredAd ad = _connection.QuerySingle<AdRow>(Statements.Get("get-ad"), new { AdId = number, SourceId = (string?)null }).ToStoredAd(Terms);
            writer.Pack(number, ad.Raw, ad.Facts, AdSignature.Of(ad.Raw, ad.Facts.Place));
        }
    }
}
