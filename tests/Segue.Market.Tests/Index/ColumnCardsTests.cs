using Segue.Basics;
using Segue.Market.Figures;
using Segue.Market.Index;
using Segue.Reading;

namespace Segue.Market.Tests.Index;

public sealed class ColumnCardsTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public void Card_Full_ComesOutAsItWentIn() => ComesBack(new AdCard(8, "Data Engineer", [new AskedSkill("python", Strength.Preferred, SkillLevel.Leads), new AskedSkill("sql", Strength.Required, null)])
    {
        Cluster = 3,
        Source = "greenhouse:monzo",
        Employer = "Monzo",
        Role = "data-engineer",
        Seniority = Seniority.Lead,
        Place = new AdPlace("Leeds", "Yorkshire and The Humber", "GB"),
        Location = "Leeds or London",
        Point = GeoPoint.Of(53.75, -1.5),
        Workplace = Workplace.Remote,
        Employment = "contract",
        VisaSponsorship = false,
        Pay = new YearlyPay(50_000, 60_000, PayOrigin.Predicted),
        Posted = Day,
        Closes = Day.AddDays(1),
        FirstSeen = Day.AddDays(2),
        Gone = Day.AddDays(3),
    });

    [Fact]
    public void Card_Bare_ComesOutAsItWentIn() => ComesBack(new AdCard(1, "", []) { Cluster = 1, FirstSeen = Day });

    private static void ComesBack(AdCard card)
    {
        AdColumns columns = new();
        columns.Put(new AdCard(99, "Another", [new AskedSkill("sql", Strength.Mentioned, null)]));

        AdCard back = columns.Card(columns.Put(card));

        Assert.Equal(card.Skills, back.Skills);
        Assert.Equal(card, back with { Skills = card.Skills });
    }
}
