using System.Text.Json;
using Segue.Market.Sources;
using Segue.Market.Store;
using Segue.Storage;

namespace Segue.Market.Tests.Sources;

/// <summary>The life of an ad over several pulls of its board.</summary>
public sealed class MarketPullerTests : IDisposable
{
    private const string Address = "boards-api.greenhouse.io/v1/boards/acme/jobs?content=true";
    private static readonly SourceTarget Acme = new("greenhouse", "acme", "Acme");

    private readonly Database _database = Database.OpenInMemory(Migrations.Of(typeof(AdStore).Assembly), TimeProvider.System.GetUtcNow());
    private readonly FakeBoards _boards = new();

    public void Dispose() => _database.Dispose();

    private AdStore Store => new(_database.Connection);

    [Fact]
    public async Task Pull_AdsComeStayChangeAndGo()
    {
        SourceReport first = await PullAsync(Job(1), Job(2));
        SourceReport second = await PullAsync(Job(1), Job(2, "Senior job 2"));
        SourceReport missedOnce = await PullAsync(Job(2, "Senior job 2"));
        SourceReport missedTwice = await PullAsync(Job(2, "Senior job 2"));
        SourceReport back = await PullAsync(Job(1), Job(2, "Senior job 2"));

        Assert.Equal((2, 0, 0), (first.New, first.Changed, first.Gone));
        Assert.Equal((0, 1, 0), (second.New, second.Changed, second.Gone));
        Assert.Equal(0, missedOnce.Gone);
        Assert.Equal(1, missedTwice.Gone);
        Assert.Equal((1, 0), (back.Back, back.New));
        Assert.Equal(["gone", "back"], Store.Events(Number("1")).Select(happened => happened.What));
        Assert.Equal(["title: Job 2 to Senior job 2"], Store.Events(Number("2")).Select(happened => happened.Detail));
    }

    [Fact]
    public async Task Changed_SinceARevision_IsWhatCameChangedWentOrCameBack()
    {
        await PullAsync(Job(1), Job(2), Job(3));
        long first = Store.Revision;
        await PullAsync(Job(1), Job(2, "Senior job 2"), Job(3), Job(4));
        long second = Store.Revision;
        await PullAsync(Job(1), Job(2, "Senior job 2"), Job(4));
        await PullAsync(Job(1), Job(2, "Senior job 2"), Job(4));
        long third = Store.Revision;
        await PullAsync(Job(1), Job(2, "Senior job 2"), Job(3), Job(4));

        Assert.Equal(4, Store.Changed(-1).Count());
        Assert.Equal(["2", "3", "4"], Ids(first));
        Assert.Equal(["3"], Ids(second));
        Assert.Equal(["3"], Ids(third));
        Assert.Empty(Ids(Store.Revision));
    }

    [Fact]
    public async Task Pull_GoneAdUnderANewId_IsARepost()
    {
        await PullAsync(Job(1));
        await PullAsync(Job(2));
        await PullAsync(Job(2));

        SourceReport report = await PullAsync(Job(2), Job(9, "Job 1", text: Text(1)));
        SourceReport again = await PullAsync(Job(2), Job(9, "Job 1", text: Text(1)), Job(10, "Job 1", text: Text(1)));

        Assert.Equal((1, 0, 0), (report.Reposted, report.New, report.Copies));
        Assert.Equal((0, 1), (again.Reposted, again.Copies));
        Assert.Equal(["2", "9"], Store.List(null, new DateOnly(2026, 11, 21)).Select(ad => ad.Raw.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(403)]
    public async Task Pull_SourceInTrouble_TakesNothingAway(int status)
    {
        await PullAsync(Job(1));
        _boards.On(Address, status);
        for (int i = 0; i < 3; i++)
        {
            SourceReport report = Assert.Single(await new MarketPuller(Store, ad => Ads.Facts(ad.Id), new ReadWith("1"), _boards.Time).PullAsync([Acme], _boards.Web, _ => null, _ => { }, TestContext.Current.CancellationToken));
            Assert.Equal(0, report.Gone);
        }

        Assert.Single(Store.List(null, new DateOnly(2026, 11, 21)));
        SourceState state = Store.Sources()["greenhouse:acme"];
        Assert.NotNull(state.Answered);
        Assert.True(state.Asked > state.Answered);
    }

    [Fact]
    public async Task Pull_EmptyTwice_TakesAllAds()
    {
        await PullAsync(Job(1));
        await PullAsync();

        SourceReport report = await PullAsync();

        Assert.Equal((PullOutcome.Empty, 1), (report.Outcome, report.Gone));
    }

    [Fact]
    public async Task Pull_Unchanged_KeepsAdsSeenAndTheStamp()
    {
        _boards.On(Address, (request, response) =>
        {
            response.Headers["ETag"] = "\"e\"";
            if (request.Headers["If-None-Match"] == "\"e\"")
            {
                response.StatusCode = 304;
                return "";
            }

            return $$"""{"jobs":[{{Job(1)}}]}""";
        });
        await OnceAsync();
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(PullOutcome.Unchanged, (await OnceAsync()).Outcome);
        }

        Assert.Equal((1, "\"e\"", 1), (Store.List(null, new DateOnly(2026, 11, 21)).Count(), Store.Sources()["greenhouse:acme"].Stamp?.ETag, Store.Sources()["greenhouse:acme"].Listed));
    }

    [Fact]
    public async Task Pull_UnknownKind_IsAFailureOfThatSourceOnly()
    {
        _boards.On(Address, $$"""{"jobs":[{{Job(1)}}]}""");

        var reports = await new MarketPuller(Store, ad => Ads.Facts(ad.Id), new ReadWith("1"), _boards.Time).PullAsync([new SourceTarget("nosuch", "x", null), Acme], _boards.Web, _ => null, _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal([PullOutcome.Complete, PullOutcome.Failed], reports.Select(report => report.Outcome).Order());
    }

    [Fact]
    public async Task Reread_AfterTheCatalogueGrew_ReadsEachAdOnce()
    {
        await PullAsync([.. Enumerable.Range(1, 30).Select(i => Job(i))]);
        int reads = 0;

        int count = Store.Reread(
            ad =>
            {
                Interlocked.Increment(ref reads);
                return Ads.Facts(ad.Id, "data-scientist", Ads.Skill("python"));
            },
            new ReadWith("2"),
            _boards.Time.GetUtcNow(),
            TestContext.Current.CancellationToken);

        Assert.Equal((30, 30), (count, reads));
        Assert.All(Store.List("data-scientist"), ad => Assert.Equal("2", ad.Catalogue));
        Assert.Equal(0, Store.Reread(ad => Ads.Facts(ad.Id), new ReadWith("2"), _boards.Time.GetUtcNow(), TestContext.Current.CancellationToken));
    }

    private async Task<SourceReport> PullAsync(params string[] jobs)
    {
        _boards.On(Address, $$"""{"jobs":[{{string.Join(',', jobs)}}]}""");
        return await OnceAsync();
    }

    private async Task<SourceReport> OnceAsync()
    {
        _boards.Time.Advance(TimeSpan.FromHours(1));
        return Assert.Single(await new MarketPuller(Store, ad => Ads.Facts(ad.Id), new ReadWith("1"), _boards.Time).PullAsync([Acme], _boards.Web, _ => null, _ => { }, TestContext.Current.CancellationToken));
    }

    private long Number(string id) => Store.Get(id)?.Number ?? -1;

    private static string Job(int id, string? title = null, string? text = null) =>
        JsonSerializer.Serialize(new { id = $"{id}", internal_job_id = 5, title = title ?? $"Job {id}", content = text ?? Text(id), location = new { name = "Leeds" } });

    private static string Text(int id) => string.Join(' ', Enumerable.Range(0, 200).Select(i => $"word{id}x{i * 7919 % 1000}"));

    private IEnumerable<string> Ids(long revision) => Store.Changed(revision).Select(ad => ad.Raw.Id).Order(StringComparer.Ordinal);
}
