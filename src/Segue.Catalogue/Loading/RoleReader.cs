using Segue.Basics;
using YamlDotNet.RepresentationModel;

namespace Segue.Catalogue.Loading;

/// <summary>One entry of <c>data/roles</c>.</summary>
internal static class RoleReader
{
    private static readonly int[] OneMonth = [1, 1];

    private static readonly string[] Steps = ["junior", "mid", "senior", "lead", "head"];

    private static readonly Dictionary<string, RoleKind> Kinds = new(StringComparer.Ordinal)
    {
        ["start"] = RoleKind.Start,
        ["target"] = RoleKind.Target,
        ["upward"] = RoleKind.Upward,
    };

    public static Role Read(YamlRecord record) => new(
        record.Text("id"),
        record.Text("name"),
        record.Choice("kind", Kinds),
        record.Text("summary"),
        record.Texts("titles"),
        record.Optional("soc"),
        record.Map("needs").Select(pair => Need(record, pair.Key, pair.Value)).ToList(),
        record.Map("moves").Select(pair => Move(record, pair.Key, pair.Value)).ToList())
    {
        Ladder = record.Map("ladder").Select(pair => Step(record, pair.Key, pair.Value)).ToList(),
        Specialisms = record.Texts("specialisms"),
        Onet = record.Optional("onet"),
        EscoUri = record.Optional("esco"),
    };

    private static SeniorityStep Step(YamlRecord record, string level, YamlNode node)
    {
        int[] years = node is YamlSequenceNode list
            ? list.Children.Select(year => int.TryParse(YamlRecord.Scalar(year), System.Globalization.CultureInfo.InvariantCulture, out int number) && number is >= 0 and <= 40 ? number : -1).ToArray()
            : [];
        return Steps.Contains(level, StringComparer.Ordinal) && years is [>= 0] or [>= 0, >= 0] && years[0] <= years[^1]
            ? new SeniorityStep(level, years[0], years is [_, int to] ? to : null)
            : record.Wrong("ladder", $"{level}: a step is one of {string.Join(", ", Steps)} with [from, to] in years, or [from].", new SeniorityStep(level, 0, null));
    }

    private static RoleNeed Need(YamlRecord record, string skill, YamlNode node)
    {
        if (node is YamlSequenceNode { Children: [var level, var firmness] } && YamlRecord.Scalar(firmness) is "required" or "preferred")
        {
            return new RoleNeed(skill, record.Level("needs", level), YamlRecord.Scalar(firmness) == "required");
        }

        return record.Wrong("needs", $"{skill}: a need is [level, required] or [level, preferred].", new RoleNeed(skill, SkillLevel.HasUsed, Required: false));
    }

    private static RoleMove Move(YamlRecord record, string to, YamlNode node)
    {
        if (node is not YamlMappingNode map)
        {
            return record.Wrong("moves", $"{to}: a move is {{months: [low, high], inside: true, basis: \"...\"}}.", new RoleMove(to, 1, 1, InsideEmployer: false, ""));
        }

        YamlRecord move = new(map, record.File, record.Problems);
        int[] months = move.List("months").Select(month => int.TryParse(YamlRecord.Scalar(month), System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : -1).ToArray();
        if (months is not [>= 0, _] || months[0] > months[1])
        {
            months = move.Wrong("months", "Months are [low, high].", OneMonth);
        }

        RoleMove read = new(to, months[0], months[1], move.Flag("inside", fallback: false), move.Text("basis"));
        move.ReportUnknownKeys();
        return read;
    }
}
