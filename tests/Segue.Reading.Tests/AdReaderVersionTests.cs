using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Segue.Catalogue;
using Segue.Documents.Web;
using Segue.Testing;

namespace Segue.Reading.Tests;

/// <summary>
/// Readings that change without a new version would leave old ones in the store for good. The ads and the skills are the project's own and small, so that a new skill in
/// the catalogue does not count as a change of the reader.
/// </summary>
public sealed class AdReaderVersionTests
{
    private const string Readings = "5:27a0259c0b9f989e";

    private static readonly string[] Known =
        ["python", "sql", "docker", "kubernetes", "aws", "pytorch", "machine-learning", "excel", "git", "spark", "go", "r", "terraform", "airflow", "azure", "tableau", "power-bi", "java", "linux", "mlflow"];

    private static readonly RawAd[] Cases =
    [
        new("pay", "Senior Data Engineer", "Salary: £450 - £500 a day, outside IR35. OTE £90k. Bonus up to £5,000. Our turnover is £4m.") { Location = "London or Manchester" },
        new("glued", "ML Engineer", "We build things.RequirementsStrong PythonExperience with SQLNice to HaveExperience with Docker.What We OfferPension") { Location = "Newport" },
        new("lists", "Junior Analyst", "Essential: SQL. Desirable: Python.\n\nAbout us\nWe run on Kubernetes.\n\nMust have\n- Git (AWS preferred)\n- No Docker needed\n- 3+ years of Java, preferably in Leeds\n\nApply by 4 May."),
        new("terms", "Head of Data", "Hybrid, two days a week in the office in Leeds. Degree or equivalent experience. We cannot sponsor visas. SC clearance required. Permanent, full-time. 5 years of experience in a similar role.") { Location = "LS1 4AP" },
        new("words", "Lead Generation Executive", "Go to market, R&D, excel at work, spark joy, swift replies, lead a team and make a difference. Reporting to the Head of Sales."),
    ];

    [Fact]
    public void Version_ReadingsChanged_MustBeRaised()
    {
        string found = $"{AdReader.Version}:{Hash()}";

        Assert.True(found == Readings, $"The readings of the cases below have changed. Raise AdReader.Version if it has not been raised since the last release of readings, look at what changed, and set Readings to \"{found}\".");
    }

    private static string Hash()
    {
        Catalog whole = CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value;
        AdReader reader = AdReader.Create(whole);
        StringBuilder all = new();
        foreach (RawAd ad in Cases.Concat(Examples()))
        {
            AdFacts facts = reader.Read(ad);
            var kept = facts with { Skills = [.. facts.Skills.Where(mention => Known.Contains(mention.Skill, StringComparer.Ordinal))], Unmapped = [] };
            all.AppendLine(JsonSerializer.Serialize(kept));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())))[..16];
    }

    private static IEnumerable<RawAd> Examples()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(SharedData.Root, "examples", "ads")).Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file).ReplaceLineEndings("\n");
            string words = file.EndsWith(".html", StringComparison.Ordinal) ? HtmlPage.TextOf(text) : text;
            yield return new RawAd(Path.GetFileName(file), words.Split('\n')[0], words);
        }
    }
}
