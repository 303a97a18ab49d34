using Segue.Basics;
using Segue.Catalogue;
using Segue.Testing;

namespace Segue.Reading.Tests.Ads;

public sealed class SkillMentionTests
{
    private static readonly AdReader Reader = AdReader.Create(CatalogueLoader.Load(Path.Combine(SharedData.Root, "data")).Value);

    [Theory]
    [InlineData("You must have Docker.", Strength.Required)]
    [InlineData("Requirements\n- Docker", Strength.Required)]
    [InlineData("What we’re looking for:\n• Docker", Strength.Required)]
    [InlineData("Requirements\n- Docker would be a plus", Strength.Preferred)]
    [InlineData("Nice to have\n- Docker", Strength.Preferred)]
    [InlineData("Ideally you know Docker.", Strength.Preferred)]
    [InlineData("Requirements\n- Clouds (Azure preferred) and Docker", Strength.Required)]
    [InlineData("Requirements\n- Clouds (Docker preferred)", Strength.Preferred)]
    [InlineData("Great to haves:\n- Docker", Strength.Preferred)]
    [InlineData("It would be a plus if you also have experience in:\n- Docker", Strength.Preferred)]
    [InlineData("The work\n- Hands-on experience with tools, including:\n  - Docker", Strength.Required)]
    [InlineData("Preferred experience •Docker •Terraform", Strength.Preferred)]
    [InlineData("Requirements\nStrong reportingExperience with Docker and pipelinesDesirableExperience with Terraform", Strength.Required)]
    [InlineData("Strong SQLExperience with Docker", Strength.Required)]
    [InlineData("Requirements\nStrong reportingDesirableExperience with Docker", Strength.Preferred)]
    [InlineData("Our tech stack\nDocker, Terraform", Strength.Mentioned)]
    [InlineData("Requirements\n- SQL\n- Immediate start preferred\n- Docker", Strength.Required)]
    [InlineData("Requirements\nStrong SQL.Ability to ship with Docker.Nice to HaveExperience with Terraform.", Strength.Required)]
    [InlineData("Qualifications\nStrong SQL.Nice to HaveExperience with Docker.", Strength.Preferred)]
    [InlineData("We build data tools.Qualifications5+ years of Docker", Strength.Required)]
    [InlineData("We are a bank.What You'll DoBuild images with Docker", Strength.Mentioned)]
    [InlineData("What we want You will own systems end to end Preferred: Docker in anger", Strength.Preferred)]
    [InlineData("Join us today About You 5 winters with Docker", Strength.Required)]
    [InlineData("Essential: Docker. Desirable: Terraform.", Strength.Required)]
    [InlineData("- Desirable: Terraform\n- The team ships with Docker", Strength.Mentioned)]
    [InlineData("We hire. **Preferred technical and professional experience** * Docker * Terraform", Strength.Preferred)]
    [InlineData("Requirements\n- Clouds (Docker preferred; Terraform too)", Strength.Preferred)]
    [InlineData("Requirements\n- Docker (considered an advantage)", Strength.Preferred)]
    [InlineData("Requirements\n- (Desirable) Hands-on Docker", Strength.Preferred)]
    [InlineData("Requirements\n- Linux (desirable) and Docker", Strength.Required)]
    [InlineData("Requirements\n- Docker, Terraform (considered an advantage)", Strength.Required)]
    [InlineData("Requirements\n- Systems with Docker, preferably in a bank", Strength.Required)]
    [InlineData("Requirements\n- Ideally 5+ years of commercial work in production with Docker", Strength.Required)]
    [InlineData("Requirements\n- Agents will be a huge plus, such as:\n  -- deep ones\n- Docker", Strength.Required)]
    [InlineData("Requirements\n- Agents will be a huge plus, such as:\n  * Docker", Strength.Preferred)]
    [InlineData("You'll stand out if you have:\n- Docker", Strength.Preferred)]
    [InlineData("Requirements\n- SQL\nDesired\n- Experience of Docker", Strength.Preferred)]
    [InlineData("Desirable\n- Docker is essential", Strength.Required)]
    [InlineData("Tools for containers (e.g. Docker) are what you must have", Strength.Required)]
    [InlineData("Experience performing releases with Docker", Strength.Required)]
    [InlineData("Strong Docker skills", Strength.Required)]
    [InlineData("Strong growth by Docker", Strength.Mentioned)]
    [InlineData("About us\n- Experience with Docker", Strength.Required)]
    [InlineData("About us\nWe have experience with Docker.", Strength.Mentioned)]
    [InlineData("The team ships with Docker.", Strength.Mentioned)]
    public void Read_Skill_TellsHowFirmlyItIsAskedFor(string text, Strength strength)
    {
        Assert.Equal(strength, Only(text).Strength);
    }

    [Fact]
    public void Read_ParagraphAfterAListOfDemands_IsNoPartOfTheList()
    {
        const string Prose = "We are a company of two hundred people in eleven countries whose customers ship their goods with Docker every day, and we were founded by three friends from Leeds who wanted to build something that lasts and that people love to use.";

        Assert.Equal(Strength.Mentioned, Only($"Requirements\n- SQL\n\n{Prose}").Strength);
        Assert.Equal(Strength.Required, Only($"Requirements\n- SQL\n\n{Prose.Replace("Docker", "care", StringComparison.Ordinal)}\n- You must know Docker").Strength);
    }

    [Theory]
    [InlineData("No Docker experience needed.", true)]
    [InlineData("Docker is not required.", true)]
    [InlineData("You will learn Docker here.", true)]
    [InlineData("You don’t need Docker.", true)]
    [InlineData("Requirements\nDocker (a degree is not required)", false)]
    [InlineData("Nice to have, but not required: Docker", false)]
    [InlineData("Docker is required, and a good humour is not necessary", false)]
    public void Read_Skill_IsNegatedOnlyByWhatIsSaidOfIt(string text, bool negated)
    {
        Assert.Equal(negated, Only(text).Negated);
    }

    [Theory]
    [InlineData("3+ years of Docker", 3.0)]
    [InlineData("3 - 5 years' experience with Docker", 3.0)]
    [InlineData("Docker (2 years)", 2.0)]
    [InlineData("five years with Docker", 5.0)]
    [InlineData("at least 4yrs Docker", 4.0)]
    [InlineData("We were founded 12 years ago. Docker is used.", null)]
    [InlineData("In 2019 years of Docker began", null)]
    public void Read_Skill_TakesTheYearsBesideIt(string text, double? years)
    {
        Assert.Equal(years, Only(text).YearsMin);
    }

    [Theory]
    [InlineData("Expert in Docker", SkillLevel.Leads)]
    [InlineData("Strong Docker skills", SkillLevel.WorksAlone)]
    [InlineData("Familiarity with Docker", SkillLevel.KnowsOf)]
    [InlineData("Docker", null)]
    public void Read_Skill_TakesTheLevelBeforeIt(string text, SkillLevel? level)
    {
        Assert.Equal(level, Only(text).Level);
    }

    [Fact]
    public void Read_LinesBrokenByAMailProgram_AreOneSentence()
    {
        const string Text = """
            Who we look for, in the words of the people who will work with you:
            - Somebody who has a good eye and an open mind, who is keen on it
            - You must have, on the day on which you come to us, a little of
              Docker, and a sense of humour to go with it through the winter
            - Somebody who likes the sea, the rain and the wind of our coast

            Come and see us one day; the kettle is on from seven each morning
            and the biscuits are ours, made by hand in the village every day.
            """;

        Assert.Equal(Strength.Required, Only(Text).Strength);
    }

    [Fact]
    public void Explain_Ad_GivesTheFactsOfReadAndAReasonForEach()
    {
        RawAd ad = new("1", "Senior Data Engineer", "Leeds, hybrid\n£55,000 per annum\nRequirements\n- 3+ years of Docker\n- A degree or equivalent\nSC clearance. We cannot sponsor visas.");

        AdExplanation read = Reader.Explain(ad);

        Assert.Equivalent(Reader.Read(ad), read.Facts, strict: true);
        Assert.Equal(["clearance", "degree", "experience", "pay", "place", "role", "seniority", "visaSponsorship", "workplace"], read.Reasons.Select(reason => reason.Fact).Order());
        Assert.Equal(read.Facts.Skills.Count, read.Skills.Count);
        Assert.All(read.Skills, why => Assert.NotEmpty(why));
        Assert.Equal(("Leeds", "or-equivalent", false, "SC", 3.0), (read.Facts.Place!.Name, read.Facts.Degree, read.Facts.VisaSponsorship, read.Facts.Clearance, read.Facts.ExperienceYearsMin));
    }

    private static SkillMention Only(string text) => Assert.Single(Reader.Read(new RawAd("1", "", text)).Skills, mention => mention.Skill == "docker");
}
