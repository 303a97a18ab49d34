using System.Text;

namespace Segue.Catalogue.Adding;

/// <summary>What is asked for a new skill, way to learn or role, in order.</summary>
public sealed class EntryForm
{
    private static readonly string[] SkillKinds = ["tool", "concept", "way-of-working", "specialism"];
    private static readonly string[] RoleKinds = ["start", "target", "upward"];

    private EntryForm(string kind, string folder, IReadOnlyList<EntryQuestion> questions) => (Kind, Folder, Questions) = (kind, folder, questions);

    /// <summary>Gets the kinds there are forms for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["skill", "resource", "role"];

    /// <summary>Gets what is added: skill, resource or role.</summary>
    public string Kind { get; }

    /// <summary>Gets the folder below <c>data/</c> that it goes into.</summary>
    public string Folder { get; }

    /// <summary>Gets the questions in order.</summary>
    public IReadOnlyList<EntryQuestion> Questions { get; }

    /// <summary>The form for one of <see cref="Kinds"/>.</summary>
    /// <param name="kind">What to add.</param>
    /// <param name="catalog">What is there already: ids taken, ids that may be named.</param>
    /// <param name="today">Goes into <c>checked</c> when the person has looked.</param>
    public static EntryForm For(string kind, Catalog catalog, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        HashSet<string> skills = [.. catalog.Skills.Keys];
        return kind switch
        {
            "skill" => new(kind, "skills", Skill(skills)),
            "resource" => new(kind, "resources", Resource(catalog, skills, today)),
            "role" => new(kind, "roles", Role(catalog, skills)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no form for this."),
        };
    }

    /// <summary>The id that goes with a name: “Azure ML (v2)” gives <c>azure-ml-v2</c>.</summary>
    public static string IdOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        StringBuilder id = new();
        foreach (char letter in name.Replace("+", "-plus", StringComparison.Ordinal).Replace("#", "-sharp", StringComparison.Ordinal).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                id.Append(letter);
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().Trim('-');
    }

    private static EntryQuestion[] Skill(HashSet<string> skills) =>
    [
        Must("name", "Its usual name", AnswerReading.Text),
        Id("name", skills),
        Must("kind", $"What is it: {string.Join(", ", SkillKinds)}", AnswerReading.OneOf(SkillKinds)),
        Must("meaning", "What it is, in one plain sentence", AnswerReading.Text),
        May("aliases", "Other ways ads write it, with commas between", AnswerReading.Texts),
        May("broader", "The wider skill it is part of, by id", AnswerReading.Known(skills, "skill")),
        May("needs", "What should be known first, with level: python 2, sql 1", AnswerReading.Levels(skills)),
    ];

    private static EntryQuestion[] Resource(Catalog catalog, HashSet<string> skills, DateOnly today) =>
    [
        Must("title", "Its title", AnswerReading.Text),
        Id("title", [.. catalog.Resources.Keys]),
        Must("provider", "Who offers it", AnswerReading.Text),
        Must("url", "Its page", AnswerReading.Url),
        Must("kind", $"What is it: {string.Join(", ", ResourceKinds)}", AnswerReading.OneOf(ResourceKinds)),
        Must("hours", "Hours of work for a quick learner, the middle one and a slow one: 8 12 20", AnswerReading.Hours),
        Must("price", "Price: free, or amount and currency: 49 USD a month", AnswerReading.Price),
        Must("lifts", "What it lifts, from which level to which: pytorch 0 2, python 1 2", AnswerReading.Lifts(skills)),
        Empty("needs", "What one must know first, with level: python 2", AnswerReading.Levels(skills), "{}"),
        Default("certificate", "Does one get a certificate (yes or no)", AnswerReading.YesNo, "no"),
        May("checked-by", $"If you have just compared this with the provider's page, what you compared (it is dated {today:yyyy-MM-dd}); empty if not", AnswerReading.Text),
    ];

    private static EntryQuestion[] Role(Catalog catalog, HashSet<string> skills) =>
    [
        Must("name", "What the job is called", AnswerReading.Text),
        Id("name", [.. catalog.Roles.Keys]),
        Must("kind", $"Is it a {string.Join(", a ", RoleKinds)} role (start: where IT people come from; upward: a step above a target)", AnswerReading.OneOf(RoleKinds)),
        Must("summary", "What one does, in one plain sentence", AnswerReading.Text),
        Must("titles", "Titles as ads write them, with commas between", AnswerReading.Texts),
        May("soc", "The SOC 2020 unit group, four digits", SocCode),
        Must("needs", "Skills it asks: python 3 required, aws 2 preferred", AnswerReading.RoleNeeds(skills)),
    ];

    private static string[] ResourceKinds => [.. Enum.GetNames<ResourceKind>().Select(name => name.ToLowerInvariant())];

    private static EntryAnswer SocCode(string typed) => typed.Length == 4 && typed.All(char.IsAsciiDigit) ? EntryAnswer.Of($"\"{typed}\"") : EntryAnswer.Wrong("Four digits, such as 2134.");

    private static EntryQuestion Id(string from, IReadOnlyCollection<string> taken) => new("id", "Its id, which never changes", answers => IdOf(answers[from]), AnswerReading.NewId(taken));

    private static EntryQuestion Must(string key, string ask, Func<string, EntryAnswer> read) => new(key, ask, _ => null, read);

    private static EntryQuestion May(string key, string ask, Func<string, EntryAnswer> read) => new(key, ask, _ => "", read);

    private static EntryQuestion Default(string key, string ask, Func<string, EntryAnswer> read, string answer) => new(key, ask, _ => answer, read);

    private static EntryQuestion Empty(string key, string ask, Func<string, EntryAnswer> read, string yaml) => new(key, ask, _ => " ", typed => typed.Trim().Length == 0 ? EntryAnswer.Of(yaml) : read(typed));
}
