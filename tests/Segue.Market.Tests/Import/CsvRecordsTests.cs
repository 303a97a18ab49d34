using FsCheck;
using FsCheck.Fluent;
using Segue.Market.Import;
using Segue.Testing;

namespace Segue.Market.Tests.Import;

public sealed class CsvRecordsTests
{
    [Fact]
    public void Record_WithQuotesAndLineBreaks_IsOneRow()
    {
        List<CsvRecord> records = Read("a,b\n\"x, \"\"y\"\"\nz\",2\n");

        Assert.Equal(["x, \"y\"\nz", "2"], records[1].Fields);
        Assert.Equal(2, records[1].Line);
    }

    [Fact]
    public void Record_WithAQuoteThatNeverCloses_CostsItselfOnly()
    {
        List<CsvRecord> records = Read("a,b\n1,one\n2,\"two\n3,\"three\nlines\"\n4,four\n");

        Assert.Equal(["1", "3", "4"], records.Skip(1).Where(record => record.Wrong is null).Select(record => record.Fields[0]));
        CsvRecord bad = Assert.Single(records, record => record.Wrong is not null);
        Assert.Equal(3, bad.Line);
    }

    [Fact]
    public void Record_WithAStrayQuoteInAQuotedField_CostsItselfWithItsLaterLines()
    {
        List<CsvRecord> records = Read("a,b,c\n1,\"say \"no\" to\nthis, and\nthat\",x\n2,two,y\n");

        Assert.Equal(["2"], records.Skip(1).Where(record => record.Wrong is null).Select(record => record.Fields[0]));
        Assert.Single(records, record => record.Wrong is not null);
    }

    [Fact]
    public void Record_WithTooManyFields_IsBadAndSaysSo()
    {
        CsvRecord bad = Read("a,b\n1,2,3\n4,5\n")[1];

        Assert.Equal("it does not have the header's 2 fields", bad.Wrong);
    }

    [Fact]
    public void Record_AfterBadOnes_KeepsItsLineNumber()
    {
        List<CsvRecord> records = Read("a,b\n\"x\n1,2\n\n3,4\n");

        Assert.Equal([3, 5], records.Skip(1).Where(record => record.Wrong is null).Select(record => record.Line));
    }

    [Fact]
    public void Records_WrittenWithQuotes_ReadBackAsTheyWere()
    {
        Gen<string[][]> tables = Gen.ArrayOf(Gen.ArrayOf(Gen.Elements("", "a", ",", "\"", "\n", "x y", "\"\"", ";"), 3), 6);
        Properties.Hold(tables, table =>
        {
            string text = string.Concat(table.Prepend(["h1", "h2", "h3"]).Select(row => string.Join(',', row.Select(Quote)) + "\n"));

            IEnumerable<CsvRecord> rows = Read(text).Skip(1);

            return rows.Select(row => string.Join('|', row.Fields)).SequenceEqual(table.Select(row => string.Join('|', row)));
        });
    }

    [Fact]
    public void Records_OfDamagedText_AlwaysEndAndKeepTheirWidth()
    {
        Gen<string[]> noise = Gen.ArrayOf(Gen.Elements("\"", ",", "\n", "a", "b,c", "\"x\""));
        Properties.Hold(noise, parts => Read("h1,h2\n" + string.Concat(parts)).Where(record => record.Wrong is null).All(record => record.Fields.Count == 2));
    }

    private static string Quote(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<CsvRecord> Read(string text) => [.. new CsvRecords(text.Split('\n') is [.. var lines, ""] ? lines : text.Split('\n'), ',').Read()];
}
