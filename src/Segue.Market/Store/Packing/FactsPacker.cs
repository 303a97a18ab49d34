using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Segue.Basics;
using Segue.Reading;

namespace Segue.Market.Store.Packing;

/// <summary>
/// Packs the facts of an ad to about a tenth of their JSON, exactly: names by their numbers in <see cref="TermTable"/>, places by their distance from the one before, and
/// words that stand in the ad not at all.
/// </summary>
internal static class FactsPacker
{
    private const byte Form1 = 1;
    private const byte Form2 = 2;
    private const int None = 0;
    private const int Inline = 1;
    private const int FirstTerm = 2;
    private const int LongestTerm = 120;

    [Flags]
    private enum Marks
    {
        Plain = 0,
        Preferred = 1,
        Required = 2,
        Negated = 4,
        InTitle = 8,
        OtherField = 16,
        Years = 32,
        Level = 64,
        OwnWords = 128,
    }

    /// <summary>Writes facts.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="ad">The ad that they were read from.</param>
    /// <param name="terms">The names' numbers.</param>
    /// <param name="sink">Where to.</param>
    public static void Pack(AdFacts facts, RawAd ad, TermTable terms, ByteSink sink) => Pack(facts, ad, new TermNumbers(terms, mayAdd: true), sink);

    /// <summary>Writes facts where every term has a number already; false otherwise, and what was written is of no use. May be called from any thread.</summary>
    public static bool TryPack(AdFacts facts, RawAd ad, TermTable terms, ByteSink sink)
    {
        TermNumbers numbers = new(terms, mayAdd: false);
        Pack(facts, ad, numbers, sink);
        return !numbers.Missed;
    }

    private static void Pack(AdFacts facts, RawAd ad, TermNumbers terms, ByteSink sink)
    {
        sink.Byte(Form2);
        Write(facts.Id == ad.Id ? null : facts.Id, sink);
        Write(facts.Role, terms, sink);
        sink.Byte(facts.Seniority is { } seniority ? (int)seniority + 1 : 0);
        sink.Byte(facts.Workplace is { } workplace ? (int)workplace + 1 : 0);
        sink.Byte(facts.VisaSponsorship is { } visa ? visa ? 2 : 1 : 0);
        Write(facts.ExperienceYearsMin, sink);
        Write(facts.Degree, terms, sink);
        Write(facts.Clearance, terms, sink);
        Write(facts.Employment, terms, sink);
        WritePlace(facts.Place, terms, sink);
        sink.Number((ulong)facts.OtherPlaces.Count);
        foreach (AdPlace other in facts.OtherPlaces)
        {
            WritePlace(other, terms, sink);
        }

        PayPacker.Pack(facts.Pay, terms, sink);
        WriteSkills(facts.Skills, ad, terms, sink);
        WriteUnmapped(facts.Unmapped, ad, terms, sink);
        LaterTerms.Pack(facts, ad, sink);
    }

    /// <summary>The facts that were packed into these bytes.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public static AdFacts Unpack(ReadOnlySpan<byte> bytes, RawAd ad, TermTable terms)
    {
        ByteSource source = new(bytes);
        int form = source.Byte();
        if (form is not (Form1 or Form2))
        {
            throw ByteSource.Damaged();
        }

        string id = ReadText(ref source) ?? ad.Id;
        string? role = Read(ref source, terms);
        int seniority = source.Byte();
        int workplace = source.Byte();
        int visa = source.Byte();
        double? years = ReadNumber(ref source);
        string? degree = Read(ref source, terms);
        string? clearance = Read(ref source, terms);
        string? employment = Read(ref source, terms);
        AdPlace? place = ReadPlace(ref source, terms);
        AdPlace[] others = ReadPlaces(ref source, terms);
        AdPay? pay = PayPacker.Unpack(ref source, terms);
        SkillMention[] skills = ReadSkills(ref source, ad, terms);
        AdFacts facts = new(
            id,
            role,
            seniority == 0 ? null : (Seniority)(seniority - 1),
            skills,
            ReadUnmapped(ref source, ad, terms),
            pay,
            place,
            workplace == 0 ? null : (Workplace)(workplace - 1),
            years,
            degree,
            visa == 0 ? null : visa == 2,
            clearance,
            employment)
        {
            OtherPlaces = others,
        };
        return form == Form1 ? facts : LaterTerms.Unpack(facts, ref source, ad);
    }

    /// <summary>Writes a name: by its number, or as it is when it is too long to be one that comes again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Write(string? name, TermNumbers terms, ByteSink sink)
    {
        if (name is null or { Length: > LongestTerm })
        {
            sink.Byte(name is null ? None : Inline);
            if (name is not null)
            {
                sink.Text(name);
            }
        }
        else
        {
            sink.Number((ulong)(terms.Of(name) + FirstTerm));
        }
    }

    /// <summary>Reads a name.</summary>
    internal static string? Read(ref ByteSource source, TermTable terms) => source.Length(int.MaxValue) switch
    {
        None => null,
        Inline => source.Text(),
        var number => terms.Get(number - FirstTerm),
    };

    /// <summary>Writes words that are this ad's own.</summary>
    internal static void Write(string? words, ByteSink sink)
    {
        sink.Byte(words is null ? 0 : 1);
        if (words is not null)
        {
            sink.Text(words);
        }
    }

    /// <summary>Reads words that are this ad's own.</summary>
    internal static string? ReadText(ref ByteSource source) => source.Byte() == 0 ? null : source.Text();

    /// <summary>Whether a text stands at its place, so that it need not be written.</summary>
    internal static bool Stands(string text, TextSpan span, string words) => span.End <= words.Length && words.AsSpan(span.Start, span.Length).SequenceEqual(text);

    // Small whole numbers have only zeros in the low bytes, which come last and fall away.
    private static void Write(double? number, ByteSink sink)
    {
        sink.Byte(number is null ? 0 : 1);
        if (number is { } value)
        {
            sink.Number(BinaryPrimitives.ReverseEndianness(BitConverter.DoubleToUInt64Bits(value)));
        }
    }

    private static double? ReadNumber(ref ByteSource source) =>
        source.Byte() == 0 ? null : BitConverter.UInt64BitsToDouble(BinaryPrimitives.ReverseEndianness(source.Number()));

    private static void WritePlace(AdPlace? place, TermNumbers terms, ByteSink sink)
    {
        Write(place?.Name, sink);
        if (place is not null)
        {
            Write(place.Region, terms, sink);
            Write(place.Country, terms, sink);
            Write(place.County, terms, sink);
            Write(place.Note, terms, sink);
        }
    }

    private static AdPlace? ReadPlace(ref ByteSource source, TermTable terms) =>
        ReadText(ref source) is { } name ? new AdPlace(name, Read(ref source, terms), Read(ref source, terms)) { County = Read(ref source, terms), Note = Read(ref source, terms) } : null;

    private static AdPlace[] ReadPlaces(ref ByteSource source, TermTable terms)
    {
        AdPlace[] places = new AdPlace[source.Length(source.Left)];
        foreach (ref AdPlace place in places.AsSpan())
        {
            place = ReadPlace(ref source, terms) ?? throw ByteSource.Damaged();
        }

        return places;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteSkills(IReadOnlyList<SkillMention> skills, RawAd ad, TermNumbers terms, ByteSink sink)
    {
        sink.Number((ulong)skills.Count);
        int before = 0;
        foreach (SkillMention mention in skills)
        {
            Marks marks = (Marks)mention.Strength | (mention.Negated ? Marks.Negated : Marks.Plain) | (mention.YearsMin is null ? Marks.Plain : Marks.Years) | (mention.Level is null ? Marks.Plain : Marks.Level);
            WriteWords(marks, mention.Field, mention.Text, mention.Span, ref before, ad, terms, sink);
            sink.Number((ulong)terms.Of(mention.Skill));
            if (mention.YearsMin is not null)
            {
                Write(mention.YearsMin, sink);
            }

            if (mention.Level is { } level)
            {
                sink.Byte((int)level);
            }
        }
    }

    private static SkillMention[] ReadSkills(ref ByteSource source, RawAd ad, TermTable terms)
    {
        SkillMention[] skills = new SkillMention[source.Length(source.Left)];
        int before = 0;
        for (int i = 0; i < skills.Length; i++)
        {
            (Marks marks, string field, string text, TextSpan span) = ReadWords(ref source, ref before, ad, terms);
            string skill = terms.Get(source.Length(int.MaxValue));
            double? years = marks.HasFlag(Marks.Years) ? ReadNumber(ref source) : null;
            SkillLevel? level = marks.HasFlag(Marks.Level) ? (SkillLevel)source.Byte() : null;
            skills[i] = new SkillMention(skill, text, field, span, (Strength)(marks & (Marks.Preferred | Marks.Required)), marks.HasFlag(Marks.Negated), years, level);
        }

        return skills;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteUnmapped(IReadOnlyList<UnmappedPhrase> phrases, RawAd ad, TermNumbers terms, ByteSink sink)
    {
        sink.Number((ulong)phrases.Count);
        int before = 0;
        foreach (UnmappedPhrase phrase in phrases)
        {
            WriteWords(Marks.Plain, phrase.Field, phrase.Text, phrase.Span, ref before, ad, terms, sink);
        }
    }

    private static UnmappedPhrase[] ReadUnmapped(ref ByteSource source, RawAd ad, TermTable terms)
    {
        UnmappedPhrase[] phrases = new UnmappedPhrase[source.Length(source.Left)];
        int before = 0;
        for (int i = 0; i < phrases.Length; i++)
        {
            (_, string field, string text, TextSpan span) = ReadWords(ref source, ref before, ad, terms);
            phrases[i] = new UnmappedPhrase(text, field, span);
        }

        return phrases;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteWords(Marks marks, string field, string text, TextSpan span, ref int before, RawAd ad, TermNumbers terms, ByteSink sink)
    {
        marks |= field switch { "description" => Marks.Plain, "title" => Marks.InTitle, _ => Marks.OtherField };
        string words = marks.HasFlag(Marks.InTitle) ? ad.Title : ad.Description;
        bool stands = !marks.HasFlag(Marks.OtherField) && Stands(text, span, words);
        marks |= stands ? Marks.Plain : Marks.OwnWords;
        sink.Byte((int)marks);
        sink.Signed(span.Start - before);
        sink.Number((ulong)span.Length);
        before = span.Start;
        if (!stands)
        {
            sink.Text(text);
        }

        if (marks.HasFlag(Marks.OtherField))
        {
            Write(field, terms, sink);
        }
    }

    private static (Marks Marks, string Field, string Text, TextSpan Span) ReadWords(ref ByteSource source, ref int before, RawAd ad, TermTable terms)
    {
        Marks marks = (Marks)source.Byte();
        long start = before + source.Signed();
        int length = source.Length(int.MaxValue);
        if (start < 0 || start + length > int.MaxValue)
        {
            throw ByteSource.Damaged();
        }

        TextSpan span = TextSpan.FromBounds((int)start, (int)start + length);
        before = span.Start;
        string words = marks.HasFlag(Marks.InTitle) ? ad.Title : ad.Description;
        string text = marks.HasFlag(Marks.OwnWords) ? source.Text() : span.End <= words.Length ? span.Quote(words) : throw ByteSource.Damaged();
        string field = marks.HasFlag(Marks.OtherField) ? Read(ref source, terms) ?? "" : marks.HasFlag(Marks.InTitle) ? "title" : "description";
        return (marks, field, text, span);
    }
}
