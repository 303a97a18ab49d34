using Segue.Catalogue;
using Segue.Market.Index;
using Segue.Market.Match;
using Segue.Reading;

namespace Segue.Market.Tests.Match;

public sealed class SilentAdsTests
{
    private static readonly Catalog Catalogue = new("1", [Skill("communication", SkillKind.WayOfWorking), Skill("leadership", SkillKind.WayOfWorking), Skill("sql", SkillKind.Tool)], [], [], []);

    [Theory]
    [InlineData(null, "", true)]
    [InlineData(null, "communication", true)]
    [InlineData(null, "communication leadership", true)]
    [InlineData(null, "communication sql", false)]
    [InlineData(null, "sql", false)]
    [InlineData(null, "kafka", false)]
    [InlineData("data-engineer", "", false)]
    [InlineData("data-engineer", "communication", false)]
    public void Includes_RoleAndSkills_DecideTogether(string? role, string skills, bool silent)
    {
        AdCard ad = new(1, "Ad", [.. skills.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(skill => new AskedSkill(skill, Strength.Required, null))]) { Cluster = 1, Role = role };
        AdColumns columns = new();
        columns.Put(new AdCard(7, "Another", [new AskedSkill("sql", Strength.Required, null)]) { Cluster = 7 });
        columns.Put(ad);

        Assert.Equal(silent, SilentAds.Includes(ad, Catalogue));
        Assert.Equal(silent ? [1] : [], SilentAds.Of(columns, Catalogue).Ordinals());
    }

    [Fact]
    public void Abroad_OnlyAnotherCountry_IsAbroad()
    {
        AdColumns columns = new();
        foreach ((long number, string? country) in new (long, string?)[] { (1, "GB"), (2, "DE"), (3, null) })
        {
            columns.Put(new AdCard(number, "Ad", []) { Cluster = number, Place = country is null ? null : new AdPlace("Somewhere", null, country) });
        }

        Assert.Equal([1], AbroadAds.Of(columns).Ordinals());
    }

    private static Skill Skill(string id, SkillKind kind) => new(id, id, kind, "test", "A skill.", [], null, [], [], [], null);
}
