using Segue.Catalogue;
using Segue.Text;

namespace Segue.Reading;

/// <summary>What a job title says.</summary>
/// <param name="Role">The catalogue role; null when the title names none.</param>
/// <param name="Seniority">The seniority; null when the title does not say.</param>
/// <param name="Confidence">0 to 1: 1 for a title that the catalogue lists as it stands, less when words around it were passed over.</param>
public sealed record TitleFacts(string? Role, Seniority? Seniority, double Confidence);

/// <summary>Reads job titles: the longest title that the catalogue knows decides the role, words such as “senior” the seniority.</summary>
public sealed class TitleReader
{
    private static readonly (string Words, Seniority Level)[] Levels =
    [
        ("intern", Seniority.Intern), ("internship", Seniority.Intern), ("placement", Seniority.Intern), ("apprentice", Seniority.Intern), ("apprenticeship", Seniority.Intern), ("industrial placement", Seniority.Intern),
        ("head", Seniority.Head), ("director", Seniority.Head), ("chief", Seniority.Head), ("vp", Seniority.Head), ("vice president", Seniority.Head), ("cto", Seniority.Head), ("cdo", Seniority.Head),
        ("principal", Seniority.Lead), ("staff", Seniority.Lead), ("lead", Seniority.Lead), ("team lead", Seniority.Lead), ("manager", Seniority.Lead),
        ("senior", Seniority.Senior), ("sr", Seniority.Senior), ("snr", Seniority.Senior), ("experienced", Seniority.Senior),
        ("graduate", Seniority.Junior), ("junior", Seniority.Junior), ("jr", Seniority.Junior), ("jnr", Seniority.Junior), ("entry level", Seniority.Junior), ("entry-level", Seniority.Junior), ("trainee", Seniority.Junior), ("associate", Seniority.Junior),
        ("mid", Seniority.Mid), ("mid-level", Seniority.Mid), ("mid level", Seniority.Mid), ("intermediate", Seniority.Mid),
    ];

    // Words in which "lead" and "head" mean something else, or speak of somebody else.
    private static readonly string[] Traps = ["lead generation", "reporting to", "head office", "lead time", "headhunter", "lead nurture", "associate director", "staff nurse"];

    private readonly PhraseMatcher _titles;
    private readonly string[] _roles;

    private TitleReader(PhraseMatcher titles, string[] roles) => (_titles, _roles) = (titles, roles);

    /// <summary>Builds a reader over the titles of every role of <paramref name="catalog"/>.</summary>
    public static TitleReader Create(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        List<(string Title, string Role)> titles = catalog.Roles.Values
            .OrderBy(role => role.Id, StringComparer.Ordinal)
            .SelectMany(role => role.Titles.Append(role.Name).Select(title => (title, role.Id)))
            .ToList();
        return new TitleReader(PhraseMatcher.Create(titles.Select((title, number) => (title.Title, number))), titles.Select(title => title.Role).ToArray());
    }

    /// <summary>What <paramref name="title"/> says.</summary>
    public TitleFacts Read(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        string plain = Main(title);
        IReadOnlyList<PhraseMatch> matches = _titles.Match(plain);
        PhraseMatch best = matches.OrderByDescending(match => match.End - match.Start).ThenBy(match => match.Start).FirstOrDefault();
        if (matches.Count == 0)
        {
            return new TitleFacts(Loose(plain), Level(plain), Loose(plain) is null ? 0 : 0.5);
        }

        string role = Refine(_roles[best.Phrase], plain);
        double covered = (best.End - best.Start) / (double)Math.Max(1, plain.Trim().Length);
        return new TitleFacts(role, Level(plain), Math.Round(0.6 + (0.4 * Math.Min(1, covered)), 2));
    }

    // What follows "reporting to" speaks of somebody else.
    private static string Main(string title)
    {
        int other = title.IndexOf("reporting to", StringComparison.OrdinalIgnoreCase);
        return other > 0 ? title[..other] : title;
    }

    // "Software Engineer (Machine Learning)" is not any software engineer, and "Data Scientist - NLP" not yet an NLP engineer.
    private static string Refine(string role, string title) => role is "backend-developer" or "fullstack-developer" && (Words.Stands(title, "machine learning") || Words.Stands(title, "ML") || Words.Stands(title, "AI") || Words.Stands(title, "AI/ML"))
        ? "software-engineer-ml"
        : role;

    // Titles that put the trade's words apart: "Engineer, Machine Learning", "Data & AI Engineer".
    private static string? Loose(string title)
    {
        bool engineer = Words.AnyStands(title, ["engineer", "developer", "engineering"]);
        bool scientist = Words.AnyStands(title, ["scientist", "researcher"]);
        return title switch
        {
            _ when engineer && Words.AnyStands(title, ["mlops", "ml ops", "ml platform", "ml infrastructure"]) => "mlops-engineer",
            _ when engineer && Words.AnyStands(title, ["machine learning", "ml"]) => "machine-learning-engineer",
            _ when engineer && Words.AnyStands(title, ["llm", "genai", "generative ai", "gen ai", "ai", "artificial intelligence", "agentic"]) => "ai-engineer",
            _ when engineer && Words.AnyStands(title, ["computer vision", "vision"]) => "computer-vision-engineer",
            _ when engineer && Words.AnyStands(title, ["nlp", "natural language"]) => "nlp-engineer",
            _ when engineer && Words.Stands(title, "data") => "data-engineer",
            _ when scientist && Words.AnyStands(title, ["machine learning", "ml", "applied"]) => "applied-scientist",
            _ when scientist && Words.Stands(title, "data") => "data-scientist",
            _ when Words.Stands(title, "data science") => "data-scientist",
            _ when Words.Stands(title, "analyst") && Words.AnyStands(title, ["data", "insight", "analytics", "reporting"]) => "data-analyst",
            _ => null,
        };
    }

    private static Seniority? Level(string title)
    {
        if (Traps.FirstOrDefault(trap => Words.Stands(title, trap)) is { } trap)
        {
            title = title.Replace(trap, " ", StringComparison.OrdinalIgnoreCase);
        }

        // "Junior to senior" is every level, so it says none.
        List<Seniority> found = Levels.Where(level => Words.Stands(title, level.Words)).Select(level => level.Level).Distinct().ToList();
        if (found.Contains(Seniority.Junior) && found.Contains(Seniority.Senior))
        {
            return null;
        }

        return found.Count == 0 ? Roman(title) : Levels.First(level => found.Contains(level.Level) && Words.Stands(title, level.Words)).Level;
    }

    private static Seniority? Roman(string title) => title.TrimEnd() switch
    {
        { } one when one.EndsWith(" III", StringComparison.Ordinal) => Seniority.Senior,
        { } two when two.EndsWith(" II", StringComparison.Ordinal) => Seniority.Mid,
        _ => null,
    };
}
