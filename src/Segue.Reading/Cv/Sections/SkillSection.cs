using System.Text.RegularExpressions;
using Segue.Reading.Cv.Layout;

namespace Segue.Reading.Cv.Sections;

/// <summary>Reads a section that lists skills, grouped or not.</summary>
internal static partial class SkillSection
{
    /// <summary>The groups in the order they stand.</summary>
    /// <param name="lines">The section's lines.</param>
    /// <param name="title">The section's heading when it names a group itself ("Languages" over Python and Java); null otherwise.</param>
    public static List<CvSkillGroup> Read(IReadOnlyList<CvLine> lines, string? title)
    {
        List<Open> groups = [];
        foreach ((CvCell cell, CvLine line, CvLine? previous, CvLine? next) in Cells(lines))
        {
            Match labelled = Label().Match(cell.Text);
            if (labelled.Success && labelled.Groups["items"].Length > 0)
            {
                groups.Add(new Open(labelled.Groups["label"].Value.Trim()));
                groups[^1].Add(labelled.Groups["items"].Value);
            }
            else if (IsLevel(cell.Text))
            {
                Level(groups, cell.Text);
            }
            else if (groups.Count > 0 && groups[^1].IsOpen)
            {
                groups[^1].Continue(cell.Text);
            }
            else if (IsGroupName(cell.Text, line, previous, next))
            {
                groups.Add(new Open(cell.Text.TrimEnd(':', ' ')));
            }
            else
            {
                bool again = groups.Count > 0 && (groups[^1].Items.Count == 0 || !line.GapBefore || line.Bullet || cell.Span != line.Span);
                if (!again)
                {
                    groups.Add(new Open(groups.Count == 0 ? title : null));
                }

                groups[^1].Add(cell.Text);
            }
        }

        return [.. groups.Select(group => group.Close())];
    }

    /// <summary>Splits a list at its separators, leaving brackets whole.</summary>
    public static IEnumerable<string> Items(string text)
    {
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ',';
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            bool separates = c is ',' or ';' or '|' or '•' or '·' or '‖' or '\t';
            if (i < text.Length && (!separates || depth > 0))
            {
                continue;
            }

            string item = text[from..i].Trim(' ', '.', '-', '–', '*');
            item = item.StartsWith("and ", StringComparison.Ordinal) ? item[4..] : item;
            if (item.Any(char.IsLetterOrDigit))
            {
                yield return text[from..i].Trim().StartsWith('.') ? "." + item : item;
            }

            from = i + 1;
        }
    }

    private static IEnumerable<(CvCell Cell, CvLine Line, CvLine? Previous, CvLine? Next)> Cells(IReadOnlyList<CvLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            foreach (CvCell cell in lines[i].Cells)
            {
                yield return (cell, lines[i], i > 0 ? lines[i - 1] : null, i + 1 < lines.Count ? lines[i + 1] : null);
            }
        }
    }

    private static bool IsLevel(string text) => LevelWord().IsMatch(text);

    private static void Level(List<Open> groups, string text)
    {
        if (groups.Count > 0)
        {
            groups[^1].Level ??= text.Trim('(', ')', ' ');
        }
    }

    // A short line without separators over a list, a level word, or set bolder or larger than what follows.
    private static bool IsGroupName(string text, CvLine line, CvLine? previous, CvLine? next)
    {
        if (next is null || text.Length > 40 || text.Contains(',', StringComparison.Ordinal) || line.Bullet)
        {
            return false;
        }

        bool stands = text.EndsWith(':') || line.HeadingLevel > 0 || (line.Bold && !next.Bold) || line.FontSize > 1.05 * next.FontSize;
        bool over = next.Cells[0].Text.Contains(',', StringComparison.Ordinal) || IsLevel(next.Cells[0].Text) || next.Bullet;
        return stands || (over && line.Cells.Count == 1 && previous is not { Bullet: true });
    }

    [GeneratedRegex(@"^(?<label>[\p{L}][\p{L}\p{N} &/+#.,'()-]{1,44}?)\s*(?::|\s[–—]\s)\s*(?<items>.*)$", RegexOptions.CultureInvariant, 20000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\(?(?:beginner|novice|basic|elementary|foundation|familiar|working knowledge|intermediate|competent|proficient|proficiency|advanced|expert|master|fluent|strong|skilled|experienced|excellent|good|level \d|\d/\d{1,2}|\d{1,2}\+? years?|[★☆●○■□]{3,})\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 20000)]
    private static partial Regex LevelWord();

    private sealed class Open(string? name)
    {
        private string _last = "";

        public List<string> Items { get; } = [];

        public string? Level { get; set; }

        /// <summary>Gets a value indicating whether its text broke off in the middle of a list.</summary>
        public bool IsOpen => _last.EndsWith(',') || _last.EndsWith('\u00AD') || _last.EndsWith(" and", StringComparison.Ordinal) || _last.Count(c => c == '(') > _last.Count(c => c == ')');

        public void Add(string text)
        {
            Items.AddRange(SkillSection.Items(text));
            _last = text;
        }

        public void Continue(string text)
        {
            if (!_last.EndsWith(',') && Items.Count > 0)
            {
                string joined = CvBody.JoinText(Items[^1], text);
                Items.RemoveAt(Items.Count - 1);
                Items.AddRange(SkillSection.Items(joined));
                _last = joined;
            }
            else
            {
                Add(text);
            }
        }

        public CvSkillGroup Close() => Items.Count == 0 && name is not null
            ? new CvSkillGroup(null, Level, [name])
            : new CvSkillGroup(name, Level, [.. Items.Distinct(StringComparer.Ordinal)]);
    }
}
