using System.Text.Json;

namespace Segue.Catalogue.Links;

/// <summary>What was heard, one JSON line each, written as it comes, so that a run that is broken off goes on where it stopped.</summary>
public sealed class LinkLog
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    private readonly string _file;
    private readonly Lock _gate = new();

    /// <summary>Creates the log over a file; nothing is made on the disk until something is added.</summary>
    public LinkLog(string file) => _file = file;

    /// <summary>The newest answer for each address; a line cut short by a crash is passed over.</summary>
    public IReadOnlyDictionary<string, LinkAnswer> Newest()
    {
        Dictionary<string, LinkAnswer> newest = new(StringComparer.Ordinal);
        foreach (string line in File.Exists(_file) ? File.ReadLines(_file) : [])
        {
            if (Read(line) is { } answer)
            {
                newest[answer.Url] = answer;
            }
        }

        return newest;
    }

    /// <summary>Adds an answer; safe from several threads.</summary>
    public void Add(LinkAnswer answer)
    {
        lock (_gate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_file)) ?? ".");
            File.AppendAllText(_file, JsonSerializer.Serialize(answer, Form) + "\n");
        }
    }

    private static LinkAnswer? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<LinkAnswer>(line, Form) is { Url: not null } answer ? answer : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
