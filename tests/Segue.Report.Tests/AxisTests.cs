using FsCheck.Fluent;
using Segue.Testing;

namespace Segue.Report.Tests;

public sealed class AxisTests
{
    [Fact]
    public void Ticks_Any_EncloseTheValuesAndRise()
    {
        Properties.Hold(
            Gen.Choose(-100000, 100000).SelectMany(low => Gen.Choose(0, 500000).Select(span => (Low: (double)low, High: (double)low + span))),
            range =>
            {
                IReadOnlyList<double> ticks = Axis.Ticks(range.Low, range.High, 5);
                return ticks.Count is >= 2 and <= 12 && ticks[0] <= range.Low && ticks[^1] >= range.High && ticks.Zip(ticks.Skip(1)).All(pair => pair.First < pair.Second);
            });
    }

    [Fact]
    public void Ticks_ZeroToTwelve_AreRound()
    {
        Assert.Equal([0, 5, 10, 15], Axis.Ticks(0, 12, 4));
    }
}
