using System.Globalization;
using System.Text;
using System.Text.Json;
using Segue.Basics;
using Segue.Documents.Web;

namespace Segue.Reading.Postings;

/// <summary>
/// Reads the job ads of a saved web page: every schema.org JobPosting in its JSON-LD, and where it has none, the page's own words. Every property
/// may be a text, an object or a list, as pages have them.
/// </summary>
public static class JobPostingReader
{
    private const int LeastWords = 200;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The ads on the page, in order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="source">The file's name, for ids and problems.</param>
    /// <returns>At least one ad, with a warning for job data that could not be read; or <c>posting.bad-json</c>, <c>posting.incomplete</c> or <c>posting.none</c>.</returns>
    public static Result<IReadOnlyList<RawAd>> Read(HtmlPage page, string source)
    {
        ArgumentNullException.ThrowIfNull(page);
        List<RawAd> ads = [];
        List<Problem> problems = [];
        foreach (string script in page.JsonLd)
        {
            ReadScript(script, source, ads, problems);
        }

        if (ads.Count == 0 && page.Text.Length >= LeastWords)
        {
            ads.Add(new RawAd(source, Heading(page), page.Text) { Source = source });
        }

        if (ads.Count == 0 && problems.Count == 0)
        {
            problems.Add(new Problem("posting.none", "The page holds no job ad: no job data and hardly any words.") { Source = source, Remedy = "Save the ad's page again once it has loaded, or copy its text into a file." });
        }

        return ads.Count > 0 ? Result.Ok<IReadOnlyList<RawAd>>(ads, problems) : Result.Fail<IReadOnlyList<RawAd>>(problems);
    }

    private static void ReadScript(string script, string source, List<RawAd> ads, List<Problem> problems)
    {
        if (Parse(script) is not { } document)
        {
            if (script.Contains("JobPosting", StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(new Problem("posting.bad-json", "The page's job data is not complete JSON.") { Source = source, Remedy = "Save the page again, or copy the ad's text into a file." });
            }

            return;
        }

        using (document)
        {
            foreach (JsonElement posting in document.RootElement.AllOf("JobPosting"))
            {
                if (ToAd(posting, source, ads.Count + 1) is { } ad)
                {
                    ads.Add(ad);
                }
                else
                {
                    problems.Add(new Problem("posting.incomplete", "The page's job data has neither a title nor a description.") { Source = source });
                }
            }
        }
    }

    // Pages put line ends into strings, which JSON forbids, and wrap scripts in comments that were once needed.
    private static JsonDocument? Parse(string script)
    {
        ReadOnlySpan<char> trimmed = script.AsSpan().Trim();
        trimmed = trimmed.StartsWith("<!--") ? trimmed[4..] : trimmed;
        trimmed = trimmed.EndsWith("-->") ? trimmed[..^3] : trimmed;
        StringBuilder clean = new(trimmed.Length);
        foreach (char unit in trimmed)
        {
            clean.Append(unit < ' ' ? ' ' : unit);
        }

        try
        {
            return JsonDocument.Parse(LoneSurrogates.Mend(clean.ToString().Trim().TrimEnd(';')), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static RawAd? ToAd(JsonElement posting, string source, int number)
    {
        string title = HtmlPage.TextOf(posting.Get("title").Text() ?? posting.Get("name").Text() ?? "").Trim();
        string description = Description(posting);
        if (title.Length == 0 && description.Length == 0)
        {
            return null;
        }

        (string? location, string? country) = PostingPlace.Of(posting);
        (string Text, bool Predicted)? pay = PostingPay.Of(posting, country);
        string? url = posting.Get("url").Text();
        return new RawAd(posting.Get("identifier").Get("value").Text() ?? posting.Get("identifier").Text() ?? url ?? (number == 1 ? source : $"{source}#{number}"), title, description)
        {
            Source = source,
            Employer = posting.Get("hiringOrganization").Text(),
            Location = location,
            PayText = pay?.Text,
            PayPredicted = pay?.Predicted ?? false,
            Workplace = posting.Get("jobLocationType").Text() is { } type && type.Contains("TELECOMMUTE", StringComparison.OrdinalIgnoreCase) ? "Remote" : null,
            Employment = string.Join(", ", posting.Get("employmentType").Each().Select(JsonValues.Text).OfType<string>()) is { Length: > 0 } employment ? employment : null,
            Url = url,
            Posted = Day(posting.Get("datePosted").Text()),
            Closes = Day(posting.Get("validThrough").Text()),
        };
    }

    // Some pages keep what is asked in properties of its own; it is added under a heading unless the description has it already.
    private static string Description(JsonElement posting)
    {
        StringBuilder text = new(HtmlPage.TextOf(posting.Get("description").Text() ?? "").Trim());
        foreach ((string property, string heading) in (ReadOnlySpan<(string, string)>)[("responsibilities", "Responsibilities"), ("qualifications", "Requirements"), ("experienceRequirements", "Experience required"), ("skills", "Skills"), ("educationRequirements", "Qualifications")])
        {
            string more = HtmlPage.TextOf(string.Join("\n", posting.Get(property).Each().Select(More).OfType<string>())).Trim();
            if (more.Length > 0 && !text.ToString().Contains(more, StringComparison.OrdinalIgnoreCase))
            {
                text.Append(text.Length > 0 ? "\n\n" : "").Append(heading).Append('\n').Append(more);
            }
        }

        return text.ToString();
    }

    private static string? More(JsonElement value) => value.Get("monthsOfExperience").Number() is { } months
        ? $"{(months / 12).ToString("0.#", CultureInfo.InvariantCulture)} years of experience"
        : value.Text() ?? value.Get("credentialCategory").Text();

    private static string Heading(HtmlPage page) => page.Heading.Length > 0 ? page.Heading : page.Title.Split(" | ")[0].Trim();

    private static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
