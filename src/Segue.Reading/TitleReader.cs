using Segue.Basics;
using Segue.Catalogue;
using Segue.Reading.Titles;
using Segue.Text;

namespace Segue.Reading;

/// <summary>What a job title says.</summary>
/// <param name="Role">The catalogue role; null when the title names none.</param>
/// <param name="Seniority">The seniority; null when the title does not say.</param>
/// <param name="Confidence">0 to 1: 1 for a title that the catalogue lists as it stands, less when words around it were passed over.</param>
public sealed record TitleFacts(string? Role, Seniority? Seniority, double Confidence)
{
    /// <summary>Gets the words that decided the role; empty when no single run of words did.</summary>
    public TextSpan RoleSpan { get; init; }

    /// <summary>Gets the words that decided the seniority; empty when none can be pointed at.</summary>
    public TextSpan SenioritySpan { get; init; }
}

/// <summary>Reads job titles: the longest title that the catalogue knows decides the role, words such as “senior” the seniority.</summary>
public sealed class TitleReader
{
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
        (Seniority? seniority, TextSpan words) = TitleSeniority.Of(plain);
        if (Longest(_titles.Match(plain)) is not { } best)
        {
            string? loose = TitleRules.RoleOf(new TitleWords(plain));
            return new TitleFacts(loose, seniority, loose is null ? 0 : 0.5) { SenioritySpan = words };
        }

        string? role = TitleRules.Refine(_roles[best.Phrase], new TitleWords(plain));
        double covered = (best.End - best.Start) / (double)Math.Max(1, plain.Trim().Length);
        return new TitleFacts(role, seniority, role is null ? 0 : Math.Round(0.6 + (0.4 * Math.Min(1, covered)), 2))
        {
            RoleSpan = role is null ? default : TextSpan.FromBounds(best.Start, best.End),
            SenioritySpan = words,
        };
    }

    private static PhraseMatch? Longest(IReadOnlyList<PhraseMatch> matches)
    {
        PhraseMatch? best = null;
        foreach (PhraseMatch match in matches)
        {
            best = best is { } known && match.End - match.Start <= known.End - known.Start ? known : match;
        }

        return best;
    }

    // What follows "reporting to" speaks of somebody else.
    private static string Main(string title)
    {
        int other = Words.FindPart(title, "reporting to");
        return other > 0 ? title[..other] : title;
    }
}
