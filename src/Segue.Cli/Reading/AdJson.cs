using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Segue.Reading;

namespace Segue.Cli.Reading;

/// <summary>Writes readings as the JSON of the command line. Places are UTF-16 units, ends exclusive.</summary>
internal static class AdJson
{
    /// <summary>One object a line, letters beyond ASCII as they are.</summary>
    public static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented, for one ad.</summary>
    public static readonly JsonWriterOptions Page = Line with { Indented = true };

    /// <summary>Writes everything read from one ad, with the reasons and the text that the places point into.</summary>
    public static void Write(Utf8JsonWriter json, AdExplanation read, RawAd ad)
    {
        json.WriteStartObject();
        WriteFacts(json, read.Facts, read.Skills);
        WriteText(json, ad);
        json.WriteStartArray("reasons");
        foreach (FactReason reason in read.Reasons)
        {
            json.WriteStartObject();
            json.WriteString("fact", reason.Fact);
            json.WriteString("field", reason.Field);
            json.WriteNumber("start", reason.Span.Start);
            json.WriteNumber("end", reason.Span.End);
            json.WriteString("why", reason.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes everything read from an ad.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="facts">What was read.</param>
    /// <param name="text">The ad whose title and text the places point into, written too; null when the reader of the JSON has them.</param>
    public static void Write(Utf8JsonWriter json, AdFacts facts, RawAd? text)
    {
        json.WriteStartObject();
        WriteFacts(json, facts, null);
        if (text is not null)
        {
            WriteText(json, text);
        }

        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, AdFacts facts, IReadOnlyList<string>? whys)
    {
        json.WriteString("id", facts.Id);
        json.WriteString("role", facts.Role);
        json.WriteString("seniority", Name(facts.Seniority));
        WriteSkills(json, facts.Skills, whys);
        WriteUnmapped(json, facts.Unmapped);
        json.WritePropertyName("pay");
        WritePay(json, facts.Pay);
        json.WritePropertyName("place");
        WritePlace(json, facts.Place);
        WriteOtherPlaces(json, facts.OtherPlaces);
        json.WriteString("workplace", Name(facts.Workplace));
        Write(json, "experienceYearsMin", facts.ExperienceYearsMin);
        json.WriteString("degree", facts.Degree);
        Write(json, "visaSponsorship", facts.VisaSponsorship);
        json.WriteString("clearance", facts.Clearance);
        json.WriteString("employment", facts.Employment);
        WriteOfficeDays(json, facts.OfficeDays);
        WriteClosing(json, facts.Closing);
    }

    /// <summary>Writes pay; null when there is none.</summary>
    public static void WritePay(Utf8JsonWriter json, AdPay? pay)
    {
        if (pay is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        Write(json, "low", pay.Low);
        Write(json, "high", pay.High);
        json.WriteString("currency", pay.Currency);
        json.WriteString("period", pay.Period);
        Write(json, "annualLow", pay.AnnualLow);
        Write(json, "annualHigh", pay.AnnualHigh);
        json.WriteString("source", pay.Source);
        json.WriteString("text", pay.Text);
        json.WriteString("field", pay.Field);
        json.WriteNumber("start", pay.Span.Start);
        json.WriteNumber("end", pay.Span.End);
        json.WriteString("ir35", pay.Ir35);
        json.WriteString("convention", pay.Convention);
        json.WriteBoolean("proRata", pay.ProRata);
        Write(json, "ote", pay.Ote);
        json.WriteEndObject();
    }

    /// <summary>The name of a seniority, workplace or strength: <c>onsite</c>.</summary>
    public static string? Name<T>(T? value)
        where T : struct, Enum => value?.ToString().ToLowerInvariant();

    private static void WriteSkills(Utf8JsonWriter json, IReadOnlyList<SkillMention> skills, IReadOnlyList<string>? whys)
    {
        json.WriteStartArray("skills");
        for (int index = 0; index < skills.Count; index++)
        {
            SkillMention mention = skills[index];
            json.WriteStartObject();
            json.WriteString("skill", mention.Skill);
            json.WriteString("text", mention.Text);
            json.WriteString("field", mention.Field);
            json.WriteNumber("start", mention.Span.Start);
            json.WriteNumber("end", mention.Span.End);
            json.WriteString("strength", StrengthName(mention.Strength));
            json.WriteBoolean("negated", mention.Negated);
            Write(json, "yearsMin", mention.YearsMin);
            Write(json, "level", (decimal?)(int?)mention.Level);
            if (whys is not null)
            {
                json.WriteString("why", whys[index]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string StrengthName(Strength strength) => strength switch
    {
        Strength.Required => "required",
        Strength.Preferred => "preferred",
        _ => "mentioned",
    };

    private static void WriteUnmapped(Utf8JsonWriter json, IReadOnlyList<UnmappedPhrase> phrases)
    {
        json.WriteStartArray("unmapped");
        foreach (UnmappedPhrase phrase in phrases)
        {
            json.WriteStartObject();
            json.WriteString("text", phrase.Text);
            json.WriteString("field", phrase.Field);
            json.WriteNumber("start", phrase.Span.Start);
            json.WriteNumber("end", phrase.Span.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, AdPlace? place)
    {
        if (place is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("name", place.Name);
        json.WriteString("region", place.Region);
        json.WriteString("country", place.Country);
        if (place.County is { } county)
        {
            json.WriteString("county", county);
        }

        if (PlaceReader.PointOf(place) is { } point)
        {
            json.WriteNumber("latitude", point.Latitude);
            json.WriteNumber("longitude", point.Longitude);
        }

        if (place.Note is { } note)
        {
            json.WriteString("note", note);
        }

        json.WriteEndObject();
    }

    private static void WriteOfficeDays(Utf8JsonWriter json, OfficeDays? days)
    {
        if (days is null)
        {
            json.WriteNull("officeDays");
            return;
        }

        json.WriteStartObject("officeDays");
        json.WriteNumber("low", days.Low);
        json.WriteNumber("high", days.High);
        json.WriteString("text", days.Text);
        json.WriteNumber("start", days.Span.Start);
        json.WriteNumber("end", days.Span.End);
        json.WriteEndObject();
    }

    private static void WriteClosing(Utf8JsonWriter json, ClosingDate? closing)
    {
        if (closing is null)
        {
            json.WriteNull("closing");
            return;
        }

        json.WriteStartObject("closing");
        json.WriteString("day", closing.Day?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteBoolean("yearSaid", closing.YearSaid);
        json.WriteString("text", closing.Text);
        json.WriteNumber("start", closing.Span.Start);
        json.WriteNumber("end", closing.Span.End);
        json.WriteEndObject();
    }

    private static void WriteOtherPlaces(Utf8JsonWriter json, IReadOnlyList<AdPlace> places)
    {
        if (places.Count == 0)
        {
            return;
        }

        json.WriteStartArray("otherPlaces");
        foreach (AdPlace place in places)
        {
            WritePlace(json, place);
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, RawAd ad)
    {
        json.WriteString("title", ad.Title);
        json.WriteString("employer", ad.Employer);
        json.WriteString("location", ad.Location);
        json.WriteString("url", ad.Url);
        json.WriteString("posted", ad.Posted?.ToString("O"));
        json.WriteString("closes", ad.Closes?.ToString("O"));
        json.WriteString("description", ad.Description);
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, double? value) => Write(json, name, (decimal?)value);

    private static void Write(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag)
        {
            json.WriteBoolean(name, flag);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
