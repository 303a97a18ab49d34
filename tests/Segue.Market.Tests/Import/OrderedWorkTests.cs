using Segue.Market.Import;

namespace Segue.Market.Tests.Import;

public sealed class OrderedWorkTests
{
    [Fact]
    public void Results_OfManyItems_ComeInTheirOrder() =>
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => i * 2), OrderedWork.Select(Enumerable.Range(0, 5000), i => i * 2, CancellationToken.None));

    [Fact]
    public void Fault_OfTheSource_ReachesTheCallerAfterWhatCameBefore()
    {
        static IEnumerable<int> Items()
        {
            for (int i = 0; i < 100; i++)
            {
                yield return i;
            }

            throw new InvalidDataException("broken");
        }

        List<int> got = [];

        Assert.Throws<InvalidDataException>(() => got.AddRange(Each(OrderedWork.Select(Items(), i => i, CancellationToken.None), got)));
        Assert.Equal(Enumerable.Range(0, 96), got);
    }

    [Fact]
    public void Fault_OfTheWork_ReachesTheCaller() =>
        Assert.Throws<InvalidDataException>(() => OrderedWork.Select(Enumerable.Range(0, 100), i => i == 50 ? throw new InvalidDataException("bad item") : i, CancellationToken.None).Count());

    [Fact]
    public void Source_ThatNeverEnds_IsLeftWhenTheCallerStops() =>
        Assert.Equal(10, OrderedWork.Select(Endless(), i => i, CancellationToken.None).Take(10).Count());

    [Fact]
    public void Cancellation_IsThrown()
    {
        using CancellationTokenSource stop = new();

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (int item in OrderedWork.Select(Endless(), i => i, stop.Token))
            {
                if (item == 100)
                {
                    stop.Cancel();
                }
            }
        });
    }

    private static IEnumerable<int> Endless()
    {
        for (int i = 0; ; i = (i + 1) % 1000)
        {
            yield return i;
        }
    }

    private static IEnumerable<int> Each(IEnumerable<int> items, List<int> got)
    {
        foreach (int item in items)
        {
            got.Add(item);
        }

        return [];
    }
}
