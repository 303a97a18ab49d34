using System.Text.Json.Serialization;
using Segue.Planning;
using Segue.Planning.Replanning;

namespace Segue.Journey;

/// <summary>Something that happened to a plan. Events are added and never changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PlanMade), "made")]
[JsonDerivedType(typeof(ItemDone), "done")]
[JsonDerivedType(typeof(TimeSlipped), "slip")]
[JsonDerivedType(typeof(LimitsChanged), "replan")]
public abstract record PlanEvent
{
    /// <summary>Gets what it did to the plan; null when it made it.</summary>
    public ChangeOutcome? Outcome { get; init; }

    /// <summary>Gets its kind, as stored.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }
}

/// <summary>A plan was made.</summary>
/// <param name="Finish">Its last day.</param>
/// <param name="Items">How many things to study.</param>
public sealed record PlanMade(DateOnly Finish, int Items) : PlanEvent
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "made";
}

/// <summary>The learner finished something, or did hours of it.</summary>
/// <param name="Resource">The resource's id.</param>
/// <param name="On">The day.</param>
/// <param name="Hours">Hours done since it was last said; null for finished.</param>
public sealed record ItemDone(string Resource, DateOnly On, double? Hours) : PlanEvent
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "done";
}

/// <summary>Study time was lost or is known to be.</summary>
/// <param name="Lost">Which.</param>
/// <param name="Resource">What was to be studied in it; null for everything.</param>
public sealed record TimeSlipped(IReadOnlyList<LostTime> Lost, string? Resource) : PlanEvent
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "slip";
}

/// <summary>The limits were changed, or the plan was brought up to date.</summary>
/// <param name="Before">The limits before.</param>
/// <param name="After">The limits after; the same when it was only brought up to date.</param>
public sealed record LimitsChanged(PlanRequest Before, PlanRequest After) : PlanEvent
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "replan";
}

/// <summary>What an event did to a plan.</summary>
/// <param name="FinishBefore">Last day before.</param>
/// <param name="FinishAfter">Last day after.</param>
/// <param name="BlocksKept">Blocks to come that stay where they were.</param>
/// <param name="BlocksMoved">Blocks at another time or of another length.</param>
/// <param name="BlocksAdded">New blocks.</param>
/// <param name="BlocksDropped">Blocks that fell away.</param>
/// <param name="Items">What changed, one row for each thing studied.</param>
/// <param name="AsPlanned">What nobody spoke of and was counted as done as planned.</param>
/// <param name="Proof">How it is known that no fewer things had to be swapped.</param>
public sealed record ChangeOutcome(
    DateOnly FinishBefore,
    DateOnly FinishAfter,
    int BlocksKept,
    int BlocksMoved,
    int BlocksAdded,
    int BlocksDropped,
    IReadOnlyList<ItemChange> Items,
    IReadOnlyList<Progress> AsPlanned,
    SwapProof Proof)
{
    /// <summary>The outcome of a replan.</summary>
    /// <param name="before">The plan before it.</param>
    /// <param name="replan">What it became.</param>
    public static ChangeOutcome Of(Plan before, Replan replan)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(replan);
        int Count(ChangeKind kind) => replan.Blocks.Count(block => block.Kind == kind);
        int ahead = replan.Plan.Blocks.Count(block => block.Ahead);
        return new ChangeOutcome(before.Finish, replan.Plan.Finish, ahead - Count(ChangeKind.Moved) - Count(ChangeKind.Added), Count(ChangeKind.Moved), Count(ChangeKind.Added), Count(ChangeKind.Dropped), replan.Items, replan.AsPlanned, replan.Proof);
    }
}

/// <summary>An event as stored.</summary>
/// <param name="Number">Its number, from 1 without holes.</param>
/// <param name="PlanKey">Which plan it happened to.</param>
/// <param name="At">When it was written down.</param>
/// <param name="Event">What happened.</param>
public sealed record StoredEvent(long Number, long PlanKey, DateTimeOffset At, PlanEvent Event);
