using Segue.Basics;

namespace Segue.Planning;

/// <summary>A plan: what to study, when, at what cost.</summary>
/// <param name="Id">Stable id, kept by every replan.</param>
/// <param name="Revision">0 for the first, one more for each replan.</param>
/// <param name="Role">The role it leads to.</param>
/// <param name="Route">The route it follows.</param>
/// <param name="Request">What it was made for.</param>
/// <param name="Items">What is studied, in order of first day.</param>
/// <param name="Blocks">When: one row per study block, in order of time.</param>
/// <param name="Start">First day.</param>
/// <param name="Finish">Last day of study.</param>
/// <param name="Hours">Hours of study, without review time.</param>
/// <param name="Cost">Money.</param>
/// <param name="Proof">Whether the choice is proven best.</param>
/// <param name="Forecast">When it will be finished.</param>
/// <param name="Unreachable">Gap skills that nothing in the catalogue lifts far enough, with the reason.</param>
public sealed record Plan(
    string Id,
    int Revision,
    string Role,
    string Route,
    PlanRequest Request,
    IReadOnlyList<PlanItem> Items,
    IReadOnlyList<StudyBlock> Blocks,
    DateOnly Start,
    DateOnly Finish,
    double Hours,
    Money Cost,
    ChoiceProof Proof,
    Forecast Forecast,
    IReadOnlyList<UnreachableSkill> Unreachable)
{
    /// <summary>Gets the study time that was lost or is known to be; empty at first. No block that is still to come lies in it.</summary>
    public IReadOnlyList<LostTime> Lost { get; init; } = [];
}

/// <summary>What a plan is made for.</summary>
/// <param name="From">First day of study.</param>
/// <param name="HoursPerWeek">Hours a week, above 0.</param>
/// <param name="Budget">Most money to spend; null for no limit.</param>
/// <param name="By">Latest day to be finished; null for none.</param>
/// <param name="MoneyPerHour">What an hour of one's own time is held to be worth, in pounds; 0 asks for the least money, a large figure for the least hours.</param>
/// <param name="Days">Preferred days with the time study starts; empty for weekday evenings and Saturday morning.</param>
/// <param name="Holidays">Days without study, first and last inclusive.</param>
/// <param name="ReviewShare">The part of each week's hours kept free for review, 0 to 0.5.</param>
/// <param name="MaxSubjects">Most subjects at once, at least 1.</param>
public sealed record PlanRequest(
    DateOnly From,
    double HoursPerWeek,
    Money? Budget,
    DateOnly? By,
    double MoneyPerHour,
    IReadOnlyList<StudyDay> Days,
    IReadOnlyList<DateRange> Holidays,
    double ReviewShare = 0.15,
    int MaxSubjects = 2);

/// <summary>A day of the week on which one studies.</summary>
/// <param name="Day">The day.</param>
/// <param name="Start">Local time at which study starts.</param>
/// <param name="MaxHours">Most hours on that day.</param>
public sealed record StudyDay(DayOfWeek Day, TimeOnly Start, double MaxHours);

/// <summary>Days from first to last, both inclusive.</summary>
public sealed record DateRange(DateOnly First, DateOnly Last);

/// <summary>A thing to study.</summary>
/// <param name="Resource">The resource's id.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Hours">Hours planned.</param>
/// <param name="Cost">Its price in pounds.</param>
/// <param name="Lifts">What it lifts for this learner.</param>
/// <param name="After">Ids of the items that must be finished first.</param>
/// <param name="State">How far it has come.</param>
/// <param name="DoneHours">Hours already done.</param>
/// <param name="Why">Why it was chosen, in a sentence.</param>
public sealed record PlanItem(
    string Resource,
    DateOnly Start,
    DateOnly End,
    double Hours,
    Money Cost,
    IReadOnlyList<PlannedLift> Lifts,
    IReadOnlyList<string> After,
    ItemState State,
    double DoneHours,
    string Why)
{
    /// <summary>Gets a value indicating whether the learner said that it is finished; what silence finished can be opened again.</summary>
    public bool Told { get; init; }

    /// <summary>Gets the part of <see cref="DoneHours"/> that nobody spoke of and that was counted as done because its days are over.</summary>
    public double Assumed { get; init; }

    /// <summary>Gets the minutes still to do, in whole half-hours; 0 once it is finished.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int MinutesLeft => State == ItemState.Done ? 0 : Math.Max(0, (int)Math.Ceiling(Math.Round((Hours - DoneHours) * 2, 6)) * 30);
}

/// <summary>A lift of one skill that a plan counts on.</summary>
public sealed record PlannedLift(string Skill, SkillLevel From, SkillLevel To);

/// <summary>How far an item has come.</summary>
public enum ItemState
{
    /// <summary>Not begun.</summary>
    Planned,

    /// <summary>Begun.</summary>
    Started,

    /// <summary>Finished.</summary>
    Done,
}

/// <summary>A stretch of study on one day.</summary>
/// <param name="Uid">Stable id for calendars; a moved block keeps it.</param>
/// <param name="Sequence">0 at first, one more each time the block moves.</param>
/// <param name="Resource">The resource studied; null for review time.</param>
/// <param name="Day">The day.</param>
/// <param name="Start">Local start time, Europe/London.</param>
/// <param name="Minutes">How long, above 0.</param>
/// <param name="Cancelled">True when a replan dropped it; kept so that calendars drop it too.</param>
public sealed record StudyBlock(string Uid, int Sequence, string? Resource, DateOnly Day, TimeOnly Start, int Minutes, bool Cancelled)
{
    /// <summary>Gets a value indicating whether it is behind the learner: used, at least in part, and never moved again.</summary>
    public bool Past { get; init; }

    /// <summary>Gets a value indicating whether it is still to come.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Ahead => !Cancelled && !Past;
}

/// <summary>Study time that was lost: whole days, or a part of one.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, inclusive.</param>
/// <param name="Start">Where only a part of the day is lost, when it begins; null for whole days.</param>
/// <param name="Minutes">How long that part is; null for whole days.</param>
public sealed record LostTime(DateOnly First, DateOnly Last, TimeOnly? Start = null, int? Minutes = null)
{
    /// <summary>True when the half-hour that starts then is lost.</summary>
    public bool Covers(DateOnly day, TimeOnly time) =>
        day >= First && day <= Last && (Start is not { } start || Minutes is not { } minutes || (time >= start && (time - start).TotalMinutes < minutes));
}

/// <summary>Whether the choice of resources is the best there is.</summary>
/// <param name="Optimal">True when proven.</param>
/// <param name="Objective">The objective's value: hours times worth of an hour plus money, in pounds.</param>
/// <param name="Bound">No choice can have a lower objective than this.</param>
/// <param name="Nodes">Search nodes looked at.</param>
/// <param name="Milliseconds">Time taken.</param>
public sealed record ChoiceProof(bool Optimal, double Objective, double Bound, long Nodes, double Milliseconds);

/// <summary>The finish date with its likelihood.</summary>
/// <param name="P50">Half of all simulated runs are finished by this day.</param>
/// <param name="P80">Four in five.</param>
/// <param name="P95">Nineteen in twenty.</param>
/// <param name="Runs">Simulated runs.</param>
/// <param name="Seed">The seed, so that it can be repeated.</param>
/// <param name="Curve">Finish day at every 5th percentile from 5 to 95, for a chart.</param>
public sealed record Forecast(DateOnly P50, DateOnly P80, DateOnly P95, int Runs, int Seed, IReadOnlyList<DateOnly> Curve);

/// <summary>A gap skill that nothing lifts far enough.</summary>
public sealed record UnreachableSkill(string Skill, SkillLevel Needed, SkillLevel Reached, string Reason);
