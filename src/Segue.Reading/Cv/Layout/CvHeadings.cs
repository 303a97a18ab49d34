using System.Collections.Frozen;

namespace Segue.Reading.Cv.Layout;

/// <summary>
/// Tells what a heading announces. A line is a known heading when every one of its words is either a word that names a
/// section or one that people put beside such a word; which section it is comes from the strongest naming word.
/// </summary>
internal static class CvHeadings
{
    private static readonly (SectionKind Kind, string Words)[] Naming =
    [
        // Strongest first: "project experience" is projects, "career summary" a summary, "programming languages" skills.
        (SectionKind.Other, "publications publication papers patents patent awards award honors honours achievements accomplishments talks interests hobbies references referees presentations conferences activities memberships affiliations press writing"),
        (SectionKind.Volunteering, "volunteer volunteering voluntary community charity"),
        (SectionKind.Projects, "projects project portfolio"),
        (SectionKind.Certificates, "certifications certification certificates certificate licences licenses accreditations credentials"),
        (SectionKind.Skills, "skills skill skillset technologies technology stack toolbox toolkit tools competencies competences competencies expertise proficiencies proficiency strengths programming frameworks abilities capabilities know-how"),
        (SectionKind.Languages, "languages language"),
        (SectionKind.Education, "education educational qualifications qualification studies schooling degrees degree university academics"),
        (SectionKind.Links, "profiles links social"),
        (SectionKind.Contact, "contact details"),
        (SectionKind.Summary, "summary profile objective statement about overview introduction bio"),
        (SectionKind.Experience, "experience experiences employment employments worked jobs job positions roles internships internship"),
        (SectionKind.Education, "academic studied learnt learned"),
        (SectionKind.Certificates, "training courses coursework"),
        (SectionKind.Experience, "work career background history engagements appointments"),
    ];

    private static readonly FrozenSet<string> Beside = new[]
    {
        "my", "me", "the", "a", "and", "of", "in", "i", "ve", "have", "what", "where", "how", "who", "am", "been", "do", "did", "can", "use", "with", "at", "for", "to",
        "professional", "personal", "relevant", "recent", "previous", "past", "present", "current", "selected", "key", "core", "main", "other", "additional", "further", "technical",
        "industry", "industrial", "commercial", "it", "computer", "computing", "software", "data", "digital", "soft", "hard", "side", "open", "source", "own", "notable", "highlights",
        "early", "earlier", "research", "teaching", "development", "online", "executive", "short", "formal", "paid", "full", "time", "contract", "freelance", "info", "information", "spoken", "human", "foreign", "areas", "business", "general", "studies", "tech", "methods", "knowledge", "languages", "invited", "special", "transferable", "it's", "record", "path", "journey", "so", "far", "continuing", "cloud", "platforms", "databases", "leadership",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Rank = Ranks();

    /// <summary>The section that <paramref name="text"/> announces; null when it is not a known heading.</summary>
    public static SectionKind? KindOf(string text)
    {
        if (text.Length is < 3 or > 48 || text[^1] is '.' or ',' or ';')
        {
            return null;
        }

        int best = int.MaxValue;
        int count = 0;
        bool human = false;
        foreach (string word in Words(text))
        {
            count++;
            human |= word is "spoken" or "human" or "foreign";
            if (Rank.TryGetValue(word, out int rank))
            {
                best = Math.Min(best, rank);
            }
            else if (!Beside.Contains(word))
            {
                return null;
            }
        }

        if (best == int.MaxValue || count > 6)
        {
            return null;
        }

        return human && Naming[best].Kind == SectionKind.Skills ? SectionKind.Languages : Naming[best].Kind;
    }

    private static string[] Words(string text)
    {
        // Typographers space capitals out: "E X P E R I E N C E".
        string[] parts = text.ToLowerInvariant().Split([' ', '&', '/', '+', ',', ':', '\'', '’', '-', '–', '—', '|', '\t', '(', ')', '?', '.'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 4 && parts.All(part => part.Length == 1) ? [string.Concat(parts)] : parts;
    }

    private static FrozenDictionary<string, int> Ranks()
    {
        Dictionary<string, int> ranks = new(StringComparer.Ordinal);
        for (int i = 0; i < Naming.Length; i++)
        {
            foreach (string word in Naming[i].Words.Split(' '))
            {
                ranks.TryAdd(word, i);
            }
        }

        return ranks.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
