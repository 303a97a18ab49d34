using System.Buffers;
using Segue.Basics;

namespace Segue.Reading.Ads;

/// <summary>A sentence or list item of an ad.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Section">The section it stands in.</param>
/// <param name="Heading">The heading that opened the section; empty before the first.</param>
/// <param name="FirstCue">The first cue that starts in it.</param>
/// <param name="EndCue">The cue after the last.</param>
internal readonly record struct AdSentence(TextSpan Span, AdSectionKind Section, TextSpan Heading, int FirstCue, int EndCue);

/// <summary>Cuts an ad into sentences and tells its sections by their headings, going over the text once.</summary>
internal sealed class AdSentences
{
    private const int BracketReach = 120;

    private static readonly SearchValues<char> Stops = SearchValues.Create("!?;•●▪‣◦*.");

    private readonly string _text;
    private readonly List<CueHit> _cues;
    private readonly AdSections _sections;
    private readonly List<InlineHeading> _inline;
    private readonly List<AdSentence> _sentences = [];
    private int _cue;
    private readonly List<int> _glued;
    private int _nextInline;
    private int _nextGlued;
    private int _stop = -1;

    private AdSentences(string text, List<CueHit> cues, List<int> glued) =>
        (_text, _cues, _glued, _sections, _inline) = (text, cues, glued, new AdSections(text, cues), InlineHeading.All(text, cues));

    /// <summary>The sentences of <paramref name="text"/>, in order; headings are sentences of the section they open.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cues">Its cues, in order.</param>
    /// <param name="glued">Where items are glued together, see <see cref="GluedText.All"/>.</param>
    public static List<AdSentence> Cut(string text, List<CueHit> cues, List<int> glued)
    {
        AdSentences cutter = new(text, cues, glued);
        LineWrap wrap = LineWrap.Of(text);
        int start = 0;
        while (start < text.Length)
        {
            int end = wrap.LineEnd(start);
            cutter.Line(start, end);
            start = end + 1;
        }

        return cutter._sentences;
    }

    private void Line(int start, int end)
    {
        PassCues(start);
        _sections.StartLine(start, end, HeadingEnd(start, end), _cue);
        _stop = -1;
        int from = start;
        for (int at = start; at < end && NextStop(at, end) is >= 0 and int stop;)
        {
            (from, at) = Stop(from, stop, end);
        }

        Add(from, end);
        _sections.EndLine();
    }

    // Ends a sentence at a place where one may end; gives where the next starts and from where to look on.
    private (int From, int At) Stop(int from, int at, int end)
    {
        if (_nextInline < _inline.Count && _inline[_nextInline].Start == at)
        {
            Add(from, at);
            _sections.OpenInline(_inline[_nextInline++]);
            return (at, at + 1);
        }

        if (GluedText.StartsAt(_text, at))
        {
            OpenPiece(from, at);
            Add(from, at);
            _sections.OpenGlued(at, end);
            return (at, at + 1);
        }

        if (_text[at] == '*')
        {
            return Star(from, at, end);
        }

        bool ends = _text[at] switch
        {
            '.' => at + 1 >= end || (char.IsWhiteSpace(_text[at + 1]) && !IsAbbreviation(at)) || GluedText.EndsSentence(_text, at, end),
            ';' => !InBrackets(from, at, end),
            _ => true,
        };
        if (!ends)
        {
            return (from, at + 1);
        }

        if (_text[at] == '?')
        {
            OpenPiece(from, at); // "Is this you? Strong SQL"
        }

        Add(from, at + 1);
        if (at + 1 < end && !char.IsWhiteSpace(_text[at + 1]))
        {
            _sections.OpenGlued(at + 1, end);
        }

        return (at + 1, at + 1);
    }

    // "**Nice to have** * Spark * Kafka": marked headings and items whose lines were lost.
    private (int From, int At) Star(int from, int at, int end)
    {
        int close = at + 1 < end && _text[at + 1] == '*' ? _text.AsSpan(at + 2, Math.Min(AdHeadings.Longest, end - at - 2)).IndexOf("**", StringComparison.Ordinal) : -1;
        if (close > 0)
        {
            int after = at + 2 + close + 2;
            Add(from, at);
            PassCues(at);
            _sections.OpenMarked(at, after, _cue);
            return (at, after);
        }

        if (at == from || !char.IsWhiteSpace(_text[at - 1]) || at + 1 >= end || !char.IsWhiteSpace(_text[at + 1]))
        {
            return (from, at + 1);
        }

        Add(from, at);
        return (at, at + 1);
    }

    // "Clouds (e.g. AWS)" goes on.
    private bool IsAbbreviation(int stop) => stop >= 3 && _text[stop - 2] == '.' && (char.ToLowerInvariant(_text[stop - 3]), char.ToLowerInvariant(_text[stop - 1])) is ('e', 'g') or ('i', 'e');

    // "Warehouses (BigQuery preferred; Snowflake too)" is one item.
    private bool InBrackets(int from, int at, int end)
    {
        int back = Math.Max(from, at - BracketReach);
        int open = _text.AsSpan(back, at - back).LastIndexOfAny('(', ')');
        return open >= 0 && _text[back + open] == '(' && _text.AsSpan(at, Math.Min(BracketReach, end - at)).IndexOf(')') >= 0;
    }

    private int NextStop(int at, int end)
    {
        if (_stop < at)
        {
            int stop = _text.AsSpan(at, end - at).IndexOfAny(Stops);
            _stop = stop < 0 ? int.MaxValue : at + stop;
        }

        while (_nextInline < _inline.Count && _inline[_nextInline].Start < at)
        {
            _nextInline++;
        }

        int nearest = Math.Min(Math.Min(_stop, end), _nextInline < _inline.Count ? _inline[_nextInline].Start : int.MaxValue);
        while (_nextGlued < _glued.Count && _glued[_nextGlued] < at)
        {
            _nextGlued++;
        }

        return _nextGlued < _glued.Count && _glued[_nextGlued] + 2 < nearest ? _glued[_nextGlued] : nearest < end ? nearest : -1;
    }

    // "Preferred experience • SQL • Python": the words before the first bullet are the heading.
    private int HeadingEnd(int start, int end)
    {
        int bullet = _text.AsSpan(start, end - start).IndexOf('•');
        return bullet > 0 && !_text.AsSpan(start, bullet).IsWhiteSpace() ? start + bullet : end;
    }

    private void OpenPiece(int from, int to)
    {
        PassCues(from);
        _sections.OpenPiece(from, to, _cue);
    }

    private void Add(int start, int end)
    {
        if (end <= start || _text.AsSpan(start, end - start).IsWhiteSpace())
        {
            return;
        }

        PassCues(start);
        int first = _cue;
        PassCues(end);
        _sentences.Add(new AdSentence(TextSpan.FromBounds(start, end), _sections.Section, _sections.Heading, first, _cue));
    }

    private void PassCues(int place)
    {
        while (_cue < _cues.Count && _cues[_cue].Start < place)
        {
            _cue++;
        }
    }
}
