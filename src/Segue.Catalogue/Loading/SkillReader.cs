using YamlDotNet.RepresentationModel;

namespace Segue.Catalogue.Loading;

/// <summary>One entry of <c>data/skills</c>.</summary>
internal static class SkillReader
{
    private static readonly Dictionary<string, SkillKind> Kinds = new(StringComparer.Ordinal)
    {
        ["tool"] = SkillKind.Tool,
        ["concept"] = SkillKind.Concept,
        ["way-of-working"] = SkillKind.WayOfWorking,
        ["specialism"] = SkillKind.Specialism,
    };

    // Used where an entry gives no hours of its own: the middle of the hours that courses of that kind of skill state.
    private static readonly Dictionary<SkillKind, HourRange[]> Defaults = new()
    {
        [SkillKind.Tool] = [new(1, 3, 6), new(10, 20, 40), new(40, 80, 160), new(150, 300, 600)],
        [SkillKind.Concept] = [new(2, 5, 10), new(20, 40, 70), new(60, 120, 220), new(200, 400, 800)],
        [SkillKind.WayOfWorking] = [new(1, 3, 6), new(8, 15, 30), new(30, 60, 120), new(100, 250, 500)],
        [SkillKind.Specialism] = [new(3, 6, 12), new(30, 60, 100), new(80, 160, 300), new(300, 600, 1000)],
    };

    public static Skill Read(string family, YamlRecord record)
    {
        SkillKind kind = record.Choice("kind", Kinds);
        IReadOnlyList<YamlNode> hours = record.List("hours");
        return new Skill(
            record.Text("id"),
            record.Text("name"),
            kind,
            family,
            record.Text("meaning"),
            record.List("aliases").Select(node => Alias(record, node)).ToList(),
            record.Optional("broader"),
            record.Map("needs").Select(pair => new SkillNeed(pair.Key, record.Level("needs", pair.Value))).ToList(),
            record.Map("transfers").Select(pair => Transfer(record, pair.Key, pair.Value)).ToList(),
            hours.Count switch
            {
                0 => Defaults[kind],
                4 => hours.Select(node => record.Hours("hours", node)).ToList(),
                _ => record.Wrong("hours", "Four ranges are expected, one from each level to the next.", Defaults[kind]),
            },
            record.Optional("esco"));
    }

    private static SkillAlias Alias(YamlRecord parent, YamlNode node)
    {
        if (node is not YamlMappingNode map)
        {
            return new SkillAlias(YamlRecord.Scalar(node) ?? parent.Wrong("aliases", "An alias is empty.", "?"), CaseSensitive: false, [], []);
        }

        YamlRecord record = new(map, parent.File, parent.Problems);
        SkillAlias alias = new(record.Text("text"), record.Flag("case", fallback: false), record.Texts("context"), record.Texts("not"));
        record.ReportUnknownKeys();
        return alias;
    }

    private static SkillTransfer Transfer(YamlRecord record, string to, YamlNode node)
    {
        if (node is YamlSequenceNode { Children: [var share, var why] } &&
            double.TryParse(YamlRecord.Scalar(share), System.Globalization.CultureInfo.InvariantCulture, out double part) && part is > 0 and < 1 &&
            YamlRecord.Scalar(why) is { } reason)
        {
            return new SkillTransfer(to, part, reason);
        }

        return record.Wrong("transfers", $"{to}: a transfer is [share between 0 and 1, \"why\"].", new SkillTransfer(to, 0.1, ""));
    }
}
