namespace Segue.Market.Figures;

/// <summary>A set of ads that goes into the shipped figures.</summary>
/// <param name="Id">Its id in the figures.</param>
/// <param name="Path">The file, or a folder of files, below the data folder.</param>
/// <param name="Title">What it is.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="IsOpening">Whether its UK ads count as openings.</param>
/// <param name="Note">What to bear in mind.</param>
internal sealed record ShippedSet(string Id, string Path, string Title, string Licence, bool IsOpening, string Note);

/// <summary>The sets of ads behind the shipped figures, those to be preferred among copies first.</summary>
internal static class ShippedSets
{
    /// <summary>The sets.</summary>
    public static IReadOnlyList<ShippedSet> All { get; } =
    [
        new(
            "uk-data-jobs-2026",
            "ads/uk-data-jobs-2026.csv",
            "UK data, analytics and AI ads on Adzuna, collected by MartaDataUK/job_tracker",
            "MIT (repository); figures only",
            IsOpening: true,
            "Pay that the page calls estimated, or that is one yearly figure with pence, is counted as predicted; cut texts are left out of skill shares"),
        new(
            "adzuna-api-2026",
            "ads/adzuna-api",
            "UK technology ads from the Adzuna API, three days, collected by EbukaOkorie/uk-job-market",
            "no licence file; figures only",
            IsOpening: true,
            "Texts stop at 500 characters: counted for openings, place, seniority and pay, not for skill shares"),
        new(
            "builtin-2026",
            "ads/builtin-ai-engineer-2026.jsonl",
            "AI-engineer ads on Built In, collected by alexeygrigorev/ai-engineering-field-guide",
            "no licence file; figures only",
            IsOpening: false,
            "Mostly outside the UK: counted for skill shares only, and only for roles with under 30 whole UK ads"),
    ];
}
