using System.Text;
using Segue.Basics;
using Segue.Reading.Cv.Skills;

namespace Segue.Reading.Cv.JsonResume;

/// <summary>Writes a structured CV out as text, line by line, so that quotes have words to point into.</summary>
internal sealed class ProfileText
{
    private readonly StringBuilder _text = new();

    /// <summary>Gets the lines written, with what each can show.</summary>
    public List<SkillPlace> Places { get; } = [];

    /// <summary>Gets the place the next line will start at.</summary>
    public int Position => _text.Length;

    /// <summary>Writes a line; nothing when it is null or blank.</summary>
    public TextSpan Line(string? line, EvidenceKind kind, int? job = null, string? claim = null)
    {
        int start = _text.Length;
        if (string.IsNullOrWhiteSpace(line))
        {
            return TextSpan.FromBounds(start, start);
        }

        string flat = line.ReplaceLineEndings(" ").Trim();
        _text.Append(flat).Append('\n');
        TextSpan span = TextSpan.FromBounds(start, start + flat.Length);
        Places.Add(new SkillPlace(span, kind, job, claim));
        return span;
    }

    /// <summary>The span from <paramref name="start"/> to the end of the last line.</summary>
    public TextSpan Since(int start) => TextSpan.FromBounds(start, Math.Max(start, _text.Length - 1));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
