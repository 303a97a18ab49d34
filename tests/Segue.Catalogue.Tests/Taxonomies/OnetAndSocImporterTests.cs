using System.IO.Compression;
using Segue.Basics;
using Segue.Catalogue.Taxonomies;
using Segue.Testing;

namespace Segue.Catalogue.Tests.Taxonomies;

public sealed class OnetAndSocImporterTests
{
    private const string Occupations = "O*NET-SOC Code\tTitle\tDescription\r\n15-2051.00\tData Scientists\tDevelop models.\r\n";

    [Fact]
    public void Onet_AsDownloaded_KeepsCodesAndDropsSuppressedRatings()
    {
        using TempFolder folder = new();
        folder.Write("Occupation Data.txt", Occupations);
        folder.Write("Alternate Titles.txt", "O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)\n15-2051.00\tMachine Learning Engineer\tn/a\t09\n15-2051.00\tMachine Learning Engineer\tn/a\t10\n99-9999.00\tNobody\tn/a\t10\n");
        folder.Write("Technology Skills.txt", "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n15-2051.00\tPyTorch\t1\tObject software\tY\tN\n");
        folder.Write("Related Occupations.txt", "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex\n15-2051.00\t15-2041.00\tPrimary-Short\t2\n15-2051.00\t15-1221.00\tPrimary-Short\t1\n");
        folder.Write("Job Zones.txt", "O*NET-SOC Code\tJob Zone\tDate\tDomain Source\n15-2051.00\t5\t08/2023\tAnalyst\n");
        folder.Write("Skills.txt", "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tRecommend Suppress\tNot Relevant\n15-2051.00\t2.A.1.a\tReading\tIM\t4.12\t8\tN\t\n15-2051.00\t2.A.1.a\tReading\tLV\t4.62\t8\tN\tN\n15-2051.00\t2.A.1.b\tListening\tIM\tn/a\t8\tN\t\n15-2051.00\t2.B.1.a\tPerceiving\tIM\t3\t8\tY\t\n15-2051.00\t1.A.1.a\tAbility\tIM\t3\t8\tN\t\n");

        Result<Onet> result = OnetImporter.Import(folder.Path, "29.2");

        OnetOccupation scientist = Assert.Single(result.Value.Occupations);
        Assert.Equal(["Machine Learning Engineer"], scientist.Titles);
        Assert.Equal([new OnetTechnology("PyTorch", "Object software", Hot: true, InDemand: false)], scientist.Technologies);
        Assert.Equal(["15-1221.00", "15-2041.00"], scientist.Related);
        Assert.Equal(5, scientist.JobZone);
        Assert.Equal([new OnetRating("2.A.1.a", "Reading", 4.12, 4.62)], scientist.Ratings);
        Assert.Contains("99-9999.00", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Onet_DatabaseNames_AreTheSameColumns()
    {
        using TempFolder folder = new();
        folder.Write("occupation_data.csv", "onetsoc_code,title,description\n15-2051.00,Data Scientists,Develop models.\n");
        folder.Write("transferable_skills.csv", "onetsoc_code,element_id,element_name,scale_id,data_value,recommend_suppress,not_relevant\n15-2051.00,2.B.1.a,Perceiving,LV,3.5,N,N\n");

        Assert.Equal(3.5, OnetImporter.Import(folder.Path).Value.Occupations[0].Ratings[0].Level);
    }

    [Fact]
    public void Onet_ColumnMissing_NamesIt()
    {
        using TempFolder folder = new();
        folder.Write("Occupation Data.txt", Occupations);
        string path = folder.Write("Technology Skills.txt", "O*NET-SOC Code\tHot Technology\n15-2051.00\tY\n");

        Result<Onet> result = OnetImporter.Import(folder.Path);

        Assert.False(result.IsOk);
        Assert.All(result.Problems, problem => Assert.Equal((path, 1), (problem.Source, problem.Line)));
        Assert.Contains(result.Problems, problem => problem.Message.Contains("“Example”", StringComparison.Ordinal));
    }

    [Fact]
    public void Onet_Full_HasItsOccupationsAndComesBackFromTheStore()
    {
        using TempFolder home = new();
        TaxonomyStore store = new(home.Path);

        Onet onet = OnetImporter.Import(SharedData.Require("taxonomies/onet-29.2")).Value;
        store.Save(onet);
        Onet again = store.LoadOnet().Value;

        Assert.Equal(("29.2", 1016, 32_627), (onet.Release, onet.Occupations.Count, onet.Occupations.Sum(item => item.Technologies.Count)));
        OnetOccupation scientist = again.Occupations.Single(item => item.Code == "15-2051.00");
        Assert.Contains("PyTorch", scientist.Technologies.Select(technology => technology.Name));
        Assert.Equal(onet.Occupations.SelectMany(item => item.Ratings), again.Occupations.SelectMany(item => item.Ratings));
    }

    [Fact]
    public void Soc_Full_HasEveryUnitGroupWithItsTasksAndTitles()
    {
        using TempFolder home = new();
        TaxonomyStore store = new(home.Path);

        Result<Soc> result = SocImporter.Import(SharedData.Require("taxonomies/ons-soc2020"));
        store.Save(result.Value);
        Soc again = store.LoadSoc().Value;

        Assert.Empty(result.Problems);
        Assert.Equal((9, 26, 104, 412), (Tier(1), Tier(2), Tier(3), Tier(4)));
        Assert.Equal(32_195 - 231, again.Titles.Count);
        SocGroup programmers = again.Groups.Single(group => group.Code == "2134");
        Assert.StartsWith("Programmers", programmers.Title, StringComparison.Ordinal);
        Assert.Contains("Software engineer", programmers.RelatedTitles);
        Assert.NotEmpty(programmers.Tasks);

        int Tier(int digits) => again.Groups.Count(group => group.Code.Length == digits);
    }

    [Fact]
    public void Soc_Workbook_IsReadAsPublished()
    {
        using TempFolder folder = new();
        string path = Path.Combine(folder.Path, "soc2020.xlsx");
        using (ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            Entry(archive, "xl/sharedStrings.xml", "<sst><si><t>SOC_2020</t></si><si><r><t>INDEX</t></r><r><t>OCC</t></r></si><si><t>Developer, software</t></si></sst>");
            Entry(archive, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>The coding index</t></is></c></row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"s\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\"><v>2134</v></c><c r=\"C4\" t=\"s\"><v>2</v></c></row><row r=\"5\"><c r=\"A5\"><v>21</v></c><c r=\"C5\" t=\"s\"><v>2</v></c></row></sheetData></worksheet>");
            Entry(archive, "xl/worksheets/sheet2.xml", "<worksheet><sheetData><row r=\"1\">" + string.Concat(new[] { "SOC2020 Major Group", "SOC2020 Sub-Major Group", "SOC2020 Minor Group", "SOC2020 Unit Group", "SOC2020 Group Title" }.Select((name, i) => $"<c r=\"{(char)('A' + i)}1\" t=\"inlineStr\"><is><t>{name}</t></is></c>")) + "</row><row r=\"2\"><c r=\"D2\"><v>2134</v></c><c r=\"E2\" t=\"inlineStr\"><is><t>Programmers</t></is></c></row></sheetData></worksheet>");
        }

        Result<Soc> result = SocImporter.Import(path);

        Assert.True(result.IsOk, string.Join('\n', result.Problems));
        Assert.Equal(("2134", "Programmers"), (result.Value.Groups[0].Code, result.Value.Groups[0].Title));
        Assert.Equal(("Developer, software", "2134"), (result.Value.Titles[0].Title, result.Value.Titles[0].UnitGroup));
        Assert.Equal((5, true), (Assert.Single(result.Problems).Line, result.Problems[0].Message.Contains("“21”", StringComparison.Ordinal)));
    }

    private static void Entry(ZipArchive archive, string name, string xml)
    {
        using StreamWriter writer = new(archive.CreateEntry(name).Open());
        writer.Write(xml);
    }
}
