namespace Segue.Planning.Choosing;

/// <summary>How long a search may go on: a number of nodes, which gives the same answer every time, and optionally a time.</summary>
internal sealed class SearchEffort(long mostNodes, TimeSpan? most, TimeProvider clock, CancellationToken cancellation)
{
    private readonly long _began = clock.GetTimestamp();

    /// <summary>Nodes looked at.</summary>
    public long Nodes { get; private set; }

    /// <summary>True once the search had to stop before its end.</summary>
    public bool Spent { get; private set; }

    /// <summary>Counts a node; false when there is no more to spend.</summary>
    public bool Take()
    {
        cancellation.ThrowIfCancellationRequested();
        Spent |= Nodes >= mostNodes || OutOfTime();
        Nodes += Spent ? 0 : 1;
        return !Spent;
    }

    /// <summary>Whether the time is over.</summary>
    public bool OutOfTime() => most is { } limit && clock.GetElapsedTime(_began) > limit;
}
