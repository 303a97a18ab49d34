using Segue.Reading.Cv;

namespace Segue.Reading.Tests.Cv;

/// <summary>Layouts of our own making: the same facts in the many orders people set them.</summary>
public sealed class CvReaderLayoutTests
{
    private const string Head = """
        Priya Shah
        Backend developer
        Leeds | priya.shah@example.org | 07700 900123 | github.com/priyashah

        """;

    private const string Tail = """

        Education
        BSc (Hons) Computer Science, University of Leeds, 2:1, 2010 - 2013
        """;

    [Theory]
    [InlineData("Employment history\nBackend Developer, Acme Ltd, Leeds     Jan 2019 – Present\n• Built services in Python\nTester, Beta plc, York     06/2014 - 12/2018\n• Wrote SQL")]
    [InlineData("Where I've worked\nBackend Developer | Acme Ltd | Jan 2019 – Present\n- Built services in Python\n\nTester | Beta plc | Jun 2014 – Dec 2018\n- Wrote SQL")]
    [InlineData("CAREER\nJanuary 2019 to date\nBackend Developer\nAcme Ltd, Leeds\n• Built services in Python\nJune 2014 to December 2018\nTester\nBeta plc, York\n• Wrote SQL")]
    [InlineData("Work Experience\nAcme Ltd                    Leeds\nBackend Developer           Jan 2019 - now\n* Built services in Python\nBeta plc                    York\nTester                      Jun 2014 - Dec 2018\n* Wrote SQL")]
    [InlineData("Professional background\nBackend Developer at Acme Ltd (2019-01 - present)\nBuilt services in Python that carry the whole of the company's payments.\nTester at Beta plc (2014-06 - 2018-12)\nWrote SQL for the reports that the finance team reads every morning.")]
    [InlineData("Jobs\nAcme Ltd — Backend Developer — since January 2019\n• Built services in Python\nBeta plc — Tester — 06.2014–12.2018\n• Wrote SQL")]
    [InlineData("Experience:\nBackend Developer @ Acme Ltd · Jan 2019 – Present · 7 yrs 6 mos\n• Built services in Python\nTester @ Beta plc · Jun 2014 – Dec 2018 · 4 yrs 7 mos\n• Wrote SQL")]
    [InlineData("EMPLOYMENT\nBackend Developer\nAcme Ltd\nJan 2019 - Present\nTester\nBeta plc\nJun 2014 - Dec 2018")]
    public void Read_JobsInManyLayouts_AreTheSameJobs(string jobs)
    {
        CvProfile profile = Cvs.Read(Head + jobs + "\n" + Tail.Replace("Education", jobs.StartsWith("Experience:", StringComparison.Ordinal) ? "Education:" : jobs[..4].All(c => char.IsUpper(c)) ? "EDUCATION" : "Education", StringComparison.Ordinal));
        Assert.Equal("Priya Shah", profile.Contact.Name);
        Assert.Collection(
            profile.Jobs,
            job => Assert.Equal(("Backend Developer", "Acme Ltd", "2019-01", null, true), (job.Title, job.Employer, job.Start?.ToString(), job.End?.ToString(), job.Current)),
            job => Assert.Equal(("Tester", "Beta plc", "2014-06", "2018-12", false), (job.Title, job.Employer, job.Start?.ToString(), job.End?.ToString(), job.Current)));
        CvEducation education = Assert.Single(profile.Education);
        Assert.Equal(("University of Leeds", "Computer Science", "2010", "2013"), (education.Institution, education.Area, education.Start?.ToString(), education.End?.ToString()));
    }

    [Fact]
    public void Read_SeveralTitlesUnderOneEmployer_EachHasTheEmployer()
    {
        CvProfile profile = Cvs.Read(Head + """
            Experience
            Gamma Bank plc, London
            Senior Engineer    Mar 2021 - Present
            - Led a team of four on Kafka
            Engineer    Sept 2017 - Feb 2021
            - Ran batch jobs in SQL

            """ + Tail);
        Assert.Equal([("Senior Engineer", "Gamma Bank plc"), ("Engineer", "Gamma Bank plc")], profile.Jobs.Select(job => (job.Title!, job.Employer!)));
    }

    [Fact]
    public void Read_Contact_FindsEveryAddress()
    {
        CvContact contact = Cvs.Read(Head + "Experience\nTester, Beta plc, 2014 - 2018\n" + Tail).Contact;
        Assert.Equal(("Backend developer", "priya.shah@example.org", "07700 900123", "Leeds"), (contact.Headline, contact.Email, contact.Phone, contact.Location));
        Assert.Equal(["github.com/priyashah"], contact.Links);
    }

    [Fact]
    public void Read_UnknownHeading_KeepsItsWordsOutOfTheSectionBefore()
    {
        CvProfile profile = Cvs.Read(Head.Replace("Backend developer", "Developer", StringComparison.Ordinal) + """
            EXPERIENCE
            Tester, Beta plc, Jun 2014 - Dec 2018
            - Wrote SQL

            THINGS THAT MAKE ME TICK
            Bell ringing in Python notation

            EDUCATION
            BSc Physics, University of York, 2014
            """);
        Assert.Equal(["Wrote SQL"], Assert.Single(profile.Jobs).Highlights);
        Assert.Contains("Bell ringing", profile.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WrappedBullets_AreJoined()
    {
        CvJob job = Assert.Single(Cvs.Read(Head + """
            Experience
            Tester, Beta plc     Jun 2014 - Dec 2018
              • Tested every release of the booking system by hand and then by
                machine
              • Wrote reports
            """ + "\n" + Tail).Jobs);
        Assert.Equal(["Tested every release of the booking system by hand and then by machine", "Wrote reports"], job.Highlights);
    }

    [Theory]
    [InlineData("Tech stack\nLanguages: Python, SQL, C#\nTools: Docker, Git", "Python|SQL|C#|Docker|Git")]
    [InlineData("Technical skills\nPython, SQL, C#,\nDocker, Git", "Python|SQL|C#|Docker|Git")]
    [InlineData("Skills\n• Python\n• SQL\n• C#\n• Docker\n• Git", "Python|SQL|C#|Docker|Git")]
    [InlineData("Key skills\nPython | SQL | C# | Docker | Git", "Python|SQL|C#|Docker|Git")]
    public void Read_ListedSkills_AreTheItemsInTheirOwnWords(string section, string items)
    {
        CvProfile profile = Cvs.Read(Head + section + "\n\nExperience\nTester, Beta plc, 2014 - 2018\n" + Tail);
        Assert.Equal(items.Split('|'), profile.ListedSkills.SelectMany(group => group.Items));
    }

    [Fact]
    public void Read_LanguagesThatAreNotHuman_AreSkills()
    {
        CvProfile profile = Cvs.Read(Head + "Experience\nTester, Beta plc, 2014 - 2018\n\nLanguages\nPython, SQL\n" + Tail);
        Assert.Empty(profile.Languages);
        Assert.Equal(["Python", "SQL"], profile.ListedSkills.SelectMany(group => group.Items));
    }

    [Fact]
    public void Read_HumanLanguages_HaveTheirFluency()
    {
        CvProfile profile = Cvs.Read(Head + "Experience\nTester, Beta plc, 2014 - 2018\n\nLanguages\nEnglish (native), Gujarati - fluent\n" + Tail);
        Assert.Equal([("English", "native"), ("Gujarati", "fluent")], profile.Languages.Select(one => (one.Name, one.Fluency!)));
    }

    [Theory]
    [InlineData("Education\n2010 - 2013\nUniversity of Leeds\nBSc Computer Science (First Class Honours)", "University of Leeds", "BSc", "Computer Science")]
    [InlineData("Education\nUniversity of Leeds, Leeds\nBachelor of Science in Computer Science, 2010 - 2013", "University of Leeds", "Bachelor of Science", "Computer Science")]
    [InlineData("Education\nBSc Computer Science, 2010 - 2013\nUniversity of Leeds. Modules in algorithms and data structures, databases and", "University of Leeds", "BSc", "Computer Science")]
    [InlineData("Education\nUniversity of St. Andrews\nBSc Computer Science, 2010 - 2013", "University of St. Andrews", "BSc", "Computer Science")]
    [InlineData("Qualifications\nBSc Computer Science    University of Leeds    2010 - 2013", "University of Leeds", "BSc", "Computer Science")]
    public void Read_EducationInManyLayouts_FindsItsParts(string section, string institution, string degree, string area)
    {
        CvEducation one = Assert.Single(Cvs.Read(Head + "Experience\nTester, Beta plc, 2014 - 2018\n\n" + section).Education);
        Assert.Equal((institution, degree, area), (one.Institution, one.Degree, one.Area));
    }

    [Theory]
    [InlineData("", "cv.empty")]
    [InlineData("Acme Supplies Ltd\nInvoice number 1043\nBill to: Beta plc\nWidgets 4 x 20.00\nSubtotal 80.00\nAmount due 96.00\nPayment terms 30 days\naccounts@acme.example", "cv.not-a-cv")]
    [InlineData("Machine Learning Engineer\nWe are looking for an engineer to join our team in Leeds.\nAbout the role\nYou will build models.\nRequirements\nPython and SQL\nWhat we offer\n25 days of holiday\nApply now: jobs@acme.example", "cv.not-a-cv")]
    public void Read_WhatIsNoCv_IsRefusedWithAReasonAndARemedy(string text, string code)
    {
        Segue.Basics.Problem problem = Assert.Single(Cvs.Reader.Read(Cvs.Plain(text)).Problems);
        Assert.Equal(code, problem.Code);
        Assert.NotNull(problem.Remedy);
    }
}
