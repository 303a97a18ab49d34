namespace Segue.Planning.Replanning;

/// <summary>A plan after a change, and all that is different in it.</summary>
/// <param name="Plan">The new plan; the old one itself when nothing is different.</param>
/// <param name="Items">What changed, one row for each thing studied, in order of the new first day.</param>
/// <param name="Blocks">What changed in the calendar, in order of the time before the change.</param>
/// <param name="AsPlanned">Hours counted as done because their day is over and nobody said otherwise.</param>
/// <param name="Proof">How it is known that no fewer things had to be swapped.</param>
/// <param name="Notes">What else the learner should know, each a sentence.</param>
public sealed record Replan(
    Plan Plan,
    IReadOnlyList<ItemChange> Items,
    IReadOnlyList<BlockChange> Blocks,
    IReadOnlyList<Progress> AsPlanned,
    SwapProof Proof,
    IReadOnlyList<string> Notes)
{
    /// <summary>Gets a value indicating whether anything is different, were it only what is known of past days.</summary>
    public bool Changed => Plan.Revision != Before;

    /// <summary>Gets the revision of the plan before the change.</summary>
    public required int Before { get; init; }
}

/// <summary>Whether fewer swaps would have done.</summary>
/// <param name="Swaps">Things left out plus things taken in.</param>
/// <param name="Least">No plan within the limits needs fewer.</param>
/// <param name="Nodes">Search nodes looked at; 0 when nothing had to be swapped.</param>
public sealed record SwapProof(int Swaps, int Least, long Nodes)
{
    /// <summary>Gets a value indicating whether it is proven that no fewer swaps would do.</summary>
    public bool Proven => Swaps <= Least;
}

/// <summary>What became of a thing studied.</summary>
/// <param name="Resource">The resource's id.</param>
/// <param name="Kind">What happened.</param>
/// <param name="From">First and last day before; null when it was not in the plan.</param>
/// <param name="To">First and last day now; null when it is no longer in the plan.</param>
/// <param name="Why">Why, in a sentence.</param>
public sealed record ItemChange(string Resource, ChangeKind Kind, DateRange? From, DateRange? To, string Why)
{
    /// <summary>Gets the id of what took most of its time; null when nothing did.</summary>
    public string? PushedBy { get; init; }
}

/// <summary>What became of one block of study.</summary>
/// <param name="Uid">The block's id.</param>
/// <param name="Resource">The resource studied; null for review.</param>
/// <param name="Kind">What happened.</param>
/// <param name="From">Its start before; null for a new block.</param>
/// <param name="To">Its start now; null for a cancelled one.</param>
/// <param name="Minutes">Its length now, or when cancelled its length before.</param>
/// <param name="Why">Why, in a sentence.</param>
public sealed record BlockChange(string Uid, string? Resource, ChangeKind Kind, DateTime? From, DateTime? To, int Minutes, string Why);

/// <summary>What a replan does to a part of a plan.</summary>
public enum ChangeKind
{
    /// <summary>It is at another time, or lasts longer or shorter.</summary>
    Moved,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It fell away.</summary>
    Dropped,

    /// <summary>It is finished.</summary>
    Finished,
}
