using Segue.Testing;

namespace Segue.Cli.Tests.Market;

public sealed class MarketSpecialismsTests
{
    private const int Ads = 12;

    [Fact]
    public async Task Specialisms_All_SayWhatWasLookedAtAndHideWhatIsFew()
    {
        using TempFolder home = new();
        string output = await RunAsync(home, "market", "specialisms");

        Assert.Matches(@"time-series +25% \(3\) ", output);
        Assert.Matches(@"time-series .*hidden +\(n", output);
        Assert.Contains($"Looked at were {Ads} IT ads:", output, StringComparison.Ordinal);
        Assert.Contains($"from ads.csv: {Ads} ads, ", output, StringComparison.Ordinal);
        Assert.Contains("the order of the two may be chance", string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Specialisms_One_SaysHowManyOfHowMany()
    {
        using TempFolder home = new();
        string output = await RunAsync(home, "market", "specialisms", "time-series");

        Assert.Contains($"Demand: 3 of {Ads} ads", output, StringComparison.Ordinal);
        Assert.Contains("Pay stated in the ads' text: hidden, n 3.", output, StringComparison.Ordinal);
        Assert.Contains("Too few ads to say which other skills set it apart.", output, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(TempFolder home, params string[] args)
    {
        string rows = string.Concat(Enumerable.Range(0, Ads).Select(i =>
            $"{i},{(i < 3 ? "Data Scientist - Time Series" : "Data Scientist")},Employer {i},Leeds,2026-10-{i + 1:00},\"{Text(i)} Required: Python. Salary: £{50 + i},000 per annum.\"\n"));
        string file = home.Write("ads.csv", "id,title,employer,location,posted,description\n" + rows);
        string folder = Path.Combine(home.Path, "home");
        await CommandRun.InAsync(folder, "market", "import", file);
        return (await CommandRun.InAsync(folder, args)).Output;
    }

    // Each ad in words of its own, so that none is taken for a copy, and long enough to count as whole.
    private static string Text(int ad) => string.Join(' ', Enumerable.Range(0, 90).Select(word => $"word{ad}x{word}")) + ".";
}
