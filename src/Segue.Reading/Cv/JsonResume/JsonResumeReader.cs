using System.Text.Json;
using System.Text.Json.Nodes;
using Segue.Basics;
using Segue.Reading.Cv.Skills;

namespace Segue.Reading.Cv.JsonResume;

/// <summary>A profile read from JSON Resume, before its skills are known.</summary>
internal sealed record JsonResumeDraft(CvProfile Profile, IReadOnlyList<SkillPlace> Places);

/// <summary>Reads JSON Resume of every version; whatever it does not know stays in <see cref="CvProfile.Original"/>.</summary>
internal static class JsonResumeReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly string[] Known = ["basics", "work", "education", "skills", "projects", "volunteer", "certificates", "awards", "publications", "languages"];

    /// <summary>Reads <paramref name="json"/>; the problem carries the line where it is broken.</summary>
    public static Result<JsonResumeDraft> Read(string source, string json)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(LoneSurrogates.Mend(json), documentOptions: Lenient);
            Touch(node);
        }
        catch (ArgumentException)
        {
            return Fail("cv.json-broken", "An object in the file says the same key twice.", source, "Keep one of the two; a JSON checker shows where they are.");
        }
        catch (JsonException broken)
        {
            long? line = broken.LineNumber + 1;
            string where = broken.BytePositionInLine is { } column ? $" at column {column + 1}" : "";
            return Fail("cv.json-broken", $"The file is not valid JSON{where}.", source, "Mend that line; a JSON checker shows what is missing.", (int?)line);
        }

        if (node is not JsonObject root)
        {
            return Fail("cv.not-a-cv", "The file is JSON, but not an object with a CV in it.", source, "A JSON Resume begins with { \"basics\": ... }.");
        }

        if (IsFresh(root))
        {
            return Fail("cv.fresh", "The file is a FRESH résumé, which is another format than JSON Resume.", source, "Convert it with 'hackmyresume convert IN.json OUT.json', or export the CV as PDF.");
        }

        if (root["basics"] is null && (root.ContainsKey("responsibilities") || (root.ContainsKey("title") && root.ContainsKey("company"))))
        {
            return Fail("cv.not-a-cv", "The file is a job advert as JSON, not a CV.", source, "Read it with 'segue read ad'.");
        }

        if (!Known.Any(root.ContainsKey) || (root.ContainsKey("$schema") && root.ContainsKey("properties")))
        {
            return Fail("cv.not-a-cv", "The file is JSON, but has none of a JSON Resume's sections.", source, "A JSON Resume has \"basics\", \"work\", \"education\" or \"skills\".");
        }

        JsonResumeDraft draft = Draft(source, root);
        CvProfile profile = draft.Profile;
        bool empty = profile.Contact is { Name: null, Email: null } && profile.Jobs.Count + profile.Education.Count + profile.ListedSkills.Count + profile.Projects.Count == 0;
        return empty
            ? Fail("cv.empty", "The JSON Resume has sections, but every field in them is empty.", source, "Fill in at least a name and a job or a course.")
            : Result.Ok(draft);
    }

    private static Result<JsonResumeDraft> Fail(string code, string message, string source, string remedy, int? line = null) =>
        Result.Fail<JsonResumeDraft>(new Problem(code, message) { Source = source, Remedy = remedy, Line = line });

    // A repeated key only shows when an object is first walked; better now than later.
    private static void Touch(JsonNode? node)
    {
        if (node is JsonObject many)
        {
            foreach ((string _, JsonNode? value) in many)
            {
                Touch(value);
            }
        }
        else if (node is JsonArray array)
        {
            foreach (JsonNode? item in array)
            {
                Touch(item);
            }
        }
    }

    private static bool IsFresh(JsonObject root) =>
        (root["meta"] as JsonObject).Text("format")?.StartsWith("FRESH", StringComparison.OrdinalIgnoreCase) == true
        || (root["employment"] is JsonObject && root["basics"] is null);

    private static JsonResumeDraft Draft(string source, JsonObject root)
    {
        ProfileText text = new();
        CvContact contact = Contact(root["basics"] as JsonObject, text);
        List<CvJob> jobs = JsonResumeSections.Jobs(root, text);
        List<CvEducation> education = JsonResumeSections.Education(root, text);
        List<CvCertificate> certificates = JsonResumeSections.Certificates(root, text);
        List<CvProject> projects = JsonResumeSections.Projects(root, text);
        JsonResumeSections.Volunteering(root, text);
        List<CvSkillGroup> skills = JsonResumeSections.Skills(root, text);
        List<CvLanguage> languages = JsonResumeSections.Languages(root, text);
        CvProfile profile = new(source, text.ToString(), contact, jobs, education, certificates, languages, projects, skills, [], [], root);
        return new JsonResumeDraft(profile, text.Places);
    }

    private static CvContact Contact(JsonObject? basics, ProfileText text)
    {
        JsonObject? location = basics?["location"] as JsonObject;
        string place = string.Join(", ", new[] { location.Text("city"), location.Text("region"), location.Text("countryCode") }.OfType<string>());
        List<string> links = [.. new[] { basics.Text("url", "website") }.OfType<string>(), .. basics.Objects("profiles").Select(one => one.Text("url")).OfType<string>()];
        CvContact contact = new(
            basics.Text("name"), basics.Text("label"), basics.Text("email"), basics.Text("phone"),
            place.Length > 0 ? place : location.Text("address") ?? basics.Text("location"), [.. links.Distinct(StringComparer.Ordinal)], basics.Text("summary"));
        text.Line(contact.Name, EvidenceKind.Summary);
        text.Line(contact.Headline, EvidenceKind.Summary);
        text.Line(contact.Summary, EvidenceKind.Summary);
        return contact;
    }
}
