namespace Segue.Reading.Titles;

/// <summary>Roles of titles that the catalogue does not list as they stand, by the words they hold.</summary>
internal static class TitleRules
{
    private static readonly string[] Ai = ["ai", "ai/ml", "aiml", "ml", "llm", "genai", "gen ai", "generative ai", "artificial intelligence", "machine learning", "agentic", "deep learning"];
    private static readonly string[] Workers = ["engineer", "engineers", "developer", "developers", "programmer"];
    private static readonly string[] Makers = ["engineer", "engineers", "developer", "developers", "engineering", "programmer"];
    private static readonly string[] AiAndPrompts = [.. Ai, "prompt"];
    private static readonly string[] AiAndDataScience = [.. Ai, "data science"];
    private static readonly string[] NotHeads = [.. Workers, "research", "researcher", "product"];
    private static readonly string[] Heads = ["head", "director", "manager", "chief", "vp", "vice president"];

    // Words that make the work another one whatever stands beside them.
    private static readonly string[] Others =
    [
        "sales", "pre-sales", "presales", "account", "recruitment", "recruiter", "teacher", "tutor", "tendering", "tender", "cabling", "data centre", "data centres", "data center", "data centers",
        "risk", "enablement", "design engineer", "investment banking", "survey", "coordinator", "product owner", "product manager", "project manager", "programme manager", "administrator", "secretary", "buyer",
        "hr", "nurse", "social worker", "mechanical", "electrical", "civil", "structural", "libraries", "legal counsel", "partner manager",
    ];

    private static readonly (string Role, Func<string, bool> Fits)[] Rules =
    [
        ("head-of-machine-learning", title => Words.AnyStands(title, Heads) && !Words.AnyStands(title, ["data science", "analytics"]) && Words.AnyStands(title, ["machine learning", "artificial intelligence", "ai"]) && !Words.AnyStands(title, NotHeads)),
        ("lead-data-engineer", title => Words.AnyStands(title, Heads) && Words.AnyStands(title, ["data engineering", "data platform"])),
        ("head-of-data-science", title => Words.AnyStands(title, Heads) && Words.AnyStands(title, ["data science", "analytics"]) && !Words.AnyStands(title, NotHeads)),
        ("frontend-developer", title => IsMaker(title) && Words.AnyStands(title, ["frontend", "front-end", "front end", "ui"])),
        ("fullstack-developer", title => IsMaker(title) && Words.AnyStands(title, ["full stack", "full-stack", "fullstack"])),
        ("mlops-engineer", title => IsMaker(title) && Words.AnyStands(title, ["mlops", "ml ops", "ml infrastructure", "ai infrastructure", "llmops"])),
        ("ml-platform-engineer", title => IsMaker(title) && Words.AnyStands(title, ["ml platform", "ai platform", "ai/ml platform", "machine learning platform"])),
        ("software-engineer-ml", title => Words.AnyStands(title, ["sw engineer", "software", "swe"]) && Words.AnyStands(title, Ai)),
        ("data-engineer", title => IsMaker(title) && Words.AnyStands(title, ["data engineering", "data platform", "data warehouse", "etl", "data pipeline"])),
        ("ai-engineer", title => IsMaker(title) && Words.AnyStands(title, ["ai/ml", "aiml", "ai & ml", "ml & ai", "ai and ml"])),
        ("machine-learning-engineer", title => IsMaker(title) && Words.AnyStands(title, ["machine learning", "ml"])),
        ("ai-engineer", title => IsMaker(title) && Words.AnyStands(title, AiAndPrompts)),
        ("computer-vision-engineer", title => IsMaker(title) && Words.AnyStands(title, ["computer vision", "vision"])),
        ("nlp-engineer", title => IsMaker(title) && Words.AnyStands(title, ["nlp", "natural language"])),
        ("data-engineer", title => IsMaker(title) && Words.Stands(title, "data")),
        ("nlp-engineer", title => IsScientist(title) && Words.AnyStands(title, ["nlp", "natural language"])),
        ("research-scientist", title => Words.AnyStands(title, ["researcher", "research science", "phd"]) && Words.AnyStands(title, AiAndDataScience)),
        ("applied-scientist", title => IsScientist(title) && Words.AnyStands(title, Ai)),
        ("data-scientist", title => IsScientist(title) && Words.Stands(title, "data")),
        ("data-scientist", title => Words.Stands(title, "data science")),
        ("quantitative-analyst", title => Words.AnyStands(title, ["quantitative researcher", "quantitative research", "quant researcher"])),
        ("data-analyst", title => Words.Stands(title, "analyst") && Words.AnyStands(title, ["data", "insight", "insights", "analytics", "reporting"])),
    ];

    /// <summary>The role of a title in which no listed title stands; null when the words name none.</summary>
    public static string? RoleOf(string title)
    {
        if (Words.AnyStands(title, Others))
        {
            return null;
        }

        foreach ((string role, Func<string, bool> fits) in Rules)
        {
            if (fits(title))
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>The role of a title in which a listed title stands, by the words around it: "Software Engineer (Machine Learning)" is not any software engineer.</summary>
    public static string? Refine(string role, string title) => role switch
    {
        "backend-developer" when Words.Stands(title, "survey") => null,
        "backend-developer" or "fullstack-developer" when Words.AnyStands(title, ["test", "sdet"]) && Words.Stands(title, "in test") => "test-automation-engineer",
        "backend-developer" when Words.AnyStands(title, ["frontend", "front-end", "front end"]) && !Words.AnyStands(title, ["backend", "back-end", "back end"]) => "frontend-developer",
        "backend-developer" when Words.AnyStands(title, ["full stack", "full-stack", "fullstack"]) => "fullstack-developer",
        "backend-developer" when Words.AnyStands(title, Ai) => "software-engineer-ml",
        _ => role,
    };

    private static bool IsMaker(string title) => Words.AnyStands(title, Makers);

    private static bool IsScientist(string title) => Words.AnyStands(title, ["scientist", "scientists", "researcher"]);
}
