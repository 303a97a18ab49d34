using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Segue.Basics;
using Segue.Journey.Store;
using Segue.Planning;
using Segue.Planning.Replanning;

namespace Segue.Journey;

/// <summary>
/// The learner's record. Each event is added with the plan as it stands after it, in one transaction that takes the writer's turn before it reads:
/// two processes at once come one after the other, and neither loses what the other wrote. Not thread-safe: one store to one connection.
/// </summary>
/// <param name="connection">An open connection to a database that has been migrated.</param>
/// <param name="clock">For when an event was written down.</param>
public sealed class JourneyStore(DbConnection connection, TimeProvider clock)
{
    // One person to a database; the column is there so that a server can hold many.
    private const string Owner = "me";

    /// <summary>The plan in force; null when none was ever stored.</summary>
    public CurrentPlan? Current() => Current(null);

    /// <summary>All that happened, oldest first.</summary>
    public IReadOnlyList<StoredEvent> History() =>
        [.. connection.Query<EventRow>(Statements.Get("list-events"), new { Owner }).Select(row => row.ToEvent())];

    /// <summary>Stores a new plan; it takes the place of the one in force, which stays in the record.</summary>
    /// <param name="source">What it was made from.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="folder">Where it was written; null when it was not.</param>
    public CurrentPlan Make(PlanSource source, Plan plan, string? folder)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(plan);
        PlanSource slim = source.Slim();
        PlanVersion version = PlanVersion.First(plan);
        using DbTransaction transaction = connection.BeginTransaction();
        long key = connection.ExecuteScalar<long>(
            Statements.Get("insert-plan"),
            new { Owner, PlanId = plan.Id, Made = Day(source.Made), Source = JsonSerializer.Serialize(slim, JourneyJson.Readable.PlanSource) },
            transaction);
        Append(transaction, key, new PlanMade(plan.Finish, plan.Items.Count), version, folder);
        transaction.Commit();
        return Current() ?? throw new InvalidOperationException("The plan was not stored.");
    }

    /// <summary>Changes the plan in force. Nothing is stored when <paramref name="change"/> fails or changes nothing.</summary>
    /// <param name="change">Makes the change and says what happened; it is run while no other process can write.</param>
    /// <param name="folder">Where the plan will be written; null for where it was before.</param>
    /// <returns>The change and the plan after it; or why there is none.</returns>
    public Result<PlanChange> Change(Func<CurrentPlan, Result<(PlanEvent Event, Replan Replan)>> change, string? folder)
    {
        ArgumentNullException.ThrowIfNull(change);
        using DbTransaction transaction = connection.BeginTransaction();
        if (Current(transaction) is not { } before)
        {
            return Result.Fail<PlanChange>(new Problem("plan.none", "No plan is stored.") { Remedy = "`segue plan CV --to ROLE` makes one and stores it." });
        }

        Result<(PlanEvent Event, Replan Replan)> result = change(before);
        if (!result.TryGetValue(out (PlanEvent Event, Replan Replan) made))
        {
            return Result.Fail<PlanChange>(result.Problems);
        }

        ChangeOutcome outcome = ChangeOutcome.Of(before.Version.Plan, made.Replan);
        CurrentPlan after = before with { Version = before.Version.With(made.Replan.Plan), Folder = folder ?? before.Folder };
        if (made.Replan.Changed)
        {
            Append(transaction, before.Key, made.Event with { Outcome = outcome }, after.Version, after.Folder);
            transaction.Commit();
        }

        return Result.Ok(new PlanChange(before, after, made.Event with { Outcome = outcome }, made.Replan, outcome));
    }

    private CurrentPlan? Current(DbTransaction? transaction) =>
        connection.QueryFirstOrDefault<CurrentRow>(Statements.Get("get-current"), new { Owner }, transaction)?.ToPlan();

    private void Append(DbTransaction transaction, long plan, PlanEvent happened, PlanVersion version, string? folder)
    {
        long id = connection.ExecuteScalar<long>(
            Statements.Get("insert-event"),
            new { Owner, PlanKey = plan, At = clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture), happened.Kind, Body = JsonSerializer.Serialize(happened, JourneyJson.Readable.PlanEvent) },
            transaction);
        connection.Execute(
            Statements.Get("insert-version"),
            new { EventId = id, version.Plan.Revision, Finish = Day(version.Plan.Finish), Folder = folder, Body = JsonSerializer.Serialize(version, JourneyJson.Readable.PlanVersion) },
            transaction);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class CurrentRow
    {
        public long PlanKey { get; set; }

        public string Source { get; set; } = "";

        public long Number { get; set; }

        public string? Folder { get; set; }

        public string Body { get; set; } = "";

        public CurrentPlan ToPlan() => new(
            PlanKey,
            JsonSerializer.Deserialize(Source, JourneyJson.Readable.PlanSource) ?? throw new JsonException("A stored plan is empty."),
            JsonSerializer.Deserialize(Body, JourneyJson.Readable.PlanVersion) ?? throw new JsonException("A stored plan is empty."),
            Folder,
            Number);
    }

    private sealed class EventRow
    {
        public long Number { get; set; }

        public long PlanKey { get; set; }

        public string At { get; set; } = "";

        public string Body { get; set; } = "";

        public StoredEvent ToEvent() => new(
            Number,
            PlanKey,
            DateTimeOffset.Parse(At, CultureInfo.InvariantCulture),
            JsonSerializer.Deserialize(Body, JourneyJson.Readable.PlanEvent) ?? throw new JsonException("A stored event is empty."));
    }
}

/// <summary>A change as made.</summary>
/// <param name="Before">The plan before it.</param>
/// <param name="After">The plan after it; the same version when nothing changed.</param>
/// <param name="Event">What happened.</param>
/// <param name="Replan">What became of the plan, with reasons.</param>
/// <param name="Outcome">The same in figures.</param>
public sealed record PlanChange(CurrentPlan Before, CurrentPlan After, PlanEvent Event, Replan Replan, ChangeOutcome Outcome);
