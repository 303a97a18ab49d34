using System.Text;
using Segue.Basics;
using Segue.Market.Import;
using Segue.Reading;
using Segue.Testing;

namespace Segue.Market.Tests.Import;

/// <summary>Files of ads that were damaged on the way or made to do harm: every row is an ad or a problem with its line, and the file ends.</summary>
public sealed class AdFileMutationTests : IDisposable
{
    private const int Mutations = 60;
    private const int TenMegabytes = 10_000_000;
    private const string Long = "We are looking for somebody who knows Python and SQL well and likes working with others.";

    private static readonly Dictionary<AdField, string> NoChoices = [];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("segue-damaged-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(".csv")]
    [InlineData(".tsv")]
    [InlineData(".jsonl")]
    [InlineData(".json")]
    [InlineData(".txt")]
    public void Open_DamagedBytes_GivesAdsOrProblems(string ending)
    {
        byte[] seed = Encoding.UTF8.GetBytes(Seed(ending));
        Random random = new(41);
        for (int number = 0; number < Mutations; number++)
        {
            HoldsTogether($"{number}{ending}", TextMutations.Of(seed, random));
        }
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".jsonl")]
    public void Open_OtherEncodings_GiveAdsOrProblems(string ending)
    {
        foreach (Encoding encoding in new[] { Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            HoldsTogether($"{encoding.WebName}{ending}", [.. encoding.GetPreamble(), .. encoding.GetBytes(Seed(ending))]);
            HoldsTogether($"bare-{encoding.WebName}{ending}", encoding.GetBytes(Seed(ending)));
        }
    }

    [Theory]
    [InlineData(".json", "[")]
    [InlineData(".json", "{\"a\":")]
    [InlineData(".jsonl", "{\"a\":[")]
    [InlineData(".csv", "\"")]
    [InlineData(".csv", ",")]
    [InlineData(".tsv", "\t")]
    [InlineData(".csv", "\n")]
    [InlineData(".jsonl", "{}\n")]
    public void Open_EndlessOfOneKind_Ends(string ending, string part) =>
        HoldsTogether($"endless{ending}", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, 200_000))));

    [Theory]
    [InlineData(".csv")]
    [InlineData(".jsonl")]
    [InlineData(".json")]
    public void Open_TenMegabytesInOneLine_Ends(string ending)
    {
        string text = new('a', TenMegabytes);
        HoldsTogether($"long{ending}", Encoding.UTF8.GetBytes(Seed(ending).Replace(Long, text, StringComparison.Ordinal)));
    }

    private static string Seed(string ending) => ending switch
    {
        ".csv" => $"id,title,description,salary\n1,Data Engineer,\"{Long}\nPay, £45k\",£45k\n2,Café owner,{Long},\n3,\"\"\"Quoted\"\"\",{Long},£10\n",
        ".tsv" => $"id\ttitle\tdescription\n1\tData Engineer\t{Long}\n2\tAnalyst\t{Long}\n",
        ".jsonl" => $$"""{"id":1,"title":"Data Engineer","description":"{{Long}}","skills":["a",{"b":null}]}""" + "\n" + $$"""{"id":2,"title":"Caf\u00e9 \ud83d\ude00","description":"{{Long}}"}""" + "\n",
        ".json" => $$$"""{"jobs":[{"id":1,"title":"Data Engineer","description":"{{{Long}}}"},{"id":2,"title":"Analyst","description":"{{{Long}}}","pay":{"min":1e400}}]}""",
        _ => $"Data Engineer\nLeeds\n\n{Long}\n",
    };

    private void HoldsTogether(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        Result<AdFile> opened = AdFiles.Open(path, NoChoices);
        if (!opened.TryGetValue(out AdFile? file))
        {
            Assert.NotEmpty(opened.Problems);
            return;
        }

        int rows = 0;
        foreach (Result<RawAd> row in file.Ads)
        {
            rows++;
            Assert.True(row.TryGetValue(out RawAd? ad) ? ad.Description is not null : row.Problems.Count > 0);
            Assert.True(rows <= bytes.Length + 1);
        }
    }
}
