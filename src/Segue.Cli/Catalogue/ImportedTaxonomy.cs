using Segue.Basics;
using Segue.Catalogue.Taxonomies;

namespace Segue.Cli.Catalogue;

/// <summary>What an import brought in, for showing.</summary>
/// <param name="Name">The taxonomy's name.</param>
/// <param name="Release">Its release.</param>
/// <param name="Counts">How many of each thing.</param>
/// <param name="File">Where it is kept.</param>
/// <param name="Thanks">The acknowledgement that its licence asks for.</param>
internal sealed record ImportedTaxonomy(string Name, string Release, IReadOnlyList<(string Name, int Number)> Counts, string File, string Thanks)
{
    /// <summary>Imports and keeps one; its problems are warnings when there is a value.</summary>
    public static Result<ImportedTaxonomy> Import(string kind, string path, string? release, TaxonomyStore store) => kind switch
    {
        "esco" => Keep(EscoImporter.Import(path, release), esco => new ImportedTaxonomy(
            "ESCO",
            esco.Release,
            [("occupations", esco.Occupations.Count), ("skills", esco.Skills.Count), ("needs", esco.Needs.Sum(needs => needs.Count)), ("skill groups", esco.SkillGroups.Count), ("ISCO groups", esco.IscoGroups.Count)],
            store.Save(esco),
            "ESCO is the European Commission's.")),
        "onet" => Keep(OnetImporter.Import(path, release), onet => new ImportedTaxonomy(
            "O*NET",
            onet.Release,
            [("occupations", onet.Occupations.Count), ("titles", onet.Occupations.Sum(item => item.Titles.Count)), ("technologies", onet.Occupations.Sum(item => item.Technologies.Count)), ("ratings", onet.Occupations.Sum(item => item.Ratings.Count))],
            store.Save(onet),
            "O*NET is by the US Department of Labor, Employment and Training Administration, CC BY 4.0.")),
        _ => Keep(SocImporter.Import(path), soc => new ImportedTaxonomy(
            "SOC",
            "2020",
            [("groups", soc.Groups.Count), ("unit groups", soc.Groups.Count(group => group.Code.Length == 4)), ("job titles", soc.Titles.Count)],
            store.Save(soc),
            "SOC 2020 is by the Office for National Statistics, Open Government Licence v3.0.")),
    };

    private static Result<ImportedTaxonomy> Keep<T>(Result<T> read, Func<T, ImportedTaxonomy> keep) =>
        read.TryGetValue(out T? taxonomy) ? Result.Ok(keep(taxonomy), read.Problems) : Result.Fail<ImportedTaxonomy>(read.Problems);
}
