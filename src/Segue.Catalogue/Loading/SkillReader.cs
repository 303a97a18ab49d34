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

    public static Skill Read(string family, YamlRecord record, IReadOnlyDictionary<string, SkillPattern> patterns)
    {
        SkillKind kind = record.Choice("kind", Kinds);
        string like = record.Optional("like") ?? Kinds.First(word => word.Value == kind).Key;
        if (!patterns.TryGetValue(like, out SkillPattern? pattern))
        {
            record.Wrong("like", $"There is no pattern “{like}” in {PatternReader.FileName}.", 0);
            pattern = new SkillPattern(like, [], "", []);
        }

        string name = record.Text("name");
        string called = record.Optional("called") ?? Called(name, kind);
        return new Skill(
            record.Text("id"),
            name,
            kind,
            family,
            record.Text("meaning"),
            record.List("aliases").Select(node => Alias(record, node)).ToList(),
            record.Optional("broader"),
            record.Map("needs").Select(pair => new SkillNeed(pair.Key, record.Level("needs", pair.Value))).ToList(),
            record.Map("transfers").Select(pair => Transfer(record, pair.Key, pair.Value)).ToList(),
            record.Find("hours") is null ? pattern.Hours : PatternReader.FourHours(record, "hours"),
            record.Optional("esco"))
        {
            Pattern = pattern.Id,
            HoursBasis = Basis(record, pattern),
            Can = record.Find("can") is null
                ? pattern.Can.Select(text => text.Replace("{name}", called, StringComparison.Ordinal)).ToList()
                : PatternReader.FourTexts(record, "can"),
            Onet = Onet(record),
        };
    }

    // Own hours without their basis would be a figure that nobody can check.
    private static string Basis(YamlRecord record, SkillPattern pattern) => (record.Find("hours"), record.Optional("hours-basis")) switch
    {
        (null, null) => pattern.Basis,
        (null, _) => record.Wrong("hours-basis", "A basis belongs to hours of its own; there are none here.", ""),
        (_, null) => record.Wrong("hours", "Hours of its own need “hours-basis”: where they come from.", ""),
        (_, { } basis) => basis,
    };

    // "Neural networks" is written small inside a sentence; "SQL", "DevOps" and the names of tools are not.
    private static string Called(string name, SkillKind kind)
    {
        int end = name.AsSpan().IndexOfAny(' ', '-', '/');
        ReadOnlySpan<char> first = end < 0 ? name : name.AsSpan(0, end);
        bool ordinary = first.Length > 1 && char.IsAsciiLetterUpper(first[0]) && !first[1..].ContainsAnyExceptInRange('a', 'z');
        return kind != SkillKind.Tool && ordinary ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    private static OnetLink? Onet(YamlRecord record) => record.Texts("onet") switch
    {
        [] => null,
        [var code, var label] => new OnetLink(code, label),
        _ => record.Wrong<OnetLink?>("onet", "A link is [code, \"name there\"].", null),
    };

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
