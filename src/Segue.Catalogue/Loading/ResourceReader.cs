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

    private static readonly Dictionary<string, ResourceFormat> Formats = new(StringComparer.Ordinal)
    {
        ["self-paced"] = ResourceFormat.SelfPaced,
        ["cohort"] = ResourceFormat.Cohort,
        ["exam"] = ResourceFormat.Exam,
        ["meeting"] = ResourceFormat.Meeting,
        ["work"] = ResourceFormat.Work,
    };

    private static readonly Dictionary<string, DegreeFormat> DegreeFormats =
        Enum.GetValues<DegreeFormat>().ToDictionary(format => format.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static Resource Read(YamlRecord record)
    {
        PriceFact price = PriceFact.Read(record, "price");
        ResourceKind kind = record.Choice("kind", Kinds);
        return new Resource(
            record.Text("id"),
            record.Text("title"),
            record.Text("provider"),
            record.Text("url"),
            kind,
            record.Hours("hours", record.Find("hours")),
            price.Amount,
            price.Note,
            Lifts(record),
            Needs(record),
            record.Flag("certificate", fallback: false),
            record.Texts("sittings").Select(text => DateOnly.TryParseExact(text, "yyyy-MM-dd", out DateOnly day) ? day : record.Wrong("sittings", $"“{text}” is not a date.", default(DateOnly))).ToList(),
            record.Date("checked"),
            record.Optional("checked-by"))
        {
            Format = record.Has("format") ? record.Choice("format", Formats) : UsualFormat(kind),
            PriceAsOf = price.AsOf,
        };
    }

    public static Degree ReadDegree(YamlRecord record)
    {
        PriceFact fee = PriceFact.Read(record, "fee");
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
            fee.Amount,
            record.Texts("intakes").Select(text => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12 ? month : record.Wrong("intakes", $"“{text}” is not a month from 1 to 12.", 9)).ToList(),
            fee.Note is null ? entry : $"{entry} Fee: {fee.Note}",
            record.Texts("leads"),
            Lifts(record),
            Needs(record),
            record.Date("checked"),
            record.Optional("checked-by"))
        {
            Format = record.Has("format") ? record.Choice("format", DegreeFormats) : DegreeFormat.Campus,
            FeeAsOf = fee.AsOf,
            Funding = record.Texts("funding"),
            Nations = Nation.Read(record, required: false),
            TaughtIn = record.Optional("taught-in"),
        };
    }

    // What a kind is taken as when the entry does not say.
    private static ResourceFormat UsualFormat(ResourceKind kind) => kind switch
    {
        ResourceKind.Certification => ResourceFormat.Exam,
        ResourceKind.Community => ResourceFormat.Meeting,
        ResourceKind.Work => ResourceFormat.Work,
        _ => ResourceFormat.SelfPaced,
    };

    private static List<SkillLift> Lifts(YamlRecord record) => record.Map("lifts").Select(pair =>
        pair.Value is YamlSequenceNode { Children: [var from, var to] } && record.Level("lifts", from) < record.Level("lifts", to)
            ? new SkillLift(pair.Key, record.Level("lifts", from), record.Level("lifts", to))
            : record.Wrong("lifts", $"{pair.Key}: a lift is [from, to], rising.", new SkillLift(pair.Key, SkillLevel.None, SkillLevel.KnowsOf))).ToList();

    private static List<SkillNeed> Needs(YamlRecord record) =>
        record.Map("needs").Select(pair => new SkillNeed(pair.Key, record.Level("needs", pair.Value))).ToList();
}
