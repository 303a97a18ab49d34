using Segue.Basics;
using Segue.Documents;
using Segue.Reading.Cv.Layout;

namespace Segue.Reading.Cv;

/// <summary>Turns away what is not a readable CV, so that nobody is invented from an invoice.</summary>
internal static class CvGate
{
    private static readonly string[] AdPhrases =
    [
        "we are looking for", "we're looking for", "you will be responsible", "what we offer", "apply now", "how to apply", "about the role", "the ideal candidate",
        "join our team", "closing date", "equal opportunities employer", "equal opportunity employer", "the successful candidate", "your responsibilities", "essential criteria",
    ];

    private static readonly string[] InvoicePhrases =
        ["invoice number", "invoice no", "amount due", "total due", "payment terms", "sort code", "vat number", "vat reg", "bill to", "purchase order", "subtotal", "balance due"];

    /// <summary>The problem with a document that has no words to read; null when it has.</summary>
    public static Problem? Unreadable(Document document, IReadOnlyList<CvLine> lines)
    {
        int letters = document.Text.Count(char.IsLetter);
        if (letters >= 40 && lines.Count >= 3)
        {
            return null;
        }

        bool scanned = document.Format == Documents.DocumentFormat.Pdf && letters < 40;
        return scanned
            ? new Problem("cv.scanned", $"The PDF holds {letters} letters of text: it is a picture of a CV, or empty.")
            {
                Source = document.Source,
                Remedy = "Export the CV from your word processor as PDF, or run text recognition (OCR) on it first.",
            }
            : new Problem("cv.empty", $"The file holds {letters} letters in {lines.Count} lines: too little to be a CV.")
            {
                Source = document.Source,
                Remedy = "Check that this is the right file and that it was saved with its text.",
            };
    }

    /// <summary>The problem with a document that is something else than a CV; null when it is one.</summary>
    public static Problem? NotACv(Document document, CvContact contact, CvDraft draft, IReadOnlyList<CvSection> sections)
    {
        int dated = draft.Jobs.Count(job => job.Start is not null || job.Current);
        int taught = draft.Education.Count(one => one.Institution is not null || one.Degree is not null);
        bool person = contact.Name is not null || contact.Email is not null || contact.Phone is not null;
        int parts = sections.Where(section => section.Lines.Count > 0).Select(section => section.Kind)
            .Count(kind => kind is SectionKind.Experience or SectionKind.Education or SectionKind.Skills or SectionKind.Projects);
        int ad = Count(document.Text, AdPhrases);
        int invoice = Count(document.Text, InvoicePhrases);
        string? reason = !person ? "it names no person and no way to reach one"
            : invoice >= 2 && dated == 0 ? "it reads as an invoice"
            : ad >= 2 && dated == 0 ? "it reads as a job advert"
            : dated + taught == 0 && (parts < 2 || draft.Skills.Count == 0) ? "it has neither jobs with dates nor education"
            : null;
        return reason is null ? null : new Problem("cv.not-a-cv", $"This does not look like a CV: {reason}.")
        {
            Source = document.Source,
            Remedy = "Give a CV with your name, your jobs with their dates, and your education under headings; 'segue read ad' reads job adverts.",
        };
    }

    private static int Count(string text, string[] phrases) => phrases.Count(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
}
