namespace Segue.Planning.Bench;

/// <summary>What one engine gave for one instance in one run.</summary>
/// <param name="Objective">The value of its best answer; not a number when it gave none.</param>
/// <param name="Proven">Whether it says that nothing is better.</param>
/// <param name="Seconds">Processor time of the solve alone.</param>
/// <param name="Reading">Processor time of starting, reading and building the model; 0 where nothing is read.</param>
internal sealed record Measured(double Objective, bool Proven, double Seconds, double Reading);
