namespace Segue.Market.Bench.Mix;

/// <summary>A small random number generator (SplitMix64) that starts anywhere at no cost: the same seed and number, the same throws, in any order and on any thread.</summary>
internal struct Dice
{
    private ulong _state;

    /// <summary>The dice of one thing.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="number">The thing's number.</param>
    public Dice(int seed, int number) => _state = Scramble(((ulong)(uint)seed << 32) | (uint)number);

    /// <summary>0 to <paramref name="below"/> - 1.</summary>
    public int Next(int below) => (int)(((Throw() >> 32) * (ulong)below) >> 32);

    /// <summary><paramref name="from"/> to <paramref name="to"/>, both possible.</summary>
    public int Between(int from, int to) => from + Next(to - from + 1);

    /// <summary>True in <paramref name="percent"/> of a hundred throws.</summary>
    public bool Chance(double percent) => (Throw() >> 11) * (1.0 / (1UL << 53)) * 100 < percent;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    private static ulong Scramble(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }

    private ulong Throw()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            return Scramble(_state);
        }
    }
}
