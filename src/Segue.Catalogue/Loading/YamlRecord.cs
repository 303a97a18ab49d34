using System.Globalization;
using Segue.Basics;
using YamlDotNet.RepresentationModel;

namespace Segue.Catalogue.Loading;

/// <summary>Reads one mapping of a catalogue file, collecting every problem with its file and line.</summary>
internal sealed class YamlRecord
{
    private readonly YamlMappingNode _node;
    private readonly string _file;
    private readonly List<Problem> _problems;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public YamlRecord(YamlMappingNode node, string file, List<Problem> problems) => (_node, _file, _problems) = (node, file, problems);

    public int Line => (int)_node.Start.Line;

    public string File => _file;

    public List<Problem> Problems => _problems;

    public bool Has(string key) => Find(key) is not null;

    public string Text(string key) => Optional(key) ?? Missing(key);

    public string? Optional(string key) => Scalar(Find(key));

    public bool Flag(string key, bool fallback) => Optional(key) switch
    {
        null => fallback,
        "true" => true,
        "false" => false,
        { } other => Wrong(key, $"“{other}” is neither true nor false.", fallback),
    };

    public double Number(string key)
    {
        string text = Text(key);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : Wrong(key, $"“{text}” is not a number.", 0.0);
    }

    public T Choice<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        string text = Text(key);
        return words.TryGetValue(text, out T value) ? value : Wrong(key, $"“{text}” is none of {string.Join(", ", words.Keys)}.", default(T));
    }

    public DateOnly? Date(string key)
    {
        string? text = Optional(key);
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : Wrong<DateOnly?>(key, $"“{text}” is not a date such as 2026-11-21.", null);
    }

    public IReadOnlyList<YamlNode> List(string key) => Find(key) switch
    {
        null => [],
        YamlSequenceNode sequence => sequence.Children.ToList(),
        YamlScalarNode { Value: null or "" } => [],
        _ => Wrong<IReadOnlyList<YamlNode>>(key, "A list is expected, as in [a, b].", []),
    };

    public IReadOnlyList<string> Texts(string key) => List(key).Select(Scalar).OfType<string>().ToList();

    public IReadOnlyList<KeyValuePair<string, YamlNode>> Map(string key) => Find(key) switch
    {
        null => [],
        YamlMappingNode map => map.Children.Select(pair => KeyValuePair.Create(Scalar(pair.Key) ?? "", pair.Value)).ToList(),
        YamlScalarNode { Value: null or "" } => [],
        _ => Wrong<IReadOnlyList<KeyValuePair<string, YamlNode>>>(key, "A mapping is expected, as in {python: 2}.", []),
    };

    public YamlRecord? Record(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new YamlRecord(map, _file, _problems),
        _ => Wrong<YamlRecord?>(key, "A mapping is expected, as in {amount: 0, currency: GBP}.", null),
    };

    public SkillLevel Level(string key, YamlNode? node)
    {
        string? text = Scalar(node);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int level) && level is >= 0 and <= 4
            ? (SkillLevel)level
            : Wrong(key, $"“{text}” is not a level from 0 to 4.", SkillLevel.None);
    }

    public HourRange Hours(string key, YamlNode? node)
    {
        double[] numbers = node is YamlSequenceNode sequence
            ? sequence.Children.Select(child => double.TryParse(Scalar(child), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN).ToArray()
            : [];
        return numbers is [> 0, _, _] && numbers[0] <= numbers[1] && numbers[1] <= numbers[2]
            ? new HourRange(numbers[0], numbers[1], numbers[2])
            : Wrong(key, "Hours are [low, typical, high], above 0 and rising.", new HourRange(1, 1, 1));
    }

    public T Wrong<T>(string key, string sentence, T fallback)
    {
        YamlNode? node = Find(key);
        Add("catalogue.value", $"{key}: {sentence}", node is null ? Line : (int)node.Start.Line);
        return fallback;
    }

    public YamlNode? Find(string key)
    {
        _read.Add(key);
        return _node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;
    }

    /// <summary>Reports every key that nothing asked for, so that a misspelt one is not silently ignored.</summary>
    public void ReportUnknownKeys()
    {
        foreach ((YamlNode key, _) in _node.Children)
        {
            if (Scalar(key) is { } name && !_read.Contains(name))
            {
                Add("catalogue.key", $"“{name}” is not a key that belongs here.", (int)key.Start.Line);
            }
        }
    }

    public static string? Scalar(YamlNode? node) => node is YamlScalarNode { Value: { } text } scalar &&
        !(scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && text is "null" or "~" or "")
            ? text
            : null;

    private string Missing(string key)
    {
        Add("catalogue.missing", $"“{key}” is missing.", Line);
        return "";
    }

    private void Add(string code, string message, int line) =>
        _problems.Add(new Problem(code, message) { Source = _file, Line = line, Remedy = "See docs/guide/catalogue.md for the form." });
}
