namespace Segue.Reading.Cv.Layout;

/// <summary>How this CV sets its headings, learned from the headings whose words are known.</summary>
internal sealed class HeadingStyle
{
    private readonly double _bodySize;
    private readonly double _size;
    private readonly int _level;
    private readonly bool _caps;
    private readonly bool _colon;
    private readonly bool _bold;
    private readonly bool _any;

    private HeadingStyle(IReadOnlyList<CvLine> headings, IReadOnlyList<CvLine> body)
    {
        _any = headings.Count > 0;
        _bodySize = Median(body.Select(line => line.FontSize));
        _size = _any ? headings.Min(line => line.FontSize) : 0;
        _level = _any && headings.All(line => line.HeadingLevel > 0) ? headings.Max(line => line.HeadingLevel) : 0;
        _caps = _any && headings.All(line => line.AllCaps);
        _colon = _any && headings.All(line => line.Text.EndsWith(':'));
        _bold = _any && headings.All(line => line.Bold) && body.Count(line => line.Bold) < body.Count / 3;
    }

    /// <summary>Learns the style from the surest headings: experience, education and skills where there are any.</summary>
    public static HeadingStyle Of(IReadOnlyList<CvLine> lines, IReadOnlyList<SectionKind?> known)
    {
        List<int> named = [.. Enumerable.Range(0, lines.Count).Where(i => known[i] is not null)];
        List<int> sure = [.. named.Where(i => known[i] is SectionKind.Experience or SectionKind.Education)];
        List<int> chosen = sure.Count > 0 ? sure : named;
        double largest = chosen.Count == 0 ? 0 : chosen.Max(i => lines[i].FontSize);
        List<CvLine> headings = [.. chosen.Select(i => lines[i]).Where(line => line.FontSize >= 0.92 * largest)];
        return new HeadingStyle(headings, [.. Enumerable.Range(0, lines.Count).Where(i => known[i] is null).Select(i => lines[i])]);
    }

    /// <summary>True unless the line is set smaller, deeper or plainer than the headings are: then it is a label within a section.</summary>
    public bool Accepts(CvLine line) =>
        line.FontSize >= 0.92 * _size
        && (_level == 0 || (line.HeadingLevel > 0 && line.HeadingLevel <= _level))
        && (!_caps || line.AllCaps)
        && (_colon || _size > 0 || _level > 0 || !line.Text.EndsWith(':'))
        && (!_colon || line.Text.EndsWith(':'));

    /// <summary>True when the line looks just like the headings and the text does not.</summary>
    public bool Resembles(IReadOnlyList<CvLine> lines, int index)
    {
        CvLine line = lines[index];
        if (!_any || line.Bullet || char.IsLower(line.Text[0]) || line.Cells.Count > 1 || line.Text.Length is < 4 or > 48 || line.Text.Count(c => c == ' ') > 5
            || line.Text[^1] is '.' or ',' || CvDateFinder.Find(line.Text).Any() || !Accepts(line) || line.Text.Contains('@', StringComparison.Ordinal))
        {
            return false;
        }

        if (_level > 0)
        {
            return line.HeadingLevel == _level;
        }

        if (_size > 0 && _size > 1.12 * _bodySize)
        {
            return line.FontSize <= 1.1 * _size && (!_bold || line.Bold) && line.GapBefore;
        }

        // Capitals alone also set employers ("IBM"): a heading has room above and no date just below.
        return _caps && line.GapBefore && line.Text.Length >= 7
            && !lines.Skip(index + 1).Take(2).Any(next => CvDateFinder.Find(next.Text).Any(dates => dates.IsRange));
    }

    private static double Median(IEnumerable<double> values)
    {
        List<double> sorted = [.. values.Order()];
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}
