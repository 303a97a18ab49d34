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
    private const int LongestHeading = 70;

    private const int LongestLeadIn = 140;

    private static readonly SearchValues<char> Stops = SearchValues.Create("!?;•.");

    private readonly string _text;
    private readonly List<CueHit> _cues;
    private readonly List<AdSentence> _sentences = [];
    private AdSectionKind _section = AdSectionKind.Opening;
    private TextSpan _heading;
    private int _cue;
    private int _stop = -1;

    private AdSentences(string text, List<CueHit> cues) => (_text, _cues) = (text, cues);

    /// <summary>The sentences of <paramref name="text"/>, in order; headings are sentences of the section they open.</summary>
    public static List<AdSentence> Cut(string text, List<CueHit> cues)
    {
        AdSentences cutter = new(text, cues);
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
        while (_cue < _cues.Count && _cues[_cue].Start < start)
        {
            _cue++;
        }

        Open(start, HeadingEnd(start, end));
        _stop = -1;
        int from = start;
        for (int at = start; at < end && NextStop(at, end) is >= 0 and int stop;)
        {
            at = stop;
            if (GluedText.StartsAt(_text, at))
            {
                Add(from, at);
                from = at;
                OpenGlued(at, end);
                at++;
                continue;
            }

            at++;
            if (_text[at - 1] != '.' || at >= end || char.IsWhiteSpace(_text[at]))
            {
                Add(from, at);
                from = at;
            }
        }

        Add(from, end);
    }

    private int NextStop(int at, int end)
    {
        if (_stop < at)
        {
            int stop = _text.AsSpan(at, end - at).IndexOfAny(Stops);
            _stop = stop < 0 ? int.MaxValue : at + stop;
        }

        int glued = GluedText.Next(_text, at, Math.Min(_stop, end));
        return glued >= 0 ? glued : _stop < end ? _stop : -1;
    }

    // "Preferred experience • SQL • Python": the words before the first bullet are the heading.
    private int HeadingEnd(int start, int end)
    {
        int bullet = _text.AsSpan(start, end - start).IndexOf('•');
        return bullet > 0 && !_text.AsSpan(start, bullet).IsWhiteSpace() ? start + bullet : end;
    }

    // Once the page has gone over to other ads it does not come back.
    private void Open(int start, int end)
    {
        if (_section != AdSectionKind.Noise && (HeadingKind(start, end) ?? LeadIn(start, end)) is { } kind)
        {
            _section = kind;
            _heading = TextSpan.FromBounds(start, end);
        }
    }

    // "...reportingDesirableExperience with": a heading that lost its line.
    private void OpenGlued(int at, int end)
    {
        if (_section != AdSectionKind.Noise && GluedText.HeadingAt(_text, at) is { } kind)
        {
            _section = kind;
            _heading = TextSpan.FromBounds(at, Math.Min(end, at + GluedText.WordLength(_text, at)));
        }
    }

    // "It would be a plus if you also know:", "Hands-on experience with frameworks, including:" say what the list below them is.
    private AdSectionKind? LeadIn(int start, int end)
    {
        ReadOnlySpan<char> line = _text.AsSpan(start, end - start).TrimEnd();
        if (line.Length is 0 or > LongestLeadIn || (line[^1] != ':' && !line.EndsWith("e.g.", StringComparison.OrdinalIgnoreCase) && !line.EndsWith("such as", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        AdSectionKind? kind = null;
        for (int at = _cue; at < _cues.Count && _cues[at].Start < end; at++)
        {
            if (_cues[at].Cue.Kind == CueKind.Preferred && _section != AdSectionKind.Preferred)
            {
                return AdSectionKind.Preferred;
            }

            if (_cues[at].Cue.Kind == CueKind.Required && _section is not (AdSectionKind.Preferred or AdSectionKind.Required or AdSectionKind.Employer))
            {
                kind = AdSectionKind.Required;
            }
        }

        return kind;
    }

    private void Add(int start, int end)
    {
        if (end <= start || _text.AsSpan(start, end - start).IsWhiteSpace())
        {
            return;
        }

        while (_cue < _cues.Count && _cues[_cue].Start < start)
        {
            _cue++;
        }

        int first = _cue;
        while (_cue < _cues.Count && _cues[_cue].Start < end)
        {
            _cue++;
        }

        _sentences.Add(new AdSentence(TextSpan.FromBounds(start, end), _section, _heading, first, _cue));
    }

    // What section a line opens; null when it is no heading that we know.
    private AdSectionKind? HeadingKind(int start, int end)
    {
        ReadOnlySpan<char> whole = _text.AsSpan(start, end - start);
        ReadOnlySpan<char> line = whole.Trim("*#-–•·_: \t\r");
        if (line.Length is 0 or > LongestHeading || line.Count(' ') > 8 || line[^1] is '.' or ',' or ';')
        {
            return null;
        }

        int left = start + whole.IndexOf(line);
        Cue? best = null;
        for (int at = _cue; at < _cues.Count && _cues[at].Start < end; at++)
        {
            CueHit hit = _cues[at];
            if (hit.Cue.Kind == CueKind.Heading && hit.End <= end && (best is null || hit.Cue.Order < best.Order) && Opens(hit, left, line.Length))
            {
                best = hit.Cue;
            }
        }

        return best is null ? null : (AdSectionKind)best.Value;
    }

    // A short line that starts with the words, or holds them and little else, is a heading; "Python skills" in a list is not.
    private static bool Opens(CueHit hit, int left, int length)
    {
        int words = hit.Cue.Words.Length;
        return hit.Start <= left
            ? length <= words + 35
            : length <= words + 22 && (AdSectionKind)hit.Cue.Value is AdSectionKind.Preferred or AdSectionKind.Required && words > 6 && hit.Cue.Words != "knowledge";
    }
}
