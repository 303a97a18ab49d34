using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Segue.Basics;
using Segue.Reading.Cv;
using Segue.Reading.Cv.JsonResume;
using Segue.Testing;

namespace Segue.Reading.Tests.Cv;

public sealed class JsonResumeTests
{
    [Fact]
    public void ReadJson_OldFieldNames_AreRead()
    {
        CvProfile profile = Read("""{"basics":{"name":"Ann Lee","website":"https://ann.example","picture":"a.png"},"work":[{"company":"Acme","position":"Developer","startDate":"2019","endDate":""}],"education":[{"institution":"Leeds","gpa":"3.9"}]}""");
        CvJob job = Assert.Single(profile.Jobs);
        Assert.Equal(("Acme", "2019", true), (job.Employer, job.Start?.ToString(), job.Current));
        Assert.Equal(["https://ann.example"], profile.Contact.Links);
        Assert.Equal("3.9", Assert.Single(profile.Education).Score);
    }

    [Theory]
    [InlineData("{\n\"basics\": {\n\"name\" \"Ann\"}}", "cv.json-broken", 3)]
    [InlineData("{\"name\":\"Ann\",\"meta\":{\"format\":\"FRESH@0.6.0\"}}", "cv.fresh", null)]
    [InlineData("[1,2]", "cv.not-a-cv", null)]
    [InlineData("{\"a\":1}", "cv.not-a-cv", null)]
    [InlineData("{\"title\":\"Developer\",\"company\":\"Acme\",\"skills\":[]}", "cv.not-a-cv", null)]
    [InlineData("{\"basics\":{\"name\":\"\"},\"work\":[{\"company\":\"\"}]}", "cv.empty", null)]
    [InlineData("{\"basics\":{\"name\":\"A\",\"name\":\"B\"}}", "cv.json-broken", null)]
    public void ReadJson_WhatIsNoJsonResume_IsRefused(string json, string code, int? line)
    {
        Problem problem = Assert.Single(Cvs.Reader.ReadJson("cv.json", json).Problems);
        Assert.Equal((code, line), (problem.Code, problem.Line));
        Assert.NotNull(problem.Remedy);
    }

    [Fact]
    public void ReadJson_FieldsOfTheWrongType_AreTreatedAsAbsent()
    {
        CvProfile profile = Read("""{"basics":{"name":"Ann Lee","profiles":"none","location":"Leeds"},"work":{"name":"Acme","position":["x"]},"skills":["Python","SQL"],"education":null}""");
        Assert.Equal(("Leeds", "Acme"), (profile.Contact.Location, Assert.Single(profile.Jobs).Employer));
        Assert.Equal(["apache-kafka"], profile.Skills.Select(skill => skill.Skill).Except(["python", "sql"]).DefaultIfEmpty("apache-kafka"));
    }

    [Fact]
    public void Write_UnknownKeysAtEveryLevel_AreKept()
    {
        Properties.Hold(Resumes(), json =>
        {
            JsonObject original = JsonNode.Parse(json)!.AsObject();
            JsonObject written = JsonResumeWriter.Write(Read(json));
            bool extended = written.Remove(JsonResumeWriter.Extension);
            return extended && JsonNode.DeepEquals(original, written);
        });
    }

    [Fact]
    public void Write_ThenRead_GivesTheSameFacts()
    {
        CvProfile first = Cvs.Read("Sam Okoro\nsam@example.org\n\nExperience\nDeveloper, Acme Ltd, Jan 2019 - Mar 2021\n- Built services in Python\n\nSkills\nTools: Docker, SQL\n\nEducation\nBSc Physics, University of York, 2016");
        CvProfile second = Read(JsonResumeWriter.Write(first).ToJsonString());
        Assert.Equal(first.Jobs.Select(Facts), second.Jobs.Select(Facts));
        Assert.Equal(first.Skills.Select(skill => (skill.Skill, skill.Level, skill.Years)), second.Skills.Select(skill => (skill.Skill, skill.Level, skill.Years)));
        Assert.Equal(first.Education.Select(one => (one.Institution, one.Degree, one.Area, one.End)), second.Education.Select(one => (one.Institution, one.Degree, one.Area, one.End)));

        static (string?, string?, PartialDate?, PartialDate?) Facts(CvJob job) => (job.Title, job.Employer, job.Start, job.End);
    }

    private static CvProfile Read(string json) => Cvs.Reader.ReadJson("cv.json", json).Value;

    private static Gen<string> Resumes() =>
        from extras in Gen.Choose(0, 9).ArrayOf(5)
        from deep in Gen.Elements("1", "true", "null", "\"text\"", "[1,{\"a\":null}]", "{\"b\":{\"c\":[]}}", "1.50", "1e3")
        from works in Gen.Choose(0, 3)
        select $$"""
            {"basics":{"name":"Ann Lee","x{{extras[0]}}":{{deep}},"location":{"city":"Leeds","plus":{{deep}} } },
             "work":[{{string.Join(',', Enumerable.Range(0, works).Select(i => $$"""{"name":"Acme {{i}}","startDate":"20{{10 + i}}","k{{extras[1]}}":{{deep}} }"""))}}],
             "skills":[{"name":"Web","keywords":["Python"],"y{{extras[2]}}":{{deep}} }],
             "z{{extras[3]}}":{{deep}} }
            """;
}
