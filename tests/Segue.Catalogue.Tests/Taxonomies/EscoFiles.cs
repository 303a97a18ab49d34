using Segue.Testing;

namespace Segue.Catalogue.Tests.Taxonomies;

/// <summary>A made-up ESCO of four skills and two occupations, as two releases write it.</summary>
internal static class EscoFiles
{
    public const string Concept = "http://data.europa.eu/esco/";

    /// <summary>Release 1.1.1: no labels in the tables of ties, file names without a language.</summary>
    public static void Write111(TempFolder folder)
    {
        Concepts(folder);
        folder.Write("occupationSkillRelations.csv", $"occupationUri,relationType,skillType,skillUri\n{Concept}occupation/o1,essential,knowledge,{Concept}skill/s1\n{Concept}occupation/o1,optional,skill/competence,{Concept}skill/s2\n{Concept}occupation/o2,essential,knowledge,{Concept}skill/s3\n");
        folder.Write("skillSkillRelations.csv", $"originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n{Concept}skill/s1,knowledge,optional,knowledge,{Concept}skill/s4\n");
        folder.Write("broaderRelationsSkillPillar.csv", $"conceptType,conceptUri,broaderType,broaderUri\nKnowledgeSkillCompetence,{Concept}skill/s2,KnowledgeSkillCompetence,{Concept}skill/s1\nKnowledgeSkillCompetence,{Concept}skill/s3,SkillGroup,{Concept}skill/g1\n");
        folder.Write("broaderRelationsOccPillar.csv", $"conceptType,conceptUri,broaderType,broaderUri\nOccupation,{Concept}occupation/o2,Occupation,{Concept}occupation/o1\nOccupation,{Concept}occupation/o1,ISCOGroup,{Concept}isco/C2511\n");
    }

    /// <summary>Release 1.2: a language in every file name, labels beside the addresses, columns in another order.</summary>
    public static void Write120(TempFolder folder)
    {
        Concepts(folder);
        folder.Write("occupationSkillRelations_en.csv", $"occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel\n{Concept}occupation/o1,o one,essential,knowledge,{Concept}skill/s1,s one\n{Concept}occupation/o1,o one,optional,skill/competence,{Concept}skill/s2,s two\n{Concept}occupation/o2,o two,essential,knowledge,{Concept}skill/s3,s three\n");
        folder.Write("skillSkillRelations_en.csv", $"relatedSkillUri,relatedSkillType,relationType,originalSkillType,originalSkillUri\n{Concept}skill/s4,knowledge,optional,knowledge,{Concept}skill/s1\n");
        folder.Write("broaderRelationsSkillPillar_en.csv", $"conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel\nKnowledgeSkillCompetence,{Concept}skill/s2,s two,KnowledgeSkillCompetence,{Concept}skill/s1,s one\nKnowledgeSkillCompetence,{Concept}skill/s3,s three,SkillGroup,{Concept}skill/g1,group\n");
        folder.Write("broaderRelationsOccPillar_en.csv", $"conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel\nOccupation,{Concept}occupation/o2,o two,Occupation,{Concept}occupation/o1,o one\n");
        folder.Write("digitalSkillsCollection_en.csv", $"conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,description,broaderConceptUri,broaderConceptPT\nKnowledgeSkillCompetence,{Concept}skill/s1,s one,released,knowledge,cross-sector,,,,\n");
        folder.Write("conceptSchemes_en.csv", "conceptType,conceptSchemeUri,preferredLabel,title,status,description,hasTopConcept\nConceptScheme,x,y,,released,,\n");
    }

    private static void Concepts(TempFolder folder)
    {
        folder.Write("occupations_en.csv", $"conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code\nOccupation,{Concept}occupation/o1,2511,o one,\"first o\n o the first \",,released,,,,,,Does one.,2511.1\nOccupation,{Concept}occupation/o2,2512,o two,,,released,,,,,,\"Does, two.\",2512.1\n");
        folder.Write("skills_en.csv", "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description\n" + string.Concat(new[] { "one", "two", "three", "four" }.Select((name, i) => $"KnowledgeSkillCompetence,{Concept}skill/s{i + 1},{(i == 1 ? "skill/competence" : "knowledge")},cross-sector,s {name},,,released,,,,,Is {name}.\n")));
        folder.Write("skillGroups_en.csv", $"conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code\nSkillGroup,{Concept}skill/g1,group,,,released,,,,,S1\n");
        folder.Write("ISCOGroups_en.csv", $"conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description\nISCOGroup,{Concept}isco/C2511,2511,Systems analysts,released,,,\n");
    }
}
