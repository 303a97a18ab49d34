using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Catalogue.Loading;
using Segue.Reading.Evaluation;

namespace Segue.Cli.Eval;

/// <summary>Loads what CVs are known to say from the files they were made of.</summary>
internal static class CvGoldFiles
{
    /// <summary>Each PDF beside the RenderCV YAML or Reactive Resume JSON it was made from.</summary>
    public static IEnumerable<(string File, CvGold Gold)> Pairs(string folder)
    {
        foreach (string yaml in Files(folder, "rendercv", "*.yaml"))
        {
            if (YamlTree.Read(File.ReadAllText(yaml))?["cv"] is JsonObject cv)
            {
                yield return (Path.ChangeExtension(yaml, ".pdf"), RenderCv(cv));
            }
        }

        foreach (string json in Files(folder, "reactive-resume", "*.json"))
        {
            yield return (Path.ChangeExtension(json, ".pdf"), ReactiveResume(JsonNode.Parse(File.ReadAllText(json))!.AsObject()));
        }
    }

    /// <summary>The JSON Resumes that hold a CV; each is its own gold.</summary>
    public static IEnumerable<(string File, CvGold Gold)> JsonResumes(string folder)
    {
        foreach (string json in Files(folder, "json-resume", "*.resume.json").Concat(Files(folder, Path.Combine("json-resume", "fresh-test-resumes", "jrs"), "*.json")))
        {
            JsonObject root = JsonNode.Parse(File.ReadAllText(json))!.AsObject();
            if (Text(root["basics"], "name") is not null)
            {
                yield return (json, JsonResume(root));
            }
        }
    }

    private static IOrderedEnumerable<string> Files(string folder, string kind, string pattern) =>
        (Directory.Exists(Path.Combine(folder, kind)) ? Directory.GetFiles(Path.Combine(folder, kind), pattern) : []).Order(StringComparer.Ordinal);

    private static CvGold RenderCv(JsonObject cv)
    {
        JsonNode? sections = cv["sections"];
        return new CvGold(
            Text(cv, "name"),
            [.. Items(sections?["experience"]).Select(job => Job(job, "position", "company", "start_date", "end_date"))],
            [.. Items(sections?["education"]).Select(one => Course(one, "institution", "degree", "area", "start_date", "end_date"))],
            [.. Items(sections?["skills"]).SelectMany(group => Split(Text(group, "details")))]);
    }

    // The sample data holds the town in "area" and the subject in "studyType", so "area" is not compared.
    private static CvGold ReactiveResume(JsonObject root)
    {
        JsonNode sections = root["sections"]!;
        return new CvGold(
            Text(root["basics"], "name"),
            [.. Visible(sections["experience"]).Select(item => Dated(item, (start, end, current) => new GoldJob(Text(item, "position"), Text(item, "company"), start, end, current)))],
            [.. Visible(sections["education"]).Select(item => Dated(item, (start, end, _) => new GoldEducation(Text(item, "institution"), Text(item, "studyType"), start, end)))],
            [.. Visible(sections["skills"]).SelectMany(item => Texts(item["keywords"]))]);
    }

    private static CvGold JsonResume(JsonObject root) => new(
        Text(root["basics"], "name"),
        [.. Items(root["work"]).Select(job => Job(job, "position", job["name"] is null ? "company" : "name", "startDate", "endDate"))],
        [.. Items(root["education"]).Select(one => Course(one, "institution", "studyType", "area", "startDate", "endDate"))],
        [.. Items(root["skills"]).SelectMany(group => group["keywords"] is null ? [Text(group, "name")!] : Texts(group["keywords"]))]);

    private static GoldJob Job(JsonNode job, string title, string employer, string start, string end)
    {
        string? last = Text(job, end);
        return new GoldJob(Text(job, title), Text(job, employer), Date(Text(job, start)), Date(last), last is null or "present");
    }

    private static GoldEducation Course(JsonNode one, string institution, string degree, string area, string start, string end)
    {
        string qualification = $"{Text(one, degree)} {Text(one, area)}".Trim();
        return new GoldEducation(Text(one, institution), qualification.Length == 0 ? null : qualification, Date(Text(one, start)), Date(Text(one, end)));
    }

    // "August 2012 to May 2016": the month's English name and a year, which is all this sample data holds.
    private static T Dated<T>(JsonNode item, Func<PartialDate?, PartialDate?, bool, T> make)
    {
        string[] ends = (Text(item, "date") ?? "").Split(" to ");
        PartialDate?[] dates = [.. ends.Select(end => DateTime.TryParseExact(end, "MMMM yyyy", null, System.Globalization.DateTimeStyles.None, out DateTime date) ? new PartialDate(date.Year, date.Month) : (PartialDate?)null)];
        return make(dates[0], dates.Length > 1 ? dates[1] : null, ends[^1] == "Present");
    }

    private static PartialDate? Date(string? text) => PartialDate.TryParse(text, out PartialDate date) ? date : null;

    private static IEnumerable<JsonNode> Items(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonNode>();

    private static IEnumerable<JsonNode> Visible(JsonNode? section) =>
        section?["visible"]?.GetValue<bool>() == false ? [] : Items(section?["items"]).Where(item => item["visible"]?.GetValue<bool>() != false);

    private static IEnumerable<string> Texts(JsonNode? list) => Items(list).Select(item => item.GetValue<string>());

    private static string[] Split(string? list) => (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Text(JsonNode? node, string name) => node?[name] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;
}
