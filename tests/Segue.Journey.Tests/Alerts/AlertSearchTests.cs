using Segue.Basics;
using Segue.Journey.Alerts;
using Segue.Market.Match;

namespace Segue.Journey.Tests.Alerts;

public sealed class AlertSearchTests
{
    [Fact]
    public async Task Run_NewAd_IsFoundOnce()
    {
        using Watched watched = new();
        watched.List("greenhouse:acme", ("1", 1));
        watched.Add();
        watched.List("greenhouse:acme", ("1", 1), ("2", 2));

        Assert.Equal(["Job 2"], (await watched.RunAsync()).Found);
        Assert.Empty((await watched.RunAsync()).Found);
    }

    [Fact]
    public async Task Run_AdThatWasThereBefore_IsFoundWhenItsSourceChangesIt()
    {
        using Watched watched = new();
        watched.List("greenhouse:acme", ("1", 1));
        watched.Add();
        watched.List("greenhouse:acme", ("1", 3));

        Assert.Equal(["Job 3"], (await watched.RunAsync()).Found);
    }

    [Fact]
    public async Task Run_AdsOnlyReadAnew_AreNotNew()
    {
        using Watched watched = new();
        watched.List("greenhouse:acme", ("1", 1));
        watched.Add();
        watched.Reread("2");

        Assert.Empty((await watched.RunAsync()).Found);
    }

    [Fact]
    public async Task Run_SameJobFromAnotherSource_IsFoundOnce()
    {
        using Watched watched = new();
        watched.Add();
        watched.List("greenhouse:acme", ("1", 1));
        string[] first = (await watched.RunAsync()).Found;
        watched.List("lever:acme", ("x", 1), ("y", 2));

        Assert.Equal(["Job 1"], first);
        Assert.Equal(["Job 2"], (await watched.RunAsync()).Found);
    }

    [Fact]
    public async Task Run_JobPutUpAnew_IsFoundOnce()
    {
        using Watched watched = new();
        watched.Add();
        watched.List("greenhouse:acme", ("1", 1), ("9", 9));
        await watched.RunAsync();
        watched.List("greenhouse:acme", ("9", 9));
        watched.List("greenhouse:acme", ("9", 9));
        watched.List("greenhouse:acme", ("9", 9), ("2", 1));
        string[] again = (await watched.RunAsync()).Found;
        watched.List("greenhouse:acme", ("9", 9));
        watched.List("greenhouse:acme", ("9", 9));
        watched.List("greenhouse:acme", ("9", 9), ("3", 1));

        Assert.Empty(again);
        Assert.Empty((await watched.RunAsync()).Found);
        Assert.Equal(4, watched.Market.Changed(-1).Count());
    }

    [Fact]
    public async Task Run_BothCopiesInOneRun_FindsTheOneShown()
    {
        using Watched watched = new();
        watched.Add();
        watched.List("greenhouse:acme", ("1", 1));
        watched.List("lever:acme", ("x", 1));

        Assert.Equal(["Job 1"], (await watched.RunAsync()).Found);
    }

    [Fact]
    public async Task Run_AlertAddedLater_FindsOnlyWhatComesAfterIt()
    {
        using Watched watched = new();
        watched.Add("first");
        watched.List("greenhouse:acme", ("1", 1));
        watched.Add("second");
        watched.List("greenhouse:acme", ("1", 1), ("2", 2));
        await watched.RunAsync();

        Assert.Equal(["Job 2", "Job 1"], watched.Alerts.Finds(watched.Alerts.Find("first")!, 10).Select(find => find.Ad.Title));
        Assert.Equal(["Job 2"], watched.Alerts.Finds(watched.Alerts.Find("second")!, 10).Select(find => find.Ad.Title));
    }

    [Fact]
    public async Task Run_FitsAsked_FindsWhatFitsAndSaysWhy()
    {
        using Watched watched = new();
        MatchWishes wishes = new(null, "Leeds", null, null);
        FitsWish knows = new("me.pdf", 45, new Dictionary<string, SkillLevel> { ["python"] = SkillLevel.WorksAlone }, wishes);
        watched.Add("knows", fits: knows);
        watched.Add("does-not", fits: knows with { Skills = new Dictionary<string, SkillLevel>() });
        watched.List("greenhouse:acme", ("1", 1));
        await watched.RunAsync();

        AlertFind find = Assert.Single(watched.Alerts.Finds(watched.Alerts.Find("knows")!, 10));
        Assert.InRange(find.Ad.Fits!.Value, 45, 100);
        Assert.Contains(find.Ad.Why, why => why.StartsWith("required", StringComparison.Ordinal));
        Assert.Empty(watched.Alerts.Finds(watched.Alerts.Find("does-not")!, 10));
    }

    [Fact]
    public void Try_Alert_ShowsWhatIsThereAndKeepsNothing()
    {
        using Watched watched = new();
        watched.List("greenhouse:acme", ("1", 1), ("2", 2));
        StoredAlert alert = watched.Add();

        Assert.Equal(["Job 2", "Job 1"], watched.Search.Try(alert.Alert, watched.Time.GetUtcNow(), TestContext.Current.CancellationToken).Select(ad => ad.Title));
        Assert.Empty(watched.Alerts.Finds(alert, 10));
    }

    [Fact]
    public void Add_NameTakenOrNone_IsAProblem()
    {
        using Watched watched = new();
        StoredAlert alert = watched.Add();

        Assert.Equal("alerts.name", watched.Alerts.Add(alert.Alert, 0, alert.Made).Problems[0].Code);
        Assert.Equal("alerts.name", watched.Alerts.Add(alert.Alert with { Name = "a b" }, 0, alert.Made).Problems[0].Code);
        Assert.True(watched.Alerts.Remove("python"));
        Assert.False(watched.Alerts.Remove("python"));
    }

    [Fact]
    public void List_StoredAlert_IsTheSameAgain()
    {
        using Watched watched = new();
        FitsWish fits = new("me.pdf", 60, new Dictionary<string, SkillLevel> { ["python"] = SkillLevel.HasUsed }, new MatchWishes("data-engineer", "Leeds", null, 40_000));
        StoredAlert made = watched.Add("all", AlertTimes.Parse("weekly:monday@08:00", "22:00-07:00", "Europe/Paris").Value, 5, fits, new AlertTarget(AlertChannel.Webhook, "https://example.org/", true), new AlertTarget(AlertChannel.Mail, "me@example.org"));
        StoredAlert read = Assert.Single(watched.Alerts.List());

        Assert.Equal((made.Number, made.Made, made.Alert.Name, made.Alert.Times, made.Alert.Most), (read.Number, read.Made, read.Alert.Name, read.Alert.Times, read.Alert.Most));
        Assert.Equal(made.Alert.Wish, read.Alert.Wish);
        Assert.Equal(made.Alert.To, read.Alert.To);
        Assert.Equal(made.Alert.Fits!.Wishes, read.Alert.Fits!.Wishes);
        Assert.Equal(made.Alert.Fits.Skills, read.Alert.Fits.Skills);
    }
}
