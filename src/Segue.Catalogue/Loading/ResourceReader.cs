using Segue.Basics;
using YamlDotNet.RepresentationModel;

namespace Segue.Catalogue.Loading;

/// <summary>One entry of <c>data/resources</c>, <c>data/certifications</c> or <c>data/degrees</c>.</summary>
internal static class ResourceReader
{
    private static readonly Dictionary<string, ResourceKind> Kinds =
        Enum.GetValues<ResourceKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, DegreeKind> DegreeKinds =
        Enum.GetValues<DegreeKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static Resource Read(YamlRecord record)
    {
        (Money price, string? note) = Price(record, "price");
        return new Resource(
            record.Text("id"),
            record.Text("title"),
            record.Text("provider"),
            record.Text("url"),
            record.Choice("kind", Kinds),
            record.Hours("hours", record.Find("hours")),
            price,
            note,
            Lifts(record),
            Needs(record),
            record.Flag("certificate", fallback: false),
            record.Texts("sittings").Select(text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out DateOnly day) ? day : record.Wrong("sittings", $"“{text}” is not a date.", default(DateOnly))).ToList(),
            record.Date("checked"),
            record.Optional("checked-by"));
    }

    public static Degree ReadDegree(YamlRecord record)
    {
        (Money fee, string? note) = Price(record, "fee");
        string entry = record.Text("entry");
        return new Degree(
            record.Text("id"),
            record.Text("title"),
            record.Text("provider"),
            record.Text("url"),
            record.Choice("kind", DegreeKinds),
            (int)record.Number("months"),
            record.Number("hours-per-week"),
            record.Flag("part-time", fallback: false),
            fee,
            record.Texts("intakes").Select(text => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12 ? month : record.Wrong("intakes", $"“{text}” is not a month from 1 to 12.", 9)).ToList(),
            note is null ? entry : $"{entry} Fee: {note}",
            record.Texts("leads"),
            Lifts(record),
            Needs(record),
            record.Date("checked"),
            record.Optional("checked-by"));
    }

    private static (Money Price, string? Note) Price(YamlRecord record, string key)
    {
        if (record.Record(key) is not { } price)
        {
            record.Wrong(key, "A price is {amount: 0, currency: GBP, note: \"...\"}.", 0);
            return (default, null);
        }

        string currency = price.Text("currency");
        if (currency is not { Length: 3 } || !currency.All(char.IsAsciiLetterUpper))
        {
            price.Wrong("currency", $"“{currency}” is not a three-letter currency code.", 0);
        }

        var read = (Money.FromAmount((decimal)price.Number("amount"), currency), price.Optional("note"));
        price.ReportUnknownKeys();
        return read;
    }

    private static List<SkillLift> Lifts(YamlRecord record) => record.Map("lifts").Select(pair =>
        pair.Value is YamlSequenceNode { Children: [var from, var to] } && record.Level("lifts", from) < record.Level("lifts", to)
            ? new SkillLift(pair.Key, record.Level("lifts", from), record.Level("lifts", to))
            : record.Wrong("lifts", $"{pair.Key}: a lift is [from, to], rising.", new SkillLift(pair.Key, SkillLevel.None, SkillLevel.KnowsOf))).ToList();

    private static List<SkillNeed> Needs(YamlRecord record) =>
        record.Map("needs").Select(pair => new SkillNeed(pair.Key, record.Level("needs", pair.Value))).ToList();
}
