using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Segue.Catalogue.Loading;

/// <summary>
/// Refuses YAML that is nested deeper than any file of facts, on which a reader that calls itself would run out of stack, and parts named once and repeated by their
/// names, of which a few lines can make millions.
/// </summary>
internal sealed class LimitedParser(TextReader reader) : IParser
{
    private const int Deepest = 32;

    private readonly Parser _parser = new(reader);
    private int _depth;

    /// <inheritdoc/>
    public ParsingEvent? Current => _parser.Current;

    /// <inheritdoc/>
    /// <exception cref="YamlException">The text is no YAML, too deep, or repeats a named part.</exception>
    public bool MoveNext()
    {
        try
        {
            if (!_parser.MoveNext())
            {
                return false;
            }
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            // The parser falls over some texts instead of refusing them.
            Mark at = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "The text is no YAML.", broken);
        }

        if (_parser.Current is not { } now)
        {
            return false;
        }

        _depth += now.NestingIncrease;
        if (_depth > Deepest)
        {
            throw new YamlException(now.Start, now.End, $"The file is nested more than {Deepest} deep.");
        }

        return now is not AnchorAlias ? true : throw new YamlException(now.Start, now.End, "Parts repeated by a name (*name) are not read.");
    }
}
