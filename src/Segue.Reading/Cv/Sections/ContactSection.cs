using System.Text.RegularExpressions;
using Segue.Reading.Cv.Layout;

namespace Segue.Reading.Cv.Sections;

/// <summary>Finds the person: name, headline, addresses. What is not there stays null.</summary>
internal static partial class ContactSection
{
    /// <summary>Reads contact details from the whole CV, the name from where names stand.</summary>
    public static CvContact Read(IReadOnlyList<CvLine> lines, IReadOnlyList<CvSection> sections, IReadOnlyList<string> links)
    {
        List<CvLine> head = [.. sections.Where(section => section.Kind is SectionKind.Top or SectionKind.Contact).SelectMany(section => section.Lines)];
        string? email = First(Email(), head) ?? First(Email(), lines);
        CvLine? name = NameLine(lines, head, email);
        string all = string.Join('\n', head.Select(line => line.Text));
        List<string> found = [.. Link().Matches(Email().Replace(all, " ")).Select(match => match.Value.TrimEnd('.', ',', ')')), .. links];
        List<CvLine> linked = [.. sections.Where(section => section.Kind == SectionKind.Links).SelectMany(section => section.Lines)];
        found.AddRange(linked.SelectMany(line => Link().Matches(line.Text)).Select(match => match.Value));
        return new CvContact(
            name is null ? null : NameOf(name),
            name is null ? null : Headline(lines, name),
            email,
            Phone(head) ?? Phone(lines),
            Location(head, name),
            [.. found.Distinct(StringComparer.OrdinalIgnoreCase)],
            Summary(sections));
    }

    private static string? First(Regex pattern, IEnumerable<CvLine> lines) =>
        lines.Select(line => pattern.Match(line.Text)).FirstOrDefault(match => match.Success)?.Value;

    private static string? Phone(IEnumerable<CvLine> lines)
    {
        foreach (CvLine line in lines)
        {
            foreach (Match match in PhoneNumber().Matches(line.Text))
            {
                if (match.Value.Count(char.IsAsciiDigit) is >= 9 and <= 15 && !CvDateFinder.Find(match.Value).Any())
                {
                    return match.Value.Trim();
                }
            }
        }

        return null;
    }

    // The largest letters near the top that read as a name; an address made of the same words is a strong sign.
    private static CvLine? NameLine(IReadOnlyList<CvLine> lines, List<CvLine> head, string? email)
    {
        double largest = lines.Where(line => line.Page <= 1).Select(line => line.FontSize).DefaultIfEmpty().Max();
        CvLine? best = null;
        double top = 0.9;
        for (int i = 0; i < lines.Count && lines[i].Page <= 1; i++)
        {
            double score = NameScore(lines[i], email) + (largest > 0 ? 2 * lines[i].FontSize / largest : 1.2) + (head.Contains(lines[i]) ? 0.6 : 0) - (0.08 * Math.Min(i, 20));
            if (largest > 0 ? lines[i].FontSize < 0.8 * largest && !head.Contains(lines[i]) : i > 12)
            {
                continue;
            }

            if (score > top + 1)
            {
                (best, top) = (lines[i], score - 1);
            }
        }

        return best;
    }

    private static double NameScore(CvLine line, string? email)
    {
        string text = NameOf(line);
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 5 || text.Length > 45 || !NameForm().IsMatch(text) || CvHeadings.KindOf(text) is not null || CvWords.Place(text) > 0.8)
        {
            return -5;
        }

        bool mailed = email is not null && words.Any(word => word.Length > 2 && email.Contains(word, StringComparison.OrdinalIgnoreCase));
        return (words.Length is >= 2 and <= 4 ? 0.8 : -0.4) + (mailed ? 0.8 : 0) - (CvWords.Title(text) > 0.5 ? 1.2 : 0) - (CvWords.Employer(text) > 0.8 ? 0.5 : 0);
    }

    private static string NameOf(CvLine line)
    {
        string text = NamePrefix().Replace(line.Cells[0].Text, "");
        int end = text.IndexOfAny([',', '|', '–', '—', '•', '·', '(']);
        text = (end > 3 ? text[..end] : text).Trim();
        string[] parts = text.Split(' ');
        return parts.Length > 5 && parts.All(part => part.Length <= 1) ? string.Concat(parts) : text;
    }

    private static string? Headline(IReadOnlyList<CvLine> lines, CvLine name)
    {
        string first = name.Cells[0].Text;
        int after = first.IndexOf(NameOf(name), StringComparison.Ordinal) + NameOf(name).Length;
        string rest = after < first.Length ? first[after..].Trim(' ', ',', '|', '–', '—', '-', '•', '·') : "";
        if (rest.Length > 3 && CvWords.Title(rest) > 0.4)
        {
            return rest;
        }

        int at = lines.ToList().IndexOf(name) + 1;
        if (at >= lines.Count || !IsHeadline(lines[at], name))
        {
            return null;
        }

        CvLine line = lines[at];
        bool wraps = at + 1 < lines.Count && IsHeadline(lines[at + 1], name) && !lines[at + 1].GapBefore && Math.Abs(lines[at + 1].FontSize - line.FontSize) < 0.1
            && lines[at + 1].FontSize > 0 && CvWords.Title(line.Text) < 0.5 && CvWords.Title(lines[at + 1].Text) > 0.5;
        return wraps ? line.Text + " " + lines[at + 1].Text : line.Text;
    }

    private static bool IsHeadline(CvLine line, CvLine name) =>
        line.Text.Length is > 3 and < 90 && line.Page == name.Page && !Email().IsMatch(line.Text) && !Link().IsMatch(line.Text) && Phone([line]) is null
        && CvHeadings.KindOf(line.Text) is null && CvWords.Place(line.Text) < 0.8 && !CvWords.IsProse(line.Text) && line.Text.Any(char.IsLower);

    private static string? Location(List<CvLine> head, CvLine? name)
    {
        foreach (string part in head.Where(line => line != name).SelectMany(line => line.Cells).SelectMany(cell => Separator().Split(cell.Text)))
        {
            string text = LocationPrefix().Replace(part, "").Trim(' ', ',', '|');
            if (text.Length is > 1 and < 70 && CvWords.Place(text) >= 0.9 && !Email().IsMatch(text))
            {
                return text;
            }
        }

        return null;
    }

    private static string? Summary(IReadOnlyList<CvSection> sections)
    {
        CvSection? named = sections.FirstOrDefault(section => section.Kind == SectionKind.Summary && section.Lines.Count > 0);
        IEnumerable<CvLine> lines = named?.Lines ?? sections.Where(section => section.Kind == SectionKind.Top).SelectMany(section => section.Lines)
            .SkipWhile(line => line.Text.Length <= 60 || Email().IsMatch(line.Text) || Link().IsMatch(line.Text));
        string text = lines.Select(line => line.Text).Aggregate("", (sofar, line) => sofar.Length == 0 ? line : CvBody.JoinText(sofar, line));
        return text.Length == 0 ? null : text;
    }

    [GeneratedRegex(@"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w.])(?:\+|00)?\(?\d[\d ().\u2010-\u2014-]{7,19}\d(?!\w)", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(@"(?:https?://|www\.)[^\s|]+|(?<![\w@.])(?:[\w-]+\.)+(?:com|org|net|io|dev|me|uk|ai|app|eu|co|tech|info|de|fr|in)(?:/[^\s|,]*)?(?![\w@])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Link();

    [GeneratedRegex(@"^[\p{Lu}][\p{L}.'’-]*(?: (?:[\p{Lu}][\p{L}.'’-]*|de|van|von|der|den|da|di|la|le|bin|al|el|dos|del|ter|ap))*$", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex NameForm();

    [GeneratedRegex(@"^(?:(?:full )?name\s*:|curriculum vitae(?: of|:| [-–])?|c\.?v\.?(?: of|:| [-–])|r[ée]sum[ée](?: of|:| [-–])?|mr\.? |mrs\.? |ms\.? |dr\.? )\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex NamePrefix();

    [GeneratedRegex(@"^(?:location|address|based in|city|home)\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex LocationPrefix();

    [GeneratedRegex(@"\s*[|•·‖◆⋄]\s*|\s+[–—-]\s+|[\uE000-\uF8FF]", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Separator();
}
