using Segue.Basics;
using Segue.Catalogue;
using Segue.Market.Figures;
using Segue.Testing;

namespace Segue.Routes.Tests;

public sealed class DemandCheckTests
{
    [Fact]
    public void Run_WrittenCatalogueAndShippedFigures_FindsNothingThatAdsAskForAndNobodyTeaches()
    {
        string data = Path.Combine(SharedData.Root, "data");
        Catalog catalog = CatalogueLoader.Load(data).Value;

        Assert.Equal([], DemandCheck.Run(catalog, MarketView.LoadShipped(data).Value).Select(finding => finding.ToString()));
    }

    [Fact]
    public void Run_AskedSkillThatNothingTeaches_IsFoundWithItsRole()
    {
        string data = Path.Combine(SharedData.Root, "data");
        Catalog whole = CatalogueLoader.Load(data).Value;
        Catalog without = new(whole.Version, whole.Skills.Values, whole.Roles.Values, whole.Resources.Values.Where(resource => resource.Lifts.All(lift => lift.Skill != "power-bi")), whole.Degrees.Values);

        Problem[] findings = [.. DemandCheck.Run(without, MarketView.LoadShipped(data).Value).Where(finding => finding.Message.Contains("of power-bi;", StringComparison.Ordinal))];

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal("catalogue.unreachable", finding.Code));
    }
}
