using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Store.Packing;

/// <summary>Packs the terms that the second form of <see cref="FactsPacker"/> adds: days in the office and the closing date.</summary>
internal static class LaterTerms
{
    private const int YearSaid = 2;

    /// <summary>Writes them.</summary>
    public static void Pack(AdFacts facts, RawAd ad, ByteSink sink)
    {
        sink.Byte(facts.OfficeDays is null ? 0 : 1);
        if (facts.OfficeDays is { } days)
        {
            sink.Number((ulong)days.Low);
            sink.Number((ulong)days.High);
            WriteWords(days.Text, days.Span, ad, sink);
        }

        sink.Byte(facts.Closing is null ? 0 : 1 + (facts.Closing.YearSaid ? YearSaid : 0));
        if (facts.Closing is { } closing)
        {
            sink.Number((ulong)(closing.Day?.DayNumber + 1 ?? 0));
            WriteWords(closing.Text, closing.Span, ad, sink);
        }
    }

    /// <summary>The facts with what was written.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static AdFacts Unpack(AdFacts facts, ref ByteSource source, RawAd ad)
    {
        OfficeDays? days = null;
        if (source.Byte() != 0)
        {
            int low = source.Length(int.MaxValue);
            int high = source.Length(int.MaxValue);
            (string text, TextSpan span) = ReadWords(ref source, ad);
            days = new OfficeDays(low, high, text, span);
        }

        ClosingDate? closing = null;
        if (source.Byte() is not 0 and var kind)
        {
            int day = source.Length(DateOnly.MaxValue.DayNumber + 1);
            (string text, TextSpan span) = ReadWords(ref source, ad);
            closing = new ClosingDate(day == 0 ? null : DateOnly.FromDayNumber(day - 1), kind > YearSaid, text, span);
        }

        return facts with { OfficeDays = days, Closing = closing };
    }

    private static void WriteWords(string text, TextSpan span, RawAd ad, ByteSink sink)
    {
        bool stands = FactsPacker.Stands(text, span, ad.Description);
        sink.Byte(stands ? 1 : 0);
        sink.Number((ulong)span.Start);
        sink.Number((ulong)span.Length);
        if (!stands)
        {
            sink.Text(text);
        }
    }

    private static (string Text, TextSpan Span) ReadWords(ref ByteSource source, RawAd ad)
    {
        bool stands = source.Byte() != 0;
        int start = source.Length(int.MaxValue);
        int length = source.Length(int.MaxValue);
        if ((long)start + length > int.MaxValue || (stands && start + length > ad.Description.Length))
        {
            throw ByteSource.Damaged();
        }

        TextSpan span = TextSpan.FromBounds(start, start + length);
        return (stands ? span.Quote(ad.Description) : source.Text(), span);
    }
}
