using System.Globalization;
using System.Text;
using Segue.Catalogue;
using Segue.Reading;

namespace Segue.Cli.Reading;

/// <summary>Prints an ad with its readings marked by numbers, and below, for each number, what was read and why.</summary>
internal static class AdPage
{
    /// <summary>Writes the ad.</summary>
    public static void Write(Host host, RawAd ad, AdExplanation read, Catalog catalog)
    {
        List<AdNote> notes = AdNotes.Of(read, catalog);
        host.Out.WriteLine(Marked(ad.Title, "title", notes));
        foreach (string? line in (string?[])[ad.Employer, ad.Location, ad.PayText])
        {
            if (line is not null)
            {
                host.Out.WriteLine("  " + line);
            }
        }

        host.Out.WriteLine();
        host.Out.WriteLine(Marked(ad.Description.TrimEnd(), "description", notes));
        host.Out.WriteLine();
        host.Out.WriteLine("What Segue read");
        foreach (AdNote note in notes)
        {
            string number = note.Number is { } mark ? $"[{mark.ToString(CultureInfo.InvariantCulture)}]" : "";
            host.Out.WriteLine($"  {number,5} {note.What}{(note.Why.Length > 0 ? $" ({note.Why})" : "")}");
        }
    }

    private static string Marked(string text, string field, List<AdNote> notes)
    {
        StringBuilder marked = new(text.Length + (notes.Count * 6));
        int from = 0;
        foreach (AdNote note in notes.Where(note => note.Number is not null && note.Field == field).OrderBy(note => note.Span.Start))
        {
            if (note.Span.Start < from || note.Span.End > text.Length)
            {
                continue;
            }

            marked.Append(text, from, note.Span.Start - from).Append('«').Append(text, note.Span.Start, note.Span.Length).Append('»').Append('[').Append(CultureInfo.InvariantCulture, $"{note.Number}").Append(']');
            from = note.Span.End;
        }

        return marked.Append(text, from, text.Length - from).ToString();
    }
}
