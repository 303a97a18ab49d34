using System.Data.Common;
using Segue.Market.Store.Copies;
using Segue.Market.Store.Packing;
using Segue.Reading;
using Segue.Storage;

namespace Segue.Market.Store;

/// <summary>Writes the rows of ads, each statement compiled once. Whatever transaction is open on the connection holds.</summary>
internal sealed class AdWriter : IDisposable
{
    private readonly ByteSink _facts = new();
    private readonly TermTable _terms;
    private readonly Prepared _seen;
    private readonly Prepared _touch;
    private readonly (Prepared Ad, Prepared Body, Prepared Mark) _insert;
    private readonly (Prepared Ad, Prepared Body, Prepared Mark) _update;
    private readonly (Prepared Ad, Prepared Body) _reread;

    public AdWriter(DbConnection connection, TermTable terms)
    {
        Prepared Compile(string name) => Prepared.Of(connection, Statements.Get(name));
        _terms = terms;
        _seen = Compile("find-seen");
        _touch = Compile("touch-ad");
        _insert = (Compile("insert-ad"), Compile("insert-body"), Compile("insert-mark"));
        _update = (Compile("update-ad"), Compile("update-body"), Compile("update-mark"));
        _reread = (Compile("reread-ad"), Compile("reread-body"));
    }

    /// <summary>The ad of a source under an id; null when there is none.</summary>
    public SeenAd? Seen(string source, string id)
    {
        SeenAd? seen = null;
        _seen.Set(1, source).Set(2, id);
        if (_seen.Next())
        {
            AdKey? key = _seen.Bytes(1) is { Length: AdKey.Size } bytes ? AdKey.Read(bytes) : null;
            seen = new SeenAd(_seen.Number(0), key, new ReadWith(_seen.Text(2) ?? "", _seen.Text(3) ?? ""), _seen.Text(4) ?? "") { PayText = _seen.Text(5), Closes = _seen.Text(6) };
            _seen.Reset();
        }

        return seen;
    }

    /// <summary>Notes that an ad was seen again.</summary>
    public void Touch(long number, string now) => _touch.Set(1, number).Set(2, now).Run();

    /// <summary>Writes a new ad.</summary>
    public void Insert(long number, PreparedAd ad, in WriteStamp stamp, long? duplicateOf)
    {
        Fill(_insert.Ad, number, ad, stamp).Set(21, duplicateOf).Run();
        Write(_insert, number, ad);
    }

    /// <summary>Writes an ad in place of what it was.</summary>
    public void Update(long number, PreparedAd ad, in WriteStamp stamp)
    {
        Fill(_update.Ad, number, ad, stamp).Run();
        Write(_update, number, ad);
    }

    /// <summary>Writes facts that were read anew.</summary>
    public void Reread(long number, RawAd ad, AdFacts facts, in WriteStamp stamp)
    {
        _reread.Ad.Set(1, number).Set(2, facts.Role).Set(3, facts.Place?.Region).Set(4, stamp.With.Catalogue).Set(5, stamp.With.Reader).Set(6, stamp.Revision).Run();
        _reread.Body.Set(1, number).Set(2, Packed(facts, ad)).Run();
    }

    /// <summary>Writes text, facts and marks of an ad that a version before packing had stored.</summary>
    public void Pack(long number, RawAd ad, AdFacts facts, in AdSignature signature)
    {
        ByteSink text = new();
        TextPacker.Pack(ad.Description, text);
        _update.Body.Set(1, number).Set(2, text.Written).Set(3, Packed(facts, ad)).Run();
        Write(_update.Mark, number, signature);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Prepared one in (ReadOnlySpan<Prepared>)[_seen, _touch, _insert.Ad, _insert.Body, _insert.Mark, _update.Ad, _update.Body, _update.Mark, _reread.Ad, _reread.Body])
        {
            one.Dispose();
        }
    }

    private static Prepared Fill(Prepared row, long number, PreparedAd prepared, in WriteStamp stamp)
    {
        RawAd ad = prepared.Ad;
        AdFacts facts = Read(prepared).Facts;
        return row.Set(1, number).Set(2, ad.Source).Set(3, ad.Id).Set(4, ad.Title).Set(5, ad.Employer).Set(6, ad.Location).Set(7, ad.PayText)
            .Set(8, ad.PayPredicted ? 1 : 0).Set(9, ad.Level).Set(10, ad.Workplace).Set(11, ad.Employment).Set(12, ad.Url).Set(13, AdRow.DayText(ad.Posted)).Set(14, AdRow.DayText(ad.Closes))
            .Set(15, facts.Role).Set(16, facts.Place?.Region).Set(17, stamp.With.Catalogue).Set(18, stamp.With.Reader).Set(19, stamp.Now).Set(20, stamp.Revision);
    }

    private void Write((Prepared Ad, Prepared Body, Prepared Mark) rows, long number, PreparedAd ad)
    {
        ReadAd read = Read(ad);
        rows.Body.Set(1, number).Set(2, read.Text).Set(3, read.Packed ?? Packed(read.Facts, ad.Ad)).Run();
        Write(rows.Mark, number, read.Copies.Signature);
    }

    private static void Write(Prepared row, long number, in AdSignature signature)
    {
        Span<byte> mark = stackalloc byte[AdSignature.Size];
        signature.Write(mark);
        row.Set(1, number).Set(2, mark[..AdKey.Size]).Set(3, mark[AdKey.Size..]).Run();
    }

    private ReadOnlySpan<byte> Packed(AdFacts facts, RawAd ad)
    {
        _facts.Clear();
        FactsPacker.Pack(facts, ad, _terms, _facts);
        return _facts.Written;
    }

    private static ReadAd Read(PreparedAd ad) => ad.Read ?? throw new InvalidOperationException("The ad has not been read.");
}
