using System.Text.Json.Nodes;
using Segue.Testing;

namespace Segue.Cli.Tests.Json;

public sealed class JsonFieldsTests
{
    [Fact]
    public async Task Plan_AsJson_KeepsItsFieldsAndSaysWhatWasAskedFor()
    {
        JsonNode plan = await AnswerAsync("plan", CommandRun.Cv, "--to", "machine-learning-engineer", "--in", "Leeds", "--budget", "1500");

        JsonFields.Keep(plan, "plan");
        Assert.Equal("segue.plan/1", (string?)plan["schema"]);
        Assert.Equal("Priya Sharma", (string?)plan["profile"]!["name"]);
        Assert.Equal(["Aire Payments Ltd", "Calder Logistics", "Northern Retail Systems"], plan["profile"]!["jobs"]!.AsArray().Select(job => (string)job!["employer"]!));
        Assert.Equal(("Yorkshire and The Humber", "machine-learning-engineer"), ((string?)plan["gap"]!["place"], (string?)plan["gap"]!["role"]));
        Assert.Equal(("2026-11-23", 8, 1500), ((string?)plan["plan"]!["start"], (int)plan["plan"]!["hoursPerWeek"]!, (int)plan["plan"]!["budget"]!));
        Assert.NotEmpty(plan["plan"]!["items"]!.AsArray());
        Assert.Single(plan["routes"]!.AsArray(), route => (bool)route!["chosen"]!);
    }

    [Fact]
    public async Task Plan_AsJson_AddsUp()
    {
        JsonNode plan = await AnswerAsync("plan", CommandRun.Example("cv/bi-analyst.pdf"), "--to", "data-scientist", "--hours", "10", "--budget", "500");
        JsonArray items = plan["plan"]!["items"]!.AsArray();
        string[] dates = [(string)plan["plan"]!["start"]!, (string)plan["forecast"]!["p50"]!, (string)plan["forecast"]!["p80"]!, (string)plan["forecast"]!["p95"]!];

        Assert.Equal(["BI Analyst", "Data Analyst"], plan["profile"]!["jobs"]!.AsArray().Select(job => (string?)job!["title"]));
        Assert.Equal((decimal)plan["plan"]!["cost"]!, items.Sum(item => (decimal)item!["cost"]!));
        Assert.InRange((decimal)plan["plan"]!["cost"]!, 0, 500);
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        Assert.Equal((string)plan["plan"]!["finish"]!, items.Max(item => (string)item!["end"]!));
        Assert.All(WeeklyMinutes(plan), minutes => Assert.InRange(minutes, 30, 600));
    }

    [Fact]
    public async Task Gap_AsJson_KeepsItsFields()
    {
        JsonNode gap = await AnswerAsync("gap", CommandRun.Cv, "--to", "machine-learning-engineer");

        JsonFields.Keep(gap, "gap");
        Assert.Equal(1, gap["items"]!.AsArray().Sum(item => (double)item!["weight"]!), 0.01);
    }

    [Fact]
    public async Task Routes_AsJson_KeepsItsFields()
    {
        JsonNode answer = await AnswerAsync("routes", CommandRun.Example("cv/system-administrator.pdf"), "--to", "data-engineer", "--budget", "1500");
        JsonNode[] unbeaten = [.. answer["routes"]!.AsArray().Where(route => (bool)route!["unbeaten"]!).Select(route => route!)];

        JsonFields.Keep(answer, "routes");
        Assert.Contains("direct", answer["routes"]!.AsArray().Select(route => (string)route!["id"]!));
        Assert.All(unbeaten, one => Assert.DoesNotContain(unbeaten, other => Beats(other, one)));
    }

    [Fact]
    public async Task MarketStats_Shipped_KeepsItsFields()
    {
        JsonNode stats = await AnswerAsync("market", "stats", "--shipped");
        JsonArray roles = stats["roles"]!.AsArray();

        JsonFields.Keep(stats, "market-stats");
        Assert.Equal((int)stats["ads"]!, roles.Sum(role => (int)role!["ads"]!));
        Assert.All(roles.SelectMany(role => role!["skills"]!.AsArray()).Select(skill => skill!["asked"]!), share =>
            Assert.True((double)share["low"]! <= (double)share["value"]! && (double)share["value"]! <= (double)share["high"]! && (int)share["n"]! >= 10));
    }

    [Fact]
    public async Task MarketSearchAndShow_ImportedExamples_KeepTheirFields()
    {
        using TempFolder home = new();
        (int exit, _, string error) = await CommandRun.InAsync(home.Path, "market", "import", CommandRun.Example("ads"));

        JsonNode found = await AnswerInAsync(home.Path, "market", "search", "scikit-learn", "Leeds");
        string number = (string)found[0]!["ad"]!.ToString();
        JsonNode ad = await AnswerInAsync(home.Path, "market", "show", number);

        Assert.True(exit == ExitCode.Done, error);
        JsonFields.Keep(found, "market-search");
        JsonFields.Keep(ad, "market-show");
        Assert.Equal(("Machine Learning Engineer", "machine-learning-engineer"), ((string?)ad["title"], (string?)ad["facts"]!["role"]));
    }

    private static bool Beats(JsonNode one, JsonNode other)
    {
        (double, double)[] pairs = [.. new[] { "months", "cost", "risk" }.Select(name => ((double)one[name]!, (double)other[name]!)), (-(double)one["payFiveYears"]!, -(double)other["payFiveYears"]!)];
        return pairs.All(pair => pair.Item1 <= pair.Item2) && pairs.Any(pair => pair.Item1 < pair.Item2);
    }

    // The first day of all was a Monday, so seven days from it are a week.
    private static IEnumerable<int> WeeklyMinutes(JsonNode plan) => plan["plan"]!["blocks"]!.AsArray()
        .GroupBy(block => DateOnly.Parse((string)block!["day"]!, System.Globalization.CultureInfo.InvariantCulture).DayNumber / 7, block => (int)block!["minutes"]!)
        .Select(week => week.Sum());

    private static async Task<JsonNode> AnswerAsync(params string[] arguments)
    {
        using TempFolder folder = new();
        return await AnswerInAsync(Path.Combine(folder.Path, "home"), arguments);
    }

    private static async Task<JsonNode> AnswerInAsync(string home, params string[] arguments)
    {
        (int exit, string output, string error) = await CommandRun.InAsync(home, [.. arguments, "--json"]);
        Assert.True(exit == ExitCode.Done, error);
        return JsonNode.Parse(output)!; // a document is never the word null here
    }
}
