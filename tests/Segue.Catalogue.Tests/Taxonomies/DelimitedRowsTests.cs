using FsCheck.Fluent;
using Segue.Catalogue.Taxonomies.Tables;
using Segue.Testing;

namespace Segue.Catalogue.Tests.Taxonomies;

public sealed class DelimitedRowsTests
{
    [Fact]
    public void Read_QuotesLineEndsAndBlankLines_GivesFieldsAndLines()
    {
        var rows = Rows("a,b\r\n\r\n\"x\ny\",\"say \"\"hi\"\"\"\n last ,\n");

        Assert.Equal([(1, "a|b"), (3, "x\ny|say \"hi\""), (5, "last|")], rows);
    }

    [Fact]
    public void Read_TabsAndQuotes_TakesQuotesAsTextUnlessTheyWrapTheField()
    {
        Assert.Equal([(1, "a|b"), (2, "5\" disk|whole \"field\"")], Rows("a\tb\n5\" disk\t\"whole \"\"field\"\"\"\n"));
    }

    [Fact]
    public void Read_QuoteNeverClosed_SaysWhere()
    {
        InvalidDataException damage = Assert.Throws<InvalidDataException>(() => Rows("a,b\n1,\"two\n3,4\n"));

        Assert.Contains("line 2", damage.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FieldLongerThanTheBuffer_KeepsItWhole()
    {
        string longField = new('x', 400_000);

        Assert.Equal([(1, "a|b"), (2, longField + "|1")], Rows($"a,b\n\"{longField}\",1\n"));
    }

    [Fact]
    public void Read_AnythingWrittenAsCsv_ComesBack()
    {
        var letters = Gen.Elements('a', ',', '"', '\n', 'é', ';');
        var field = letters.ArrayOf().Select(parts => "k" + new string(parts) + "k");
        var table = field.Two().Select(pair => new[] { pair.Item1, pair.Item2 }).ArrayOf(7);

        Properties.Hold(table, rows =>
        {
            string text = "h1,h2\n" + string.Concat(rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));
            return Rows(text).Skip(1).Select(row => row.Item2).SequenceEqual(rows.Select(row => string.Join('|', row)));
        });
    }

    private static List<(int Line, string Fields)> Rows(string text)
    {
        using DelimitedRows rows = new("test.csv", new StringReader(text));
        List<(int, string)> all = [];
        while (rows.Read())
        {
            List<string> fields = [];
            for (int i = 0; i < rows.Count; i++)
            {
                fields.Add(rows.Field(i).ToString());
            }

            all.Add((rows.Line, string.Join('|', fields)));
        }

        return all;
    }
}
