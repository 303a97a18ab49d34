using System.Diagnostics;
using System.IO.Compression;
using Segue.Basics;
using Segue.Catalogue.Taxonomies;
using Segue.Testing;

namespace Segue.Catalogue.Tests.Taxonomies;

public sealed class EscoImporterTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Import_EitherRelease_ReadsByHeaderAndKeepsIds(bool newer)
    {
        using TempFolder folder = new();
        (newer ? (Action<TempFolder>)EscoFiles.Write120 : EscoFiles.Write111)(folder);

        Result<Esco> result = EscoImporter.Import(folder.Path, "test");

        Assert.True(result.IsOk, string.Join('\n', result.Problems));
        Assert.Empty(result.Problems);
        Esco esco = result.Value;
        Assert.Equal((EscoFiles.Concept + "occupation/o1", "2511.1", "2511", "o one", "Does one."), (esco.Occupations[0].Uri, esco.Occupations[0].Code, esco.Occupations[0].IscoGroup, esco.Occupations[0].Label, esco.Occupations[0].Description));
        Assert.Equal(["first o", "o the first"], esco.Occupations[0].OtherLabels);
        Assert.Equal([true, false, true, true], esco.Skills.Select(skill => skill.IsKnowledge));
        Assert.Equal([new EscoNeed(0, true), new EscoNeed(1, false)], esco.Needs[0]);
        Assert.Equal([new EscoNeed(2, true)], esco.Needs[1]);
        Assert.Equal([new EscoSkillLink(0, 3, false)], esco.Links);
        Assert.Equal([new EscoBroader(1, 0)], esco.BroaderSkills);
        Assert.Equal([new EscoBroader(2, 0)], esco.SkillsInGroups);
        Assert.Equal([new EscoBroader(1, 0)], esco.BroaderOccupations);
        Assert.Equal(("S1", "2511"), (esco.SkillGroups[0].Code, esco.IscoGroups[0].Code));
    }

    [Fact]
    public void Import_Zip_ReadsItAsItCame()
    {
        using TempFolder folder = new();
        EscoFiles.Write120(folder);
        string zip = Path.Combine(Path.GetTempPath(), Path.GetFileName(folder.Path) + " v1.2.0.zip");
        ZipFile.CreateFromDirectory(folder.Path, zip);
        try
        {
            Esco esco = EscoImporter.Import(zip).Value;

            Assert.Equal(("1.2.0", 2, 4), (esco.Release, esco.Occupations.Count, esco.Skills.Count));
        }
        finally
        {
            File.Delete(zip);
        }
    }

    [Theory]
    [InlineData("occupations_en.csv", "iscoGroup")]
    [InlineData("occupations_en.csv", "conceptUri")]
    [InlineData("skills_en.csv", "skillType")]
    [InlineData("skills_en.csv", "preferredLabel")]
    [InlineData("occupationSkillRelations.csv", "relationType")]
    [InlineData("occupationSkillRelations.csv", "skillUri")]
    [InlineData("skillSkillRelations.csv", "relationType")]
    public void Import_ColumnMissing_NamesFileLineColumnAndRemedy(string file, string column)
    {
        using TempFolder folder = new();
        EscoFiles.Write111(folder);
        string path = Path.Combine(folder.Path, file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(column, "renamed", StringComparison.Ordinal));

        Result<Esco> result = EscoImporter.Import(folder.Path);

        Assert.False(result.IsOk);
        Assert.Contains(result.Problems, problem => problem.Source == path && problem.Line == 1 && problem.Message.Contains($"“{column}”", StringComparison.Ordinal) && problem.Remedy is not null);
    }

    [Theory]
    [InlineData("occupations_en.csv")]
    [InlineData("skills_en.csv")]
    [InlineData("occupationSkillRelations.csv")]
    public void Import_FileMissing_NamesIt(string file)
    {
        using TempFolder folder = new();
        EscoFiles.Write111(folder);
        File.Delete(Path.Combine(folder.Path, file));

        Problem problem = Assert.Single(EscoImporter.Import(folder.Path).Problems);

        Assert.Equal("taxonomy.file-missing", problem.Code);
        Assert.Contains(file.Split('.', '_')[0], problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_RowsThatNameNothing_AreLeftOutWithOneReasonEach()
    {
        using TempFolder folder = new();
        EscoFiles.Write111(folder);
        string path = Path.Combine(folder.Path, "occupationSkillRelations.csv");
        File.AppendAllText(path, string.Concat(Enumerable.Repeat($"{EscoFiles.Concept}occupation/gone,essential,knowledge,{EscoFiles.Concept}skill/s1\n", 3)) + $"{EscoFiles.Concept}occupation/o1,vital,knowledge,{EscoFiles.Concept}skill/s1\n");

        Result<Esco> result = EscoImporter.Import(folder.Path);

        Assert.True(result.IsOk);
        Assert.Equal(2, result.Problems.Count);
        Assert.Contains("(3 rows in all.)", result.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(((int?)5, (int?)8), (result.Problems[0].Line, result.Problems[1].Line));
        Assert.Equal(2, result.Value.Needs[0].Count);
    }

    [Fact]
    public void Import_NothingThere_SaysSo()
    {
        Assert.Equal("taxonomy.absent", EscoImporter.Import("/nowhere/esco").Problems[0].Code);
    }

    [Fact]
    public void Import_FullEsco_HasThePublishedCountsAndComesBackFromTheStore()
    {
        string folder = SharedData.Require("taxonomies/esco-1.1.1");
        using TempFolder home = new();
        long start = Stopwatch.GetTimestamp();

        Result<Esco> result = EscoImporter.Import(folder);
        TestContext.Current.SendDiagnosticMessage($"full ESCO in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s");
        TaxonomyStore store = new(home.Path);
        store.Save(result.Value);
        Esco again = store.LoadEsco().Value;

        Assert.Equal(("1.1.1", 3007, 13896), (result.Value.Release, result.Value.Occupations.Count, result.Value.Skills.Count));
        Assert.Equal(123_855 - 67, result.Value.Needs.Sum(needs => needs.Count));
        Assert.Single(result.Problems);
        Assert.Equal((result.Value.Occupations[7].Uri, result.Value.Skills[^1].Label), (again.Occupations[7].Uri, again.Skills[^1].Label));
        Assert.Equal(result.Value.Needs.SelectMany(needs => needs), again.Needs.SelectMany(needs => needs));
        Assert.Equal(result.Value.Links, again.Links);
        Assert.Equal(result.Value.BroaderSkills, again.BroaderSkills);
    }
}
