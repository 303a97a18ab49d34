using System.Text;
using Segue.Basics;

namespace Segue.Documents;

/// <summary>Puts blocks one after another into one text.</summary>
internal sealed class DocumentBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];

    public int Length => _text.Length;

    /// <summary>Adds a block of <paramref name="text"/>, trimmed; nothing when it is blank.</summary>
    public void Add(string text, BlockKind kind, int headingLevel = 0, IReadOnlyList<string>? links = null)
    {
        string trimmed = Glyphs.Clean(text).Trim();
        if (trimmed.Length == 0)
        {
            return;
        }

        Add(trimmed, span => new Block(span, kind) { HeadingLevel = headingLevel, Links = links ?? [] });
    }

    /// <summary>Adds a block whose text is taken as it is.</summary>
    public void Add(string text, Func<TextSpan, Block> make)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        int start = _text.Length;
        _text.Append(text);
        _blocks.Add(make(TextSpan.FromBounds(start, start + text.Length)));
    }

    /// <summary>The document.</summary>
    public Document Build(string source, DocumentFormat format) => new(source, format, _text.ToString(), _blocks);
}
