using Segue.Catalogue.Taxonomies.Tables;

namespace Segue.Catalogue.Taxonomies;

/// <summary>ESCO's tables by their headers, releases 1.0 to 1.2. The collections (digital, green and so on) repeat rows of the skills and are passed over.</summary>
internal static class EscoTables
{
    private const string Broader = "broaderConceptUri";

    // Columns that only occupations and skills have: without them a table that has lost its mark would pass for a group.
    private const string Regulated = "regulatedProfessionNote";
    private const string Reuse = "reuseLevel";

    public static readonly TableLayout Occupations = new("occupations", "occupations", ["iscoGroup", "preferredLabel"], [Broader], ["conceptUri", "iscoGroup", "preferredLabel"]);

    public static readonly TableLayout Skills = new("skills", "skills", ["skillType", "reuseLevel", "preferredLabel"], [Broader], ["conceptUri", "skillType", "preferredLabel"]);

    public static readonly TableLayout Needs = new("skills of each occupation", "occupationSkillRelations", ["occupationUri", "skillUri"], [], ["occupationUri", "relationType", "skillUri"]);

    public static readonly TableLayout Links = new("ties between skills", "skillSkillRelations", ["originalSkillUri", "relatedSkillUri"], [], ["originalSkillUri", "relationType", "relatedSkillUri"]);

    public static readonly TableLayout Hierarchy = new("broader concepts", "broaderRelations", ["conceptUri", "broaderUri"], [], ["conceptUri", "broaderUri"]);

    public static readonly TableLayout SkillGroups = new("skill groups", "skillGroups", ["conceptUri", "preferredLabel", "hiddenLabels"], [Broader, "iscoGroup", "skillType", Regulated, Reuse], ["conceptUri", "preferredLabel"]);

    public static readonly TableLayout IscoGroups = new("ISCO groups", "ISCOGroups", ["conceptUri", "preferredLabel", "code"], [Broader, "iscoGroup", "skillType", "hiddenLabels", Regulated, Reuse], ["conceptUri", "code", "preferredLabel"]);

    public static readonly TableLayout[] All = [Occupations, Skills, Needs, Links, Hierarchy, SkillGroups, IscoGroups];
}
