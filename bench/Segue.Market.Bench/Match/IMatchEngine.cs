namespace Segue.Market.Bench.Match;

/// <summary>An engine under measurement.</summary>
internal interface IMatchEngine
{
    /// <summary>Gets its name.</summary>
    string Name { get; }

    /// <summary>Answers every question of a set once.</summary>
    /// <returns>For each, nanoseconds of processor time and of wall time.</returns>
    IReadOnlyList<(long Processor, long Wall)> Answer(string set, IReadOnlyList<MatchQuery> queries);
}
