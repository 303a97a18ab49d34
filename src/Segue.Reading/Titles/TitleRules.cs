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

    // What is programmed is a questionnaire or a machine tool.
    private static readonly string[] OtherPrograms = ["survey", "cnc", "plc"];

    private static readonly (string Role, Func<TitleWords, bool> Fits)[] Rules =
    [
        ("head-of-machine-learning", title => title.HasAny(Heads) && !title.HasAny(["data science", "analytics"]) && title.HasAny(["machine learning", "artificial intelligence", "ai"]) && !title.HasAny(NotHeads)),
        ("lead-data-engineer", title => title.HasAny(Heads) && title.HasAny(["data engineering", "data platform"])),
        ("head-of-data-science", title => title.HasAny(Heads) && title.HasAny(["data science", "analytics"]) && !title.HasAny(NotHeads)),
        ("frontend-developer", title => IsMaker(title) && title.HasAny(["frontend", "front-end", "front end", "ui"])),
        ("fullstack-developer", title => IsMaker(title) && title.HasAny(["full stack", "full-stack", "fullstack"])),
        ("mlops-engineer", title => IsMaker(title) && title.HasAny(["mlops", "ml ops", "ml infrastructure", "ai infrastructure", "llmops"])),
        ("ml-platform-engineer", title => IsMaker(title) && title.HasAny(["ml platform", "ai platform", "ai/ml platform", "machine learning platform"])),
        ("software-engineer-ml", title => title.HasAny(["sw engineer", "software", "swe"]) && title.HasAny(Ai)),
        ("data-engineer", title => IsMaker(title) && title.HasAny(["data engineering", "data platform", "data warehouse", "etl", "data pipeline"])),
        ("ai-engineer", title => IsMaker(title) && title.HasAny(["ai/ml", "aiml", "ai & ml", "ml & ai", "ai and ml"])),
        ("machine-learning-engineer", title => IsMaker(title) && title.HasAny(["machine learning", "ml"])),
        ("ai-engineer", title => IsMaker(title) && title.HasAny(AiAndPrompts)),
        ("computer-vision-engineer", title => IsMaker(title) && title.HasAny(["computer vision", "vision"])),
        ("nlp-engineer", title => IsMaker(title) && title.HasAny(["nlp", "natural language"])),
        ("data-engineer", title => IsMaker(title) && title.Has("data")),
        ("nlp-engineer", title => IsScientist(title) && title.HasAny(["nlp", "natural language"])),
        ("research-scientist", title => title.HasAny(["researcher", "research science", "phd"]) && title.HasAny(AiAndDataScience)),
        ("applied-scientist", title => IsScientist(title) && title.HasAny(Ai)),
        ("data-scientist", title => IsScientist(title) && title.Has("data")),
        ("data-scientist", title => title.Has("data science")),
        ("quantitative-analyst", title => title.HasAny(["quantitative researcher", "quantitative research", "quant researcher"])),
        ("data-analyst", title => title.Has("analyst") && title.HasAny(["data", "insight", "insights", "analytics", "reporting"])),
    ];

    /// <summary>The role of a title in which no listed title stands; null when the words name none.</summary>
    public static string? RoleOf(TitleWords title)
    {
        if (title.HasAny(Others))
        {
            return null;
        }

        foreach ((string role, Func<TitleWords, bool> fits) in Rules)
        {
            if (fits(title))
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>The role of a title in which a listed title stands, by the words around it: "Software Engineer (Machine Learning)" is not any software engineer.</summary>
    public static string? Refine(string role, TitleWords title) => role switch
    {
        "backend-developer" when title.HasAny(OtherPrograms) => null,
        "ai-consultant" when title.Has("project controls") => null,
        "backend-developer" or "fullstack-developer" when title.HasAny(["test", "sdet"]) && title.Has("in test") => "test-automation-engineer",
        "backend-developer" when title.HasAny(["frontend", "front-end", "front end"]) && !title.HasAny(["backend", "back-end", "back end"]) => "frontend-developer",
        "backend-developer" when title.HasAny(["full stack", "full-stack", "fullstack"]) => "fullstack-developer",
        "backend-developer" when title.HasAny(Ai) => "software-engineer-ml",
        _ => role,
    };

    private static bool IsMaker(TitleWords title) => title.HasAny(Makers);

    private static bool IsScientist(TitleWords title) => title.HasAny(["scientist", "scientists", "researcher"]);
}
