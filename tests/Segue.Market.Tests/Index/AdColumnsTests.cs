using Segue.Basics;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Tests.Index;

public sealed class AdColumnsTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public void Put_Card_EveryPropertyIsInItsColumn()
    {
        AdColumns columns = new();
        columns.Put(Card(7));

        int ordinal = columns.Put(Card(8) with
        {
            Employer = "Acme",
            Role = "data-engineer",
            Seniority = Seniority.Senior,
            Workplace = Workplace.Hybrid,
            VisaSponsorship = false,
            Pay = new YearlyPay(50_000, 60_000, PayOrigin.Field),
            Place = new AdPlace("Leeds", "Yorkshire and The Humber", "GB"),
            Point = GeoPoint.Of(53.8, -1.55),
            Posted = Day,
        });

        Assert.Equal((8L, "Acme", "data-engineer"), (columns.Number[ordinal], columns.EmployerNames[columns.Employer[ordinal]], columns.RoleNames[columns.Role[ordinal]]));
        Assert.Equal(((int)Seniority.Senior, (int)Workplace.Hybrid, 0), (columns.Seniority[ordinal], columns.Workplace[ordinal], columns.Sponsorship[ordinal]));
        Assert.Equal((50_000, 60_000, (int)PayOrigin.Field), (columns.PayLow[ordinal], columns.PayHigh[ordinal], columns.PayFrom[ordinal]));
        Assert.Equal(("Leeds", 53.8f, Day.DayNumber), (columns.TownNames[columns.Town[ordinal]], columns.Latitude[ordinal], columns.Posted[ordinal]));
    }

    [Fact]
    public void Put_NothingKnown_IsMinusOneOrZeroOrNoNumber()
    {
        AdColumns columns = new();
        int ordinal = columns.Put(Card(1));

        Assert.Equal((-1, -1, -1, -1), (columns.Employer[ordinal], columns.Role[ordinal], columns.Seniority[ordinal], columns.Sponsorship[ordinal]));
        Assert.Equal((0, 0, 0), (columns.PayLow[ordinal], columns.Posted[ordinal], columns.Gone[ordinal]));
        Assert.True(float.IsNaN(columns.Latitude[ordinal]));
    }

    [Fact]
    public void Put_Skills_ComeBackAsTheyWere()
    {
        AdColumns columns = new();
        columns.Put(Card(1, new AskedSkill("sql", Strength.Mentioned, null), new AskedSkill("python", Strength.Required, SkillLevel.None)));
        int ordinal = columns.Put(Card(2, new AskedSkill("python", Strength.Preferred, SkillLevel.Leads), new AskedSkill("sql", Strength.Required, null)));

        Assert.Equal(
            [("sql", Strength.Required, (SkillLevel?)null), ("python", Strength.Preferred, SkillLevel.Leads)],
            columns.SkillsOf(ordinal).ToArray().Select(code => (columns.SkillNames[code.Skill], code.Strength, code.Level)));
        Assert.Equal(2, columns.SkillsOf(0).Length);
    }

    [Fact]
    public void Put_SameNumberAgain_TheOldOneIsDead()
    {
        AdColumns columns = new();
        int old = columns.Put(Card(1));
        int young = columns.Put(Card(1));

        Assert.Equal((true, false, young, 1), (columns.IsDead(old), columns.IsDead(young), columns.Find(1), columns.DeadCount));
        Assert.True(columns.Remove(1));
        Assert.False(columns.Remove(1));
        Assert.Equal(-1, columns.Find(1));
    }

    [Fact]
    public void IsOpen_GoneClosedCopiedOrDead_IsNot()
    {
        AdColumns columns = new();
        AdCard[] cards = [Card(1), Card(2) with { Gone = Day }, Card(3) with { Closes = Day.AddDays(-1) }, Card(4) with { Closes = Day }, Card(5) with { Cluster = 1 }];
        foreach (AdCard card in cards)
        {
            columns.Put(card);
        }

        Assert.Equal([true, false, false, true, false], Enumerable.Range(0, 5).Select(ordinal => columns.IsOpen(ordinal, Day.DayNumber)));
        columns.Remove(1);
        Assert.False(columns.IsOpen(0, Day.DayNumber));
    }

    private static AdCard Card(long number, params AskedSkill[] skills) => new(number, $"Job {number}", skills) { Cluster = number, Source = "test", FirstSeen = Day };
}
