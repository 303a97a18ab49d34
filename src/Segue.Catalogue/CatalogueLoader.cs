using System.Collections.Frozen;
using Segue.Basics;
using Segue.Catalogue.Loading;

namespace Segue.Catalogue;

/// <summary>Loads the written catalogue: <c>skills</c>, <c>roles</c>, <c>resources</c>, <c>certifications</c>, <c>degrees</c>, <c>funding</c>, <c>glossary</c> and <c>specialisms</c> below one folder.</summary>
public static class CatalogueLoader
{
    /// <summary>The catalogue, or every problem found in it, each with its file and line.</summary>
    public static Result<Catalog> Load(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(Path.Combine(folder, "skills")))
        {
            return Result.Fail<Catalog>(new Problem("catalogue.absent", "There is no catalogue here: the folder “skills” is missing.") { Source = folder, Remedy = "Run from a whole copy of the project." });
        }

        List<Problem> problems = [];
        Dictionary<(string Kind, string Id), YamlRecord> seen = [];
        Dictionary<string, SkillPattern> patterns = PatternReader.Read(folder, problems);
        List<Skill> skills = Read("skill", CatalogueFiles.Records(Path.Combine(folder, "skills"), problems), (family, record) => SkillReader.Read(family, record, patterns), skill => skill.Id);
        List<Role> roles = Read("role", CatalogueFiles.Records(Path.Combine(folder, "roles"), problems), (_, record) => RoleReader.Read(record), role => role.Id);
        var ways = CatalogueFiles.Records(Path.Combine(folder, "resources"), problems).Concat(CatalogueFiles.Records(Path.Combine(folder, "certifications"), problems));
        List<Resource> resources = Read("resource", ways, (_, record) => ResourceReader.Read(record), resource => resource.Id);
        List<Degree> degrees = Read("degree", CatalogueFiles.Records(Path.Combine(folder, "degrees"), problems), (_, record) => ResourceReader.ReadDegree(record), degree => degree.Id);
        List<Funding> funding = Read("funding", CatalogueFiles.Records(Path.Combine(folder, "funding"), problems), (_, record) => FundingReader.Read(record), fund => fund.Id);
        List<GlossaryTerm> terms = Read("term", CatalogueFiles.Records(Path.Combine(folder, "glossary"), problems), (_, record) => GlossaryReader.Read(record), term => term.Id);
        List<Specialism> specialisms = Read("specialism", CatalogueFiles.Records(Path.Combine(folder, "specialisms"), problems), (_, record) => SpecialismReader.Read(record), one => one.Id);
        if (problems.Count > 0)
        {
            return Result.Fail<Catalog>(problems);
        }

        Catalog catalog = new(Version(folder), skills, roles, resources, degrees)
        {
            Funding = funding.ToFrozenDictionary(fund => fund.Id, StringComparer.Ordinal),
            Glossary = new Glossary(terms),
            Specialisms = specialisms,
            Places = new CataloguePlaces(seen.ToDictionary(pair => pair.Key, pair => (pair.Value.File, pair.Value.Line))),
        };
        IReadOnlyList<Problem> dangling = CatalogueReferences.Check(catalog, (kind, id) => catalog.Places.Of(kind, id) ?? (folder, 1));
        return dangling.Count > 0 ? Result.Fail<Catalog>(dangling) : Result.Ok(catalog);

        List<T> Read<T>(string kind, IEnumerable<(string Family, YamlRecord Record)> records, Func<string, YamlRecord, T> read, Func<T, string> idOf)
        {
            List<T> all = [];
            foreach ((string family, YamlRecord record) in records)
            {
                T item = read(family, record);
                record.ReportUnknownKeys();
                string id = idOf(item);
                if (!id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
                {
                    record.Wrong("id", $"“{id}” must be lower-case letters, digits and hyphens.", 0);
                }

                if (seen.TryAdd((kind, id), record))
                {
                    all.Add(item);
                }
                else
                {
                    record.Wrong("id", $"“{id}” is used twice; it also stands in {Path.GetFileName(seen[(kind, id)].File)} line {seen[(kind, id)].Line}.", 0);
                }
            }

            return all;
        }
    }

    // The version is a date written by hand, so that figures and plans can name the catalogue they were made with.
    private static string Version(string folder)
    {
        string file = Path.Combine(folder, "VERSION");
        return File.Exists(file) ? File.ReadAllText(file).Trim() : "unversioned";
    }
}
