namespace Segue.Routes.Occupations;

/// <summary>A way from one occupation to another by moves, without coming twice to the same one.</summary>
/// <param name="Stops">The occupations in order by place, the target last; the first is where one starts, when that is an occupation.</param>
/// <param name="ToLearn">What is to learn over all moves, in thousandths of an essential skill.</param>
/// <param name="HardestMove">The most that one move asks, in the same unit.</param>
public sealed record OccupationRoute(IReadOnlyList<int> Stops, int ToLearn, int HardestMove);
