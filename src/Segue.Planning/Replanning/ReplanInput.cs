namespace Segue.Planning.Replanning;

/// <summary>What a learner says they have done.</summary>
/// <param name="Resource">The resource's id.</param>
/// <param name="On">The day, or the last day of the hours counted.</param>
/// <param name="Hours">Hours done since it was last said; null for "finished".</param>
public sealed record Progress(string Resource, DateOnly On, double? Hours);

/// <summary>A plan and what has happened to it.</summary>
/// <param name="Plan">The plan as it stands.</param>
/// <param name="Basis">What it was first made from; its gaps and levels are those of that day, its catalogue today's, its request is not looked at.</param>
/// <param name="Today">The day it is: what lies before is behind, what is on it or after is still to come.</param>
/// <param name="Request">The limits from now on; those of the plan when none has changed.</param>
/// <param name="Progress">What was done and not yet told.</param>
/// <param name="Lost">Study time that was or will be lost and not yet told.</param>
/// <param name="Sooner">True to move work up into free time; otherwise nothing moves to an earlier day unless hours or days were added.</param>
public sealed record ReplanInput(
    Plan Plan,
    PlanInput Basis,
    DateOnly Today,
    PlanRequest Request,
    IReadOnlyList<Progress> Progress,
    IReadOnlyList<LostTime> Lost,
    bool Sooner = false);
