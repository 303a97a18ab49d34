using System.Data.Common;
using System.Text.Json;
using Dapper;
using Segue.Basics;
using Segue.Journey.Store;
using Segue.Planning;
using Segue.Storage;
using Segue.Testing;

namespace Segue.Journey.Tests;

public sealed class JourneyStoreTests : IDisposable
{
    private static readonly IReadOnlyList<Migration> Steps = Migrations.Of(typeof(JourneyStore).Assembly);

    private readonly TempFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void Make_ThenCurrent_GivesBackEverything()
    {
        (PlanInput input, Plan plan) = Learner.Plan(0);
        PlanSource source = Learner.Source(input);
        using Database database = Open();

        new JourneyStore(database.Connection, TimeProvider.System).Make(source, plan, "/somewhere");
        CurrentPlan now = new JourneyStore(database.Connection, TimeProvider.System).Current()!;

        Assert.Equal(Text(source.Slim()), Text(now.Source));
        Assert.Equal(JsonSerializer.Serialize(plan, JourneyJson.Readable.Plan), JsonSerializer.Serialize(now.Version.Plan, JourneyJson.Readable.Plan));
        Assert.Equal(("/somewhere", 1L), (now.Folder, now.Event));
        Assert.Equal(source.Profile.Skills[0].Evidence[0], now.Source.Profile.Skills[0].Evidence[0]);
        Assert.Equal(["role"], now.Source.Figures.Roles.Keys);
        Assert.Empty(PlanValidator.Check(now.Version.Plan, input.Catalog));
        Assert.True(JsonDocument.Parse(Text(now.Source)).RootElement.EnumerateObject().Count() >= 8);
    }

    [Fact]
    public void Change_StoresEventAndPlanTogether()
    {
        (PlanInput input, Plan plan) = Learner.Plan(1);
        using Database database = Open();
        JourneyStore store = new(database.Connection, TimeProvider.System);
        store.Make(Learner.Source(input), plan, null);

        Result<PlanChange> change = store.Change(now => new PlanChanges(input.Catalog, Learner.Monday).Done(now, "1", 1, null, CancellationToken.None), "/new");

        Assert.True(change.IsOk);
        CurrentPlan after = store.Current()!;
        Assert.Equal((2L, 1, "/new"), (after.Event, after.Version.Plan.Revision, after.Folder));
        ItemDone done = Assert.IsType<ItemDone>(store.History()[1].Event);
        Assert.Equal((plan.Items[0].Resource, 1.0, plan.Finish), (done.Resource, done.Hours, done.Outcome!.FinishBefore));
    }

    [Fact]
    public void Change_ThatFailsOrChangesNothing_StoresNothing()
    {
        (PlanInput input, Plan plan) = Learner.Plan(2);
        using Database database = Open();
        JourneyStore store = new(database.Connection, TimeProvider.System);
        store.Make(Learner.Source(input), plan, null);
        PlanChanges changes = new(input.Catalog, Learner.Monday);

        Assert.False(store.Change(now => changes.Done(now, "99", null, null, CancellationToken.None), null).IsOk);
        Assert.True(store.Change(now => changes.Limit(now, now.Version.Plan.Request, sooner: false, CancellationToken.None), null).IsOk);

        Assert.Single(store.History());
    }

    [Fact]
    public void Change_WithoutAPlan_SaysHowToMakeOne()
    {
        using Database database = Open();

        Result<PlanChange> change = new JourneyStore(database.Connection, TimeProvider.System).Change(_ => throw new InvalidOperationException("There is nothing to change."), null);

        Assert.Equal("plan.none", change.Problems[0].Code);
    }

    [Theory]
    [InlineData("update plan_event set body = '{}'")]
    [InlineData("delete from plan_event")]
    [InlineData("update plan_version set revision = 9")]
    [InlineData("delete from plan_version")]
    [InlineData("update plan set source = '{}'")]
    [InlineData("delete from plan")]
    public void Record_OnceWritten_CannotBeChanged(string sql)
    {
        (PlanInput input, Plan plan) = Learner.Plan(3);
        using Database database = Open();
        new JourneyStore(database.Connection, TimeProvider.System).Make(Learner.Source(input), plan, null);

        Assert.Contains("never", Assert.ThrowsAny<DbException>(() => database.Connection.Execute(sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_FromManyAtOnce_LosesNothing()
    {
        const int Writers = 4, Each = 6;
        (PlanInput input, Plan plan) = Learner.Plan(4);
        PlanItem longest = plan.Items.MaxBy(item => item.Hours)!;
        using (Database database = Open())
        {
            new JourneyStore(database.Connection, TimeProvider.System).Make(Learner.Source(input), plan, null);
        }

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() =>
        {
            for (int count = 0; count < Each; count++)
            {
                using Database database = Open();
                Assert.True(new JourneyStore(database.Connection, TimeProvider.System).Change(now => new PlanChanges(input.Catalog, Learner.Monday).Done(now, longest.Resource, 0.01, null, CancellationToken.None), null).IsOk);
            }
        })));

        using Database after = Open();
        JourneyStore store = new(after.Connection, TimeProvider.System);
        Assert.Equal(Enumerable.Range(1, (Writers * Each) + 1).Select(number => (long)number), store.History().Select(one => one.Number));
        Assert.Equal(Writers * Each * 0.01, store.Current()!.Version.Plan.Items.Single(item => item.Resource == longest.Resource).DoneHours, 6);
    }

    [Fact]
    public async Task Open_NewFolderFromManyAtOnce_TakesEachStepOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Open().Dispose())));

        using Database database = Open();
        Assert.Equal(Steps.Count, database.Connection.ExecuteScalar<int>("select count(*) from migration"));
    }

    private Database Open() => Database.Open(_home.Path, Steps, DateTimeOffset.UnixEpoch);

    private static string Text(PlanSource source) => JsonSerializer.Serialize(source, JourneyJson.Readable.PlanSource);
}
