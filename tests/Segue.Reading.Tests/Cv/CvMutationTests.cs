using System.Text.Json;
using Segue.Basics;
using Segue.Reading.Cv;
using Segue.Testing;

namespace Segue.Reading.Tests.Cv;

/// <summary>CVs nobody would write: whatever comes in, there is a profile or a problem, and every quote stands in the text.</summary>
public sealed class CvMutationTests
{
    private const int Mutations = 120;
    private const int LongText = 100_000;

    private static readonly string[] Inserts = ["\0", "\uD83D", "\uDE00", "\u202E", "2019 - ", "Present", "\t\t", "   ", "@", "(", "))", "1. ", "•", "|", "—", "https://", "\n\n\n", "Experience\n", "Jan", "99/9999", "ﬁ", "\u00AD", "İ"];

    [Fact]
    public void Read_MutatedCvs_QuoteTheirOwnText()
    {
        string[] seeds = [.. Directory.GetFiles(Path.Combine(SharedData.Root, "examples", "cv"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        Random random = new(7);
        int read = 0;
        for (int number = 0; number < Mutations; number++)
        {
            string text = TextMutations.Of(seeds[number % seeds.Length], Inserts, random);
            read += HoldsTogether(text) ? 1 : 0;
        }

        Assert.InRange(read, Mutations / 4, Mutations);
    }

    // What a backtracking search is slowest on: long runs of what it may begin with.
    [Theory]
    [InlineData(" ")]
    [InlineData("\u00A0")]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("(1")]
    [InlineData("Ab ")]
    [InlineData("May ")]
    [InlineData("May 2019 - ")]
    [InlineData("2019-")]
    [InlineData(" - ")]
    [InlineData(", ")]
    [InlineData("master of ")]
    [InlineData("train a ")]
    [InlineData("b-tec level 1 ")]
    [InlineData("grade 1 / ")]
    [InlineData("https://")]
    [InlineData("a@")]
    [InlineData("Skills: ")]
    public void Read_OneEndlessLine_Ends(string part)
    {
        string line = string.Concat(Enumerable.Repeat(part, LongText / part.Length));

        HoldsTogether($"Jane Doe\njane@example.com\n\nExperience\nDeveloper, Acme, Jan 2019 - May 2021\n- Wrote Python\n{line}\n\nSkills\nPython, SQL\n");
    }

    [Fact]
    public void Read_LineLongerThanTheBound_IsCutAtABlank()
    {
        string duty = "Wrote Python " + string.Concat(Enumerable.Repeat("and more of it every day ", 80));

        CvProfile profile = Cvs.Read($"Jane Doe\njane@example.com\n\nExperience\nDeveloper, Acme, Jan 2019 - May 2021\n- {duty}\n\nSkills\nPython, SQL\n");

        Assert.Contains(profile.Skills, skill => skill.Skill == "python");
        Assert.Equal("Acme", Assert.Single(profile.Jobs).Employer);
    }

    [Fact]
    public void ReadJson_MutatedResumes_GiveAProfileOrAProblem()
    {
        string seed = File.ReadAllText(Path.Combine(SharedData.Root, "examples", "cv", "backend-developer.json"));
        Random random = new(9);
        string[] inserts = ["{", "}", "[", "]", "null", "\"\"", ":", ",", "1e999", "\\u0000", "\"work\":", "true", "\uD800", "\\uD83D", "\\"];
        int read = 0;
        for (int number = 0; number < 2 * Mutations; number++)
        {
            Result<CvProfile> result = Cvs.Reader.ReadJson("cv.json", TextMutations.Of(seed, inserts, random, most: 4));
            read += result.TryGetValue(out CvProfile? profile) ? 1 : 0;
            Assert.True(profile is not null || result.Problems.Count > 0);
        }

        Assert.InRange(read, 1, (2 * Mutations) - 1);
    }

    [Theory]
    [InlineData("\\uD83D")]
    [InlineData("\\uDE00x")]
    [InlineData("\uD83D")]
    [InlineData("\\uD83D\\uDE00")]
    [InlineData("\\\\uD83D")]
    public void ReadJson_HalfLetters_LoseOnlyThemselves(string half)
    {
        CvProfile profile = Cvs.Reader.ReadJson("cv.json", $"{{\"basics\":{{\"name\":\"Jane {half} Doe\",\"email\":\"jane@example.com\"}},\"work\":[{{\"name\":\"Acme\",\"position\":\"Developer\",\"startDate\":\"2019-01\"}}]}}").Value;

        Assert.StartsWith("Jane", profile.Contact.Name, StringComparison.Ordinal);
        Assert.Equal("Acme", Assert.Single(profile.Jobs).Employer);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"basics\":")]
    [InlineData("{\"work\":[")]
    public void ReadJson_EndlessNesting_IsAProblem(string part)
    {
        Assert.False(Cvs.Reader.ReadJson("cv.json", string.Concat(Enumerable.Repeat(part, 100_000))).TryGetValue(out _));
    }

    // Every field as something else than it should be.
    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[[[]]]")]
    [InlineData("{\"a\":{}}")]
    [InlineData("\"May 2019 - \"")]
    public void ReadJson_FieldsOfTheWrongKind_AreLeftOut(string value)
    {
        string seed = File.ReadAllText(Path.Combine(SharedData.Root, "examples", "cv", "backend-developer.json"));
        using JsonDocument document = JsonDocument.Parse(seed);
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            string json = seed.Replace(property.Value.GetRawText(), value, StringComparison.Ordinal);

            Result<CvProfile> result = Cvs.Reader.ReadJson("cv.json", json);

            Assert.True(result.TryGetValue(out _) || result.Problems.Count > 0);
        }
    }

    private static bool HoldsTogether(string text)
    {
        Result<CvProfile> result = Cvs.Reader.Read(Cvs.Plain(text));
        if (!result.TryGetValue(out CvProfile? profile))
        {
            Assert.NotEmpty(result.Problems);
            return false;
        }

        foreach (SkillEvidence evidence in profile.Skills.SelectMany(skill => skill.Evidence))
        {
            Assert.InRange(evidence.Span.End, 0, profile.Text.Length);
        }

        return true;
    }
}
