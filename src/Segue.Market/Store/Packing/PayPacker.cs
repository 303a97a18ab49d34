using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Store.Packing;

/// <summary>Packs the pay of an ad, exactly: figures keep their decimal places.</summary>
internal static class PayPacker
{
    /// <summary>Writes pay or none.</summary>
    public static void Pack(AdPay? pay, TermNumbers terms, ByteSink sink)
    {
        sink.Byte(pay is null ? 0 : pay.ProRata ? 2 : 1);
        if (pay is null)
        {
            return;
        }

        foreach (decimal? figure in (ReadOnlySpan<decimal?>)[pay.Low, pay.High, pay.AnnualLow, pay.AnnualHigh, pay.Ote])
        {
            Write(figure, sink);
        }

        foreach (string? name in (ReadOnlySpan<string?>)[pay.Currency, pay.Period, pay.Source, pay.Field, pay.Ir35, pay.Convention])
        {
            FactsPacker.Write(name, terms, sink);
        }

        sink.Text(pay.Text);
        sink.Number((ulong)pay.Span.Start);
        sink.Number((ulong)pay.Span.Length);
    }

    /// <summary>Reads pay; null for none.</summary>
    public static AdPay? Unpack(ref ByteSource source, TermTable terms)
    {
        int kind = source.Byte();
        if (kind == 0)
        {
            return null;
        }

        Span<decimal?> figures = new decimal?[5];
        foreach (ref decimal? figure in figures)
        {
            figure = Read(ref source);
        }

        Span<string?> names = new string?[6];
        foreach (ref string? name in names)
        {
            name = FactsPacker.Read(ref source, terms);
        }

        string text = source.Text();
        int start = source.Length(int.MaxValue);
        TextSpan span = TextSpan.FromBounds(start, start + source.Length(int.MaxValue - start));
        return new AdPay(figures[0], figures[1], names[0] ?? "", names[1] ?? "", figures[2], figures[3], names[2] ?? "", text, names[3] ?? "", span, names[4])
        {
            Convention = names[5],
            ProRata = kind == 2,
            Ote = figures[4],
        };
    }

    // Decimal places and sign, then the digits as one number of 96 bits.
    private static void Write(decimal? figure, ByteSink sink)
    {
        if (figure is not { } value)
        {
            sink.Byte(0);
            return;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        sink.Byte(1 + value.Scale + (decimal.IsNegative(value) ? 64 : 0));
        sink.Number(unchecked((uint)bits[0] | ((ulong)(uint)bits[1] << 32)));
        sink.Number(unchecked((uint)bits[2]));
    }

    private static decimal? Read(ref ByteSource source)
    {
        int form = source.Byte() - 1;
        if (form < 0)
        {
            return null;
        }

        if ((form & 63) > 28)
        {
            throw ByteSource.Damaged();
        }

        ulong low = source.Number();
        int high = unchecked((int)source.Number());
        return new decimal(unchecked((int)low), unchecked((int)(low >> 32)), high, form >= 64, (byte)(form & 63));
    }
}
