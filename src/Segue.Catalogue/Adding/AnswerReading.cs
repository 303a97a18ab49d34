using System.Globalization;

namespace Segue.Catalogue.Adding;

/// <summary>Answers of people into YAML: each reader takes what was typed and says what is wrong with it.</summary>
internal static class AnswerReading
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static EntryAnswer Text(string typed) => EntryAnswer.Of(Quoted(typed));

    public static EntryAnswer Texts(string typed) => EntryAnswer.Of($"[{string.Join(", ", Parts(typed).Select(Quoted))}]");

    public static Func<string, EntryAnswer> NewId(IReadOnlyCollection<string> taken) => typed =>
        typed.Length == 0 || !typed.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            ? EntryAnswer.Wrong("An id is lower-case letters, digits and hyphens.")
            : taken.Contains(typed) ? EntryAnswer.Wrong($"“{typed}” is there already.") : EntryAnswer.Of(typed);

    public static Func<string, EntryAnswer> OneOf(IReadOnlyCollection<string> words) => typed =>
        words.Contains(typed) ? EntryAnswer.Of(typed) : EntryAnswer.Wrong($"One of: {string.Join(", ", words)}.");

    public static Func<string, EntryAnswer> Known(IReadOnlyCollection<string> ids, string what) => typed =>
        ids.Contains(typed) ? EntryAnswer.Of(typed) : EntryAnswer.Wrong($"There is no {what} “{typed}”.{Near(ids, typed)}");

    public static EntryAnswer Url(string typed) => Uri.TryCreate(typed, UriKind.Absolute, out Uri? url) && url.Scheme is "https" or "http"
        ? EntryAnswer.Of(typed)
        : EntryAnswer.Wrong("The whole address, from https.");

    public static EntryAnswer YesNo(string typed) => typed.ToLowerInvariant() switch
    {
        "y" or "yes" => EntryAnswer.Of("true"),
        "n" or "no" => EntryAnswer.Of("false"),
        _ => EntryAnswer.Wrong("yes or no."),
    };

    public static EntryAnswer Hours(string typed)
    {
        double[] hours = [.. typed.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Number)];
        return hours is [> 0, var typical, var high] && hours[0] <= typical && typical <= high && !double.IsNaN(high)
            ? EntryAnswer.Of($"[{string.Join(", ", hours.Select(hour => hour.ToString("0.##", Plain)))}]")
            : EntryAnswer.Wrong("Three numbers, rising: a quick learner, the middle one, a slow one. For example: 8 12 20.");
    }

    public static EntryAnswer Price(string typed)
    {
        string[] parts = typed.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts is ["free"] or ["0"])
        {
            return EntryAnswer.Of("{amount: 0, currency: GBP}");
        }

        return parts is [var amount, { Length: 3 } currency, ..] && Number(amount) is >= 0 and < 100_000
            ? EntryAnswer.Of($"{{amount: {Number(amount).ToString("0.##", Plain)}, currency: {currency.ToUpperInvariant()}{(parts is [_, _, var note] ? $", note: {Quoted(note)}" : "")}}}")
            : EntryAnswer.Wrong("“free”, or an amount, a currency and, if need be, a note: 49 USD a month.");
    }

    public static Func<string, EntryAnswer> Levels(IReadOnlyCollection<string> skills) => typed => Each(typed, part =>
        part is [var skill, var level] && Level(level) is { } number ? (skill, $"{number}") : (part.FirstOrDefault() ?? "", null), skills, "{", "}", "skill and level, such as: python 2, sql 1.");

    public static Func<string, EntryAnswer> Lifts(IReadOnlyCollection<string> skills) => typed => Each(typed, part =>
        part is [var skill, var from, var to] && Level(from) is { } low && Level(to) is { } high && low < high ? (skill, $"[{low}, {high}]") : (part.FirstOrDefault() ?? "", null), skills, "{", "}", "skill, level before, level after, such as: pytorch 0 2, python 1 2.");

    public static Func<string, EntryAnswer> RoleNeeds(IReadOnlyCollection<string> skills) => typed => Each(typed, part =>
        part is [var skill, var level, "required" or "preferred"] && Level(level) is { } number ? (skill, $"[{number}, {part[2]}]") : (part.FirstOrDefault() ?? "", null), skills, "{", "}", "skill, level, required or preferred, such as: python 3 required, aws 2 preferred.");

    public static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static EntryAnswer Each(string typed, Func<string[], (string Skill, string? Yaml)> one, IReadOnlyCollection<string> skills, string open, string close, string form)
    {
        List<string> read = [];
        foreach (string part in Parts(typed))
        {
            (string skill, string? yaml) = one(part.Split((char[])[' ', '=', ':'], StringSplitOptions.RemoveEmptyEntries));
            if (yaml is null)
            {
                return EntryAnswer.Wrong($"“{part}” is not of the form {form} Levels are 0 to 4.");
            }

            if (!skills.Contains(skill))
            {
                return EntryAnswer.Wrong($"There is no skill “{skill}”.{Near(skills, skill)} Add it first with: segue catalogue add skill");
            }

            read.Add($"{skill}: {yaml}");
        }

        return EntryAnswer.Of(open + string.Join(", ", read) + close);
    }

    private static string Near(IReadOnlyCollection<string> ids, string typed)
    {
        string[] near = [.. ids.Where(id => typed.Length > 2 && (id.Contains(typed, StringComparison.Ordinal) || typed.Contains(id, StringComparison.Ordinal))).Order(StringComparer.Ordinal).Take(4)];
        return near.Length == 0 ? "" : $" There is: {string.Join(", ", near)}.";
    }

    private static string[] Parts(string typed) => typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int? Level(string text) => int.TryParse(text, Plain, out int level) && level is >= 0 and <= 4 ? level : null;

    private static double Number(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, Plain, out double number) ? number : double.NaN;
}
