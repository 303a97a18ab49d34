using System.Text.RegularExpressions;
using Segue.Reading.Cv.Layout;

namespace Segue.Reading.Cv.Sections;

/// <summary>Reads projects, certificates and languages: short entries with little structure.</summary>
internal static partial class ListSections
{
    /// <summary>The projects in the order they stand.</summary>
    public static List<CvProject> Projects(IReadOnlyList<CvLine> lines)
    {
        List<CvProject> projects = [];
        bool listed = lines.Count > 0 && lines.All(line => line.Bullet || line.Text.Contains(": ", StringComparison.Ordinal));
        IReadOnlyList<CvLine> used = listed ? [.. lines.Select(line => line with { Bullet = false, GapBefore = true })] : lines;
        foreach (CvEntry entry in CvEntries.Split(used, (header, line) => header.Count == 0 || line.GapBefore || line.HeadingLevel > 0))
        {
            if (entry.Header.Count == 0)
            {
                continue;
            }

            string head = CvPieces.WithoutDates(entry.Header[0].Text).Split(" | ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault("").Trim(' ', '|', ',', '-', '–', '(', ')');
            Match named = Named().Match(head);
            string name = named.Success ? named.Groups["name"].Value : head;
            string[] rest = [named.Success ? named.Groups["rest"].Value : "", .. entry.Header.Skip(1).Select(line => CvPieces.WithoutDates(line.Text).Trim(' ', '|'))];
            string description = string.Join(' ', rest.Where(part => part.Length > 0));
            List<string> told = [.. entry.Body.Select(text => text.Text)];
            if (description.Length == 0 && told.Count > 0 && !entry.IsBodyBulleted)
            {
                description = told[0];
                told.RemoveAt(0);
            }

            if (name.Length > 0)
            {
                projects.Add(new CvProject(name, description.Length == 0 ? null : description, entry.Dates?.Start, entry.Dates?.End, told, entry.Span));
            }
        }

        return projects;
    }

    /// <summary>The certificates in the order they stand.</summary>
    public static List<CvCertificate> Certificates(IReadOnlyList<CvLine> lines)
    {
        List<CvCertificate> read = [];
        CvCertificate? open = null;
        foreach (CvLine line in lines)
        {
            CvDates? dates = CvDateFinder.Find(line.Text).Cast<CvDates?>().FirstOrDefault();
            List<CvPiece> pieces = CvPieces.Of([line]);
            bool more = open is not null && !line.Bullet && !line.GapBefore && (pieces.Count == 0 || (open.Issuer is null && pieces.Count == 1 && !Certified().IsMatch(line.Text)));
            if (more)
            {
                read[^1] = open = open! with { Issuer = open.Issuer ?? pieces.FirstOrDefault().Text, Date = open.Date ?? dates?.End ?? dates?.Start };
            }
            else if (pieces.Count > 0)
            {
                string[] parts = pieces.Count > 1 ? [.. pieces.Select(piece => piece.Text)] : Divide(pieces[0].Text);
                open = new CvCertificate(parts[0], parts.Length > 1 ? parts[1] : null, dates?.End ?? dates?.Start, line.Span);
                read.Add(open);
            }
        }

        return read;
    }

    /// <summary>The human languages in the order they stand.</summary>
    public static List<CvLanguage> Languages(IReadOnlyList<CvLine> lines)
    {
        List<CvLanguage> read = [];
        foreach (CvLine line in lines)
        {
            foreach (CvCell cell in line.Cells)
            {
                foreach (string item in SkillSection.Items(cell.Text))
                {
                    if (CvWords.NamesLanguage(item))
                    {
                        Match match = Fluency().Match(item);
                        string? fluency = match.Success ? match.Groups["fluency"].Value.Trim(' ', ')', '(') : null;
                        read.Add(new CvLanguage(match.Success ? match.Groups["name"].Value.Trim() : item, fluency, cell.Span));
                    }
                    else if (read.Count > 0 && read[^1].Fluency is null)
                    {
                        read[^1] = read[^1] with { Fluency = item.Trim('(', ')') };
                    }
                }
            }
        }

        return read;
    }

    private static string[] Divide(string text)
    {
        int comma = text.LastIndexOf(", ", StringComparison.Ordinal);
        int bracket = text.EndsWith(')') ? text.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        return comma > 0 ? [text[..comma], text[(comma + 2)..]] : bracket > 0 ? [text[..bracket], text[(bracket + 2)..^1]] : [text];
    }

    [GeneratedRegex(@"^(?<name>[^:|–—]{2,60}?)\s*(?::|\s[|–—-])\s+(?<rest>.+)$", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:certifi\w+|associate|professional|practitioner|specialist|foundation|diploma|licen[cs]e|course|specialization|nanodegree|fundamentals)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Certified();

    [GeneratedRegex(@"^(?<name>[\p{L} ]+?)\s*(?:[:–—(-]|\s-\s)\s*(?<fluency>.+)$", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Fluency();
}
